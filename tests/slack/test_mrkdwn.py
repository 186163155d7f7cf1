"""Our words into Slack's writing, and what people typed out of it."""

import pytest

from bot.cards.model import STRONG_OFF, STRONG_ON
from bot.slack.mrkdwn import first_piece, mentions, pieces, words

US = "U0VITA"


def strong(text: str) -> str:
    return f"{STRONG_ON}{text}{STRONG_OFF}"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a < b & c > d", "a &lt; b &amp; c &gt; d"),
        ("<!channel> en <@U1>", "&lt;!channel&gt; en &lt;@U1&gt;"),
        (f"{strong('Doel')}: beter", "*Doel*: beter"),
        (strong(" ruim "), "*ruim*"),
        (strong("twee\nregels"), "*twee*\n*regels*"),
        (strong("2*3"), "*2∗3*"),
        (f"kern{strong('doel')}en", "kern\u200b*doel*\u200ben"),
        (strong(""), ""),
        ("  \n ", ""),
    ],
)
def test_our_words_keep_their_meaning(text: str, written: str) -> None:
    assert "".join(pieces(text, 3000)) == written


def test_a_word_without_end_is_cut_but_no_entity_is() -> None:
    found = list(pieces("&" * 5000, 3000))

    assert "".join(found) == "&amp;" * 5000
    assert all(piece.endswith("&amp;") for piece in found)


def test_what_does_not_fit_ends_in_an_ellipsis() -> None:
    assert first_piece("woord " * 20, 20) == "woord woord woord…"


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        (f"<@{US}> denk mee", "denk mee"),
        (f"<@{US}>: denk mee", "denk mee"),
        (f"hé <@{US}> denk mee", "hé denk mee"),
        ("vraag <@U0PLANNER|planner> even", "vraag @planner even"),
        ("vraag <@U0PLANNER> even", "vraag @… even"),
        ("in <#C0TEAM|team>", "in #team"),
        ("let op <!here>", "let op @here"),
        ("<!subteam^S1|@oost> kijk", "@oost kijk"),
        ("zie <https://voorbeeld.nl/a?b=1&amp;c=2>", "zie https://voorbeeld.nl/a?b=1&c=2"),
        ("zie <https://voorbeeld.nl|hier>", "zie hier (https://voorbeeld.nl)"),
        ("zie <https://voorbeeld.nl|voorbeeld.nl>", "zie https://voorbeeld.nl"),
        ("mail <mailto:a@voorbeeld.nl|a@voorbeeld.nl>", "mail a@voorbeeld.nl"),
        ("1 &lt; 2 &amp;amp; 3", "1 < 2 &amp; 3"),
        (strong("nep"), "nep"),
    ],
)
def test_what_people_typed_is_read_as_plain_words(typed: str, read: str) -> None:
    assert words(typed, US) == read


def test_emoji_are_read_as_themselves() -> None:
    emoji = [
        {"type": "emoji", "name": "tada", "unicode": "1f389"},
        {"type": "emoji", "name": "+1", "unicode": "1f44d-1f3fd", "skin_tone": 4},
        {"type": "emoji", "name": "eigen"},
    ]
    blocks = [{"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": emoji}]}]

    assert (
        words("gelukt :tada: :+1::skin-tone-4: :eigen: om 10:30:15", US, blocks)
        == "gelukt 🎉 👍🏽 :eigen: om 10:30:15"
    )


def test_everybody_who_is_mentioned_is_seen() -> None:
    typed = f"<@{US}> <@U0PLANNER|planner> <!here> <!date^1|ooit> <https://voorbeeld.nl>"

    assert mentions(typed) == {US, "U0PLANNER", "here"}
