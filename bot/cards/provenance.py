"""How a proposal says which of its words came from people and which from the AI: computed, never filled in."""

from collections.abc import Sequence

from bot.domain.proposal import Origin, Section
from bot.domain.provenance import Wording, origin_of
from bot.texts import Texts


def line(sections: Sequence[Section], texts: Texts) -> str:
    """One line for readers, naming the sections in which the AI had a hand."""
    filled = [section for section in sections if section.text]
    as_it_came = [section for section in filled if origin_of(section) is Origin.AI]
    edited = [section for section in filled if origin_of(section) is Origin.AI_EDITED]
    if not as_it_came and not edited:
        return texts("proposal-provenance-people")
    words = []
    if as_it_came:
        words.append(texts("drafting-provenance-ai", sections=_named(as_it_came, texts)))
    if edited:
        words.append(texts("drafting-provenance-edited", sections=_named(edited, texts)))
    if len(as_it_came) + len(edited) < len(filled):
        words.append(texts("drafting-provenance-rest"))
    return " ".join(words)


def holds_ai(sections: Sequence[Section]) -> bool:
    return any(section.text and origin_of(section) is not Origin.PERSON for section in sections)


def for_reader(section: Section, texts: Texts) -> str:
    """The text of a section with, for whoever reads it, where it comes from."""
    return f"{section.text} ({texts(f'drafting-origin-{origin_of(section)}')})"


def for_writer(section: Section, texts: Texts) -> str:
    """The same for whoever wrote it."""
    return f"{section.text} ({texts(f'drafting-yours-{origin_of(section)}')})"


def of_draft(text: str, wording: Wording, texts: Texts) -> str:
    """A field of a draft with whose words it is made of."""
    return f"{text} ({texts(f'drafting-wording-{wording}')})"


def _named(sections: Sequence[Section], texts: Texts) -> str:
    return ", ".join(texts(f"proposal-label-{section.key}") for section in sections)
