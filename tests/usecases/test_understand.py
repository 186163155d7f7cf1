"""What a message asks for in plain words."""

import pytest

from bot.domain.dialogue import Wish
from bot.usecases import understand
from bot.usecases.commands import COMMANDS


@pytest.mark.parametrize(
    ("said", "wish"),
    [
        ("stop", Wish.STOP),
        ("Stop.", Wish.STOP),
        ("  LAAT MAAR ", Wish.STOP),
        ("Vita, stil", Wish.STOP),
        ("dank je!", Wish.STOP),
        ("ok", Wish.STOP),
        ("geen fut", Wish.STOP),
        ("nu niet", Wish.STOP),
        ("sla over", Wish.SKIP),
        ("Geef opties", Wish.OPTIONS),
        ("zeg het maar…", Wish.OPTIONS),
        ("just tell me", Wish.OPTIONS),
        ("doe jij maar", Wish.OPTIONS),
        ("geen idee", Wish.UNSURE),
        ("hoe moet ik dat weten?", Wish.UNSURE),
        ("?", Wish.UNSURE),
        ("I don't know.", Wish.UNSURE),
        ("Dat ga ik morgen proberen", Wish.TRY),
        ("oké, dat doe ik.", Wish.TRY),
        ("ok dan doe ik dat vanaf maandag", Wish.TRY),
        ("ik ga het vrijdag bij de balie uitproberen", Wish.TRY),
        ("dat gaan we zo doen", Wish.TRY),
        ("I'll try that tomorrow", Wish.TRY),
    ],
)
def test_a_few_words_are_a_wish(said: str, wish: Wish) -> None:
    assert understand.wish_in(said) is wish


@pytest.mark.parametrize(
    "said",
    [
        "",
        "waarom stopt de machine",
        "wij zeggen te vaak laat maar",
        "stop met mailen werkt niet",
        "??",
        "👍",
        "dat ga ik niet doen",
        "dat ga ik proberen maar het lukt vast weer niet",
        "dat doe ik elke dag al als het kan",
        "hoe ga ik dat proberen",
        "dat ga ik toch doen?",
        "I'll try that but they won't like it",
    ],
)
def test_a_story_is_no_wish(said: str) -> None:
    assert understand.wish_in(said) is None


@pytest.mark.parametrize("said", ["stil", "Vita, stil.", "STOP", "vita stop", "quiet"])
def test_these_words_hush(said: str) -> None:
    assert understand.is_hush(said)


@pytest.mark.parametrize("said", ["genoeg over dat stil zijn", "dank je", "hoe krijg ik het stil"])
def test_these_words_do_not_hush(said: str) -> None:
    assert not understand.is_hush(said)


@pytest.mark.parametrize("said", ["Hoi", "hallo Vita", "Goedemorgen!", "hey", "dag"])
def test_a_greeting_is_one(said: str) -> None:
    assert understand.is_hello(said)


@pytest.mark.parametrize("said", ["hoi, de brieven zijn onduidelijk", "dagstart", ""])
def test_a_greeting_with_a_story_is_a_story(said: str) -> None:
    assert not understand.is_hello(said)


@pytest.mark.parametrize(
    "said", ["ben jij een mens", "Ben je een AI?", "are you real", "Zeg, ben jij een robot"]
)
def test_whoever_asks_what_vita_is_is_heard(said: str) -> None:
    assert understand.asks_what_vita_is(said)


@pytest.mark.parametrize(
    "said", ["wie ben jij", "Wat kun je eigenlijk?", "wat kan jij", "hoe werkt dit?", "what now"]
)
def test_whoever_wonders_what_vita_is_for_is_heard(said: str) -> None:
    assert understand.asks_what_it_does(said)


@pytest.mark.parametrize(
    "said", ["wat kan jij met een rooster van veertien mensen", "hoe werkt de nieuwe lift"]
)
def test_a_question_about_something_else_does_not_ask_it(said: str) -> None:
    assert not understand.asks_what_it_does(said)


@pytest.mark.parametrize("said", ["😂", "hahaha 😂", "👍🏽", "...", "haha!", "lol"])
def test_a_laugh_or_a_sign_is_light(said: str) -> None:
    assert understand.is_light(said)


@pytest.mark.parametrize("said", ["?", "", "hahaha ja die is goed", "2", "ok", "ha, de lift"])
def test_what_says_something_is_not_light(said: str) -> None:
    assert not understand.is_light(said)


def test_a_story_about_a_robot_does_not_ask_it() -> None:
    assert not understand.asks_what_vita_is("de robot op de afdeling is stuk")


@pytest.mark.parametrize("word", COMMANDS)
def test_every_command_word_works_in_a_message(word: str) -> None:
    assert understand.opens(f" /{word.upper()}. ") == COMMANDS[word]


@pytest.mark.parametrize(
    ("said", "use_case"),
    [
        ("ik wil een voorstel indienen", "propose"),
        ("Ik wil iets voorstellen.", "propose"),
        ("I want to make a proposal", "propose"),
        ("ik wil een leervraag zetten", "set-question"),
        ("I want to set a learning question.", "set-question"),
        ("ik wil even terugkijken", "look-back"),
        ("Ik wil een pauze", "pause"),
        ("I want a pause.", "pause"),
        ("pauze tot maandag", "pause"),
        ("pause until Monday", "pause"),
        ("wat staat er op de muur?", "show-wall"),
        ("wat zijn onze doelen?", "show-frame"),
        ("wat staat er nog open", "show-home"),
        ("wat bewaar je van mij?", "my-data"),
        ("hulp", "show-home"),
    ],
)
def test_a_plain_wish_opens_its_form(said: str, use_case: str) -> None:
    assert understand.opens(said) == use_case


@pytest.mark.parametrize(
    "said",
    [
        "waarom bellen mensen",
        "het voorstel van vorige week ligt stil",
        "pauze is altijd te kort bij ons",
        "in de pauze hoor je het meest",
        "vorige week wilde ik een voorstel indienen, maar mijn leidinggevende zei dat het geen zin had, en nu",
    ],
)
def test_a_story_opens_nothing(said: str) -> None:
    assert understand.opens(said) is None


@pytest.mark.parametrize(
    ("said", "when"),
    [
        ("pauze tot maandag", "tot maandag"),
        ("Pauze tot en met 6 januari.", "tot en met 6 januari"),
        ("ik wil pauze nemen tot na de kerstvakantie", "tot na de kerstvakantie"),
        ("ik wil een pauze van twee weken", "van twee weken"),
        ("pauze 6-1", "6-1"),
        ("pause until Monday", "until monday"),
        ("a pause for two weeks", "for two weeks"),
        ("pauze", ""),
        ("tot maandag", ""),
    ],
)
def test_a_wish_for_a_pause_may_say_until_when(said: str, when: str) -> None:
    assert understand.until_when(said) == when
