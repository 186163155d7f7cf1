"""Who is being answered: the whole table."""

import pytest

from bot.domain.hearing import Engagement, is_addressed
from bot.domain.ids import PersonId
from bot.domain.place import PlaceKind

ANNA, BRAM = PersonId(1), PersonId(2)
WITH_ANNA = Engagement(ANNA)


def addressed(
    kind: PlaceKind = PlaceKind.CHANNEL, *, in_thread: bool = True, mentions_vita: bool = False,
    mentions_others: bool = False, author: PersonId | None = ANNA, engagement: Engagement | None = WITH_ANNA,
) -> bool:  # fmt: skip
    return is_addressed(
        kind, in_thread=in_thread, mentions_vita=mentions_vita, mentions_others=mentions_others,
        author=author, engagement=engagement,
    )  # fmt: skip


@pytest.mark.parametrize("mentions_others", [True, False])
@pytest.mark.parametrize("in_thread", [True, False])
def test_in_a_dm_every_message_is_for_vita(*, in_thread: bool, mentions_others: bool) -> None:
    assert addressed(
        PlaceKind.DM, in_thread=in_thread, mentions_others=mentions_others, author=None, engagement=None
    )


@pytest.mark.parametrize("kind", [PlaceKind.CHANNEL, PlaceKind.GROUP])
@pytest.mark.parametrize("engagement", [None, WITH_ANNA, Engagement(ANNA, muted=True), Engagement(BRAM)])
@pytest.mark.parametrize("mentions_others", [True, False])
def test_a_mention_is_always_for_vita(
    kind: PlaceKind, engagement: Engagement | None, *, mentions_others: bool
) -> None:
    assert addressed(
        kind,
        in_thread=False,
        mentions_vita=True,
        mentions_others=mentions_others,
        author=BRAM,
        engagement=engagement,
    )


def test_in_a_thread_the_person_vita_talks_with_needs_no_mention() -> None:
    assert addressed()


def test_somebody_else_in_that_thread_is_not_answered() -> None:
    assert not addressed(author=BRAM)


def test_a_message_in_that_thread_to_a_colleague_is_not_answered() -> None:
    assert not addressed(mentions_others=True)


def test_after_a_hush_the_thread_is_not_answered() -> None:
    assert not addressed(engagement=Engagement(ANNA, muted=True))


def test_a_thread_in_which_vita_talks_with_nobody_is_not_answered() -> None:
    assert not addressed(engagement=None)


def test_a_thread_whose_person_was_erased_is_not_answered() -> None:
    assert not addressed(author=None, engagement=Engagement(None))


def test_talk_in_the_channel_itself_is_not_answered() -> None:
    assert not addressed(in_thread=False)
