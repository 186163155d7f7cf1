"""The Innovatiecirkel as it is drawn, from the numbers alone."""

from bot.pages.ring import Stretch, ring_of


def test_past_a_hundred_the_number_stands_alone_in_the_middle_of_its_stretch() -> None:
    (few, many) = ring_of((Stretch("few", "Weinig", 9), Stretch("many", "Veel", 120))).arcs

    assert (len(few.dots), few.more) == (5, 4)
    assert (len(many.dots), many.more) == (0, 120)
