"""The chat network: it keeps the talk, shows people what is theirs, and lets a form be sent once."""

from bot.playground.chat import Chat
from bot.playground.samples import TEAM_CHANNEL, place_of
from tests.playground.doors import INVITATION, QUESTION, SAVED
from tests.playground.ground import PLANNER, RECEPTIONIST, TEAM, Ground


def test_a_restart_keeps_the_talk(ground: Ground) -> None:
    ground.chat.say(TEAM_CHANNEL, PLANNER, "Goedemorgen 👋 allemaal")
    ground.chat.post(TEAM, INVITATION, key="kickoff:1")

    again = Ground(ground.folder)

    assert again.chat.visible_to(PLANNER) == ground.chat.visible_to(PLANNER)


def test_a_changed_message_is_kept_as_it_was_last(ground: Ground) -> None:
    posting = ground.chat.post(TEAM, INVITATION)

    ground.chat.change(posting, SAVED)

    (kept,) = Ground(ground.folder).chat.visible_to(PLANNER)
    assert (kept.id, kept.card, kept.edited) == (posting.id, SAVED, True)


def test_a_line_that_a_crash_cut_off_is_left_out(ground: Ground) -> None:
    ground.chat.say(TEAM_CHANNEL, PLANNER, "Heel")
    with (ground.folder / "talk.jsonl").open("a", encoding="utf-8") as file:
        file.write('{"id": "half')

    again = Ground(ground.folder)

    assert [posting.text for posting in again.chat.visible_to(PLANNER)] == ["Heel"]


def test_the_file_is_for_its_owner_only(ground: Ground) -> None:
    ground.chat.say(TEAM_CHANNEL, PLANNER, "Dit is van ons")

    assert (ground.folder / "talk.jsonl").stat().st_mode & 0o077 == 0


def test_everybody_reads_the_channel(chat: Chat) -> None:
    posting = chat.say(TEAM_CHANNEL, PLANNER, "Wie is er morgen?")

    assert chat.visible_to(RECEPTIONIST) == (posting,)


def test_a_dm_is_read_by_its_person_only(chat: Chat) -> None:
    posting = chat.say("dm-planner", PLANNER, "Alleen voor Vita")

    assert (chat.visible_to(PLANNER), chat.visible_to(RECEPTIONIST)) == ((posting,), ())


def test_a_whisper_is_read_by_one_person_only(chat: Chat) -> None:
    posting = chat.post(TEAM, SAVED, only_for=PLANNER)

    assert (chat.visible_to(PLANNER), chat.visible_to(RECEPTIONIST)) == ((posting,), ())


def test_an_open_form_is_taken_once(chat: Chat) -> None:
    opened = chat.open_form(PLANNER, TEAM, QUESTION, "")
    chat.take_form(PLANNER, opened.id)

    assert chat.take_form(PLANNER, opened.id) is None


def test_nobody_takes_the_form_of_somebody_else(chat: Chat) -> None:
    opened = chat.open_form(PLANNER, TEAM, QUESTION, "")

    assert chat.take_form(RECEPTIONIST, opened.id) is None
    assert chat.take_form(PLANNER, opened.id) == opened


def test_a_reset_leaves_nothing(ground: Ground) -> None:
    ground.chat.say(TEAM_CHANNEL, PLANNER, "Weg ermee")
    opened = ground.chat.open_form(PLANNER, place_of("dm-planner"), QUESTION, "")

    ground.chat.reset()

    assert ground.chat.visible_to(PLANNER) == ()
    assert ground.chat.take_form(PLANNER, opened.id) is None
    assert Ground(ground.folder).chat.visible_to(PLANNER) == ()
