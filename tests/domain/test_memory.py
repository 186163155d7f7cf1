"""When somebody asks Vita to remember something, and when it only sounds like it."""

import pytest

from bot.domain.errors import Refusal
from bot.domain.memory import LONGEST, MOST, check_room, checked, wants_remembering

ASKED = [
    ("onthoud dat ik 's nachts werk", "dat ik 's nachts werk"),
    ("Onthoud: ik werk 's nachts.", "ik werk 's nachts."),
    ("Vita, onthoud even dat ik drie dagen werk", "dat ik drie dagen werk"),
    ("hoi vita onthoud voortaan dat ik kort antwoord wil", "dat ik kort antwoord wil"),
    ("onthoud dit: ons team heet voortaan Oost", "ons team heet voortaan Oost"),
    ("Kun je onthouden dat ik geen Excel heb?", "dat ik geen Excel heb"),
    ("wil je voor mij onthouden dat ik nieuw ben", "dat ik nieuw ben"),
    ("zou je willen onthouden dat ik halve dagen werk?", "dat ik halve dagen werk"),
    ("onthoud dat ik nachtdienst heb.\nEn dat ik om 7 uur stop.", "dat ik nachtdienst heb.\nEn dat ik om 7 uur stop."),
    ("Remember that I work nights", "that I work nights"),
    ("please remember: I have no laptop", "I have no laptop"),
    ("@vita remember this: short answers only", "short answers only"),
    ("Can you remember that I'm new here?", "that I'm new here"),
]  # fmt: skip

NOT_ASKED = [
    "ik onthoud dat nooit",
    "hoe onthoud ik dat mensen anders leren?",
    "onthoud je wat ik vertel?",
    "wat onthoud je van mij",
    "onthoud dat",
    "onthoud dat maar",
    "onthouden is moeilijk voor leerlingen",
    "kun je onthouden?",
    "ze onthouden dat de deur dicht moet",
    "onthoud dat ik nachtdienst heb, en hoe plan ik dan mijn week?",
    "Remember that time we moved the whole archive",
    "I can't remember that name",
    "do you remember that I work nights?",
    "remember me",
    "",
]


@pytest.mark.parametrize(("said", "fact"), ASKED)
def test_what_somebody_asks_to_be_remembered_is_taken_as_it_was_written(said: str, fact: str) -> None:
    assert wants_remembering(said) == fact


@pytest.mark.parametrize("said", NOT_ASKED)
def test_nothing_is_remembered_that_nobody_asked_for(said: str) -> None:
    assert wants_remembering(said) is None


def test_a_long_message_is_read_in_no_time() -> None:
    assert wants_remembering("onthoud " + "even " * 8000) is None


def test_there_is_room_for_twenty_things() -> None:
    check_room(MOST - 1)

    with pytest.raises(Refusal, match="memory-full"):
        check_room(MOST)


def test_what_is_kept_has_no_spaces_around_it_and_is_not_long() -> None:
    assert checked("  kort  ") == "kort"
    with pytest.raises(Refusal, match="memory-too-long"):
        checked("x" * (LONGEST + 1))
