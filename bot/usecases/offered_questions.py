"""The smaller questions that were laid beside somebody's own one, kept until one is taken or they outlive a draft."""

from dataclasses import dataclass
from datetime import datetime

from bot.books import FormDraft
from bot.domain.generated import Generated
from bot.domain.ids import QuestionId

ACTION = "sharpen-question"


@dataclass(frozen=True, slots=True)
class Offer:
    """`key` names this offer, `question` the one it was made for; `texts` are the questions in their order."""

    key: str
    question: QuestionId
    texts: tuple[str, ...]
    generated: Generated

    def chosen(self, number: str) -> str:
        """The question with this number; empty for a number that there is not."""
        choices = {str(position): text for position, text in enumerate(self.texts, start=1)}
        return choices.get(number, "")


def as_draft(offer: Offer) -> FormDraft:
    made = offer.generated
    answers = {str(position): text for position, text in enumerate(offer.texts, start=1)} | {
        "key": offer.key,
        "question": str(offer.question),
        "by": made.generated_by,
        "model": made.model,
        "prompt": made.prompt_version,
        "at": made.at.isoformat(),
    }
    return FormDraft(ACTION, answers)


def offer_in(draft: FormDraft) -> Offer:
    kept = draft.answers
    made = Generated(kept["by"], kept["model"], kept["prompt"], datetime.fromisoformat(kept["at"]))
    texts = tuple(kept[number] for number in sorted(filter(str.isdecimal, kept)))
    return Offer(kept["key"], QuestionId(int(kept["question"])), texts, made)
