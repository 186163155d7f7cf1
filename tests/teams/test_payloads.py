"""Raw activities become messages and acts."""

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.domain.hearing import Message
from bot.domain.place import Place, PlaceKind
from bot.teams.activity import read
from bot.teams.payloads import command_of, conversation_of, message_of, place_of, press_of
from tests.fakes.teams_people import CHANNEL, NURSE, PLANNER, TENANT, VITA, activity, said

URL = "https://smba.trafficmanager.net/emea/"
NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
THREAD = f"{CHANNEL};messageid=7"


def heard(raw: dict[str, Any]) -> Message:
    return message_of(read(raw), NOW)


def mention(text: str, who: dict[str, str]) -> dict[str, Any]:
    return {"type": "mention", "text": text, "mentioned": who}


def test_only_the_mention_goes_and_the_word_stays() -> None:
    raw = said(NURSE, "wie is Vita? Vita&nbsp;dus.", "8", URL, channel=THREAD)

    assert heard(raw).text == "wie is Vita? Vita dus."


def test_a_mention_under_another_name_goes_too() -> None:
    raw = said(NURSE, "", "8", URL, channel=THREAD)
    raw["text"] = "<at>Onze hulp</at> kijk eens"
    raw["entities"] = [mention("<at>Onze hulp</at>", VITA)]

    assert (heard(raw).text, heard(raw).mentions_vita) == ("kijk eens", True)


def test_a_colleague_who_is_mentioned_stays_as_a_name() -> None:
    raw = said(NURSE, "samen met <at>Planner</at>", "8", URL, channel=THREAD)
    raw["entities"].append(mention("<at>Planner</at>", {"id": PLANNER.id, "name": "Planner"}))

    assert (heard(raw).text, heard(raw).mentions_others) == ("samen met Planner", True)


@pytest.mark.parametrize(
    ("attachments", "wordless"),
    [
        ([{"contentType": "image/png"}], True),
        ([{"contentType": "application/vnd.microsoft.teams.file.download.info"}], True),
        ([{"contentType": "text/html", "content": "<p><img src='x'></p>"}], True),
        ([{"contentType": "text/html", "content": "<p></p>"}], False),
        ([], False),
    ],
)
def test_a_message_of_only_a_picture_or_file_is_wordless(
    attachments: list[dict[str, str]], *, wordless: bool
) -> None:
    raw = said(NURSE, "", "8", URL, attachments=attachments)

    assert heard(raw).wordless is wordless


def test_a_picture_with_words_is_a_message_in_words() -> None:
    raw = said(NURSE, "kijk", "8", URL, attachments=[{"contentType": "image/png"}])

    assert heard(raw).wordless is False


def test_a_thread_is_found_in_the_conversation_and_written_back() -> None:
    place = place_of(read(said(NURSE, "hoi", "8", URL, channel=THREAD)))

    assert place == Place("teams", TENANT, CHANNEL, PlaceKind.CHANNEL, "7")
    assert conversation_of(place) == THREAD


def test_the_tenant_comes_from_the_channel_data() -> None:
    raw = activity(NURSE, "8", URL) | {
        "type": "message",
        "conversation": {"id": "a:1", "conversationType": "personal"},
    }

    assert place_of(read(raw)).workspace == TENANT


def test_the_moment_is_in_utc() -> None:
    raw = said(NURSE, "hoi", "8", URL, timestamp="2026-11-23T09:00:00+01:00")

    assert read(raw).timestamp == NOW


@pytest.mark.parametrize(
    ("text", "word", "rest"),
    [
        ("/voorstel", "/voorstel", ""),
        ("/vita reflectie nu", "/vita", "reflectie nu"),
        (" /Kader ", "/Kader", ""),
    ],
)
def test_a_word_with_a_slash_is_a_command(text: str, word: str, rest: str) -> None:
    found = command_of(read(said(NURSE, text, "8", URL)))

    assert found is not None
    assert (found[0], found[1].text) == (word, rest)


@pytest.mark.parametrize("text", ["kader is belangrijk", "/ ja", "1/2 dag", "/etc/hosts"])
def test_other_words_are_no_command(text: str) -> None:
    assert command_of(read(said(NURSE, text, "8", URL))) is None


def test_answers_keep_to_words_and_cannot_change_who_did_it() -> None:
    data = {
        "form": True,
        "value": "v",
        "from": "29:other",
        "answer.text": "ja",
        "answer.n": 3,
        "action": "propose",
    }
    raw = activity(NURSE, "f:1", URL) | {"type": "invoke", "value": {"data": data}}

    press = press_of(read(raw))

    assert press is not None
    assert (press.name, press.act.answers, press.act.by.account.account) == (
        "propose",
        {"text": "ja"},
        NURSE.id,
    )


@pytest.mark.parametrize(
    ("carried", "used"),
    [
        (f"teams:{TENANT}:{NURSE.id}:a:1:9", f"teams:{TENANT}:{NURSE.id}:a:1:9"),
        (f"teams:{TENANT}:{PLANNER.id}:a:1:9", f"teams:{TENANT}:{NURSE.id}:{NURSE.chat}:f:1"),
    ],
)
def test_a_form_keeps_its_own_key_and_never_takes_another_persons(carried: str, used: str) -> None:
    data = {"form": True, "action": "propose", "key": carried}

    press = press_of(read(activity(NURSE, "f:1", URL) | {"type": "invoke", "value": {"data": data}}))

    assert press is not None
    assert press.act.key == used


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)
FIELDS = [
    "from",
    "conversation",
    "channelData",
    "entities",
    "attachments",
    "value",
    "text",
    "timestamp",
    "recipient",
    "locale",
]


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.dictionaries(st.sampled_from(FIELDS), json_values, max_size=4))
def test_whatever_comes_is_read_or_refused(odd: dict[str, Any]) -> None:
    raw = said(NURSE, "hoi", "8", URL, channel=THREAD) | odd

    assert outcome(raw) in {"read", "refused"}


def outcome(raw: dict[str, Any]) -> str:
    """Anything but a `ValueError` rises, and fails the test."""
    try:
        activity = read(raw)
    except ValueError:
        return "refused"
    command_of(activity)
    press_of(activity)
    return "read" if message_of(activity, NOW).place.network == "teams" else "lost"
