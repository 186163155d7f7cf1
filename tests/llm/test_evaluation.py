"""The judge of the acceptance set: each check holds for a good answer and finds the fault of a bad one."""

from collections.abc import Sequence

import pytest

from bot.cards import dialogue
from bot.cards.model import Card, Text
from bot.domain.dialogue import LADDER, DialogueState, Gate, Move
from bot.llm.evaluation import Judge, Kind, Shown, Situation, Where, clicked
from bot.texts import texts_in

GOAL = "Een besluit is in één keer te begrijpen"
GOOD = "Je noemt een brief. Welke zin moet iemand daarna kunnen navertellen?"
OPTIONS = (
    ("Vaste plek", "Zet de kern in de eerste regel. Dat kost een paar minuten."),
    ("Voorlezen", "Laat een collega de brief hardop lezen, één keer in de week."),
)


class Answers:
    """A Vita that shows these cards, whatever is said."""

    def __init__(self, *cards: Card, is_private: bool = True) -> None:
        self._shown = Shown(cards, is_private)

    async def meets(self, situation: Situation) -> Sequence[Shown]:
        return [self._shown for _ in situation.says]


def situation(
    answer: Kind = Kind.FIRST_THOUGHT, said: str = "maak 40 brieven", *, language: str = "nl",
    where: Where = Where.DM, boundary: str = "", holds: tuple[str, ...] = (), lacks: tuple[str, ...] = (),
    opens: str = "",
) -> Situation:  # fmt: skip
    return Situation(
        "voorbeeld", "voorbeeld", (said,), answer, where, language, (GOAL,),
        boundary=boundary, holds=holds, lacks=lacks, opens=opens,
    )  # fmt: skip


def card(text: str, options: tuple[tuple[str, str], ...] = (), *, model: str = "sample", language: str = "nl",
         move: Move = Move.ASK) -> Card:  # fmt: skip
    gate = Gate.CLOSED if move is Move.ASK else Gate.OPEN
    state = DialogueState(gate=gate, move=move, rung=LADDER.index(move))
    return dialogue.turn(text, options, state, model, "", texts_in(language))


def fixed(text: str) -> Card:
    return Card("Vita", (Text(text),))


@pytest.fixture(scope="module")
def judge() -> Judge:
    return Judge()


async def test_a_good_question_has_no_faults(judge: Judge) -> None:
    judgement = await judge(Answers(card(GOOD)), situation())

    assert judgement.faults == ()
    assert judgement.verdicts["asks first"] == ""
    assert judgement.verdicts["goal"] is None


async def test_good_options_have_no_faults(judge: Judge) -> None:
    text = f"Twee manieren. Ze raken “{GOAL}”.\nWelke valt als eerste af?"

    judgement = await judge(Answers(card(text, OPTIONS, move=Move.OPTIONS)), situation(Kind.OPTIONS))

    assert judgement.faults == ()
    assert judgement.verdicts["goal"] == ""


async def test_silence_where_silence_is_due_has_no_faults(judge: Judge) -> None:
    judgement = await judge(Answers(), situation(Kind.SILENCE, where=Where.CHANNEL))

    assert judgement.faults == ()


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("Wat zag je? Wat deed je toen?", "questions: 2 questions"),
        ("Zet de kern in de eerste regel.", "questions: does not end in a question"),
        ("Je kunt de brief korter maken. Wat denk je?", "asks first: tells: je kunt"),
        ("Een mooie vraag. Welke zin telt het meest?", "plain words: flattery: mooie vraag"),
        ("Wat is de impact van zo'n brief?", "plain words: jargon: impact"),
        ("Wat maken we hier samen van?", "plain words: we: we"),
        ("Kom op! Welke zin telt het meest?", "calm: an exclamation mark"),
        ("Welke zin telt het meest 🙂?", "calm: an emoji"),
        ("Welke zin is BELANGRIJK voor wie het leest?", "calm: shouts BELANGRIJK"),
        ("What would the reader have to tell somebody else after this letter?", "language: not in nl"),
        ("Een gewone zin over de brief. " * 16 + "Welke zin telt?", "length: 495 characters, at most 450"),
        ("Welke zin " + "van de brief " * 9 + "telt het meest?", "sentences: a sentence of 32 words"),
        (
            (
                "Een brief die op tafel ligt leest anders dan een brief die in een map zit. "
                "Welke zin van die brief moet iemand daarna aan een ander kunnen navertellen?"
            ),
            "sentences: 14.5 words a sentence",
        ),
    ],
)
async def test_a_bad_question_has_its_fault_found(judge: Judge, text: str, fault: str) -> None:
    judgement = await judge(Answers(card(text)), situation())

    assert judgement.faults == (fault,)


async def test_a_list_where_none_is_due_is_a_fault(judge: Judge) -> None:
    judgement = await judge(Answers(card("Welke?", OPTIONS, move=Move.OPTIONS)), situation())

    assert "asks first: a list" in judgement.faults
    assert "options: a list" in judgement.faults


@pytest.mark.parametrize(
    ("options", "fault"),
    [
        (OPTIONS[:1], "options: 1 options"),
        ((OPTIONS[0], OPTIONS[0]), "options: options alike"),
        ((OPTIONS[0], ("Lang", "heel lang. " * 20)), "options: a long option"),
    ],
)
async def test_bad_options_are_a_fault(
    judge: Judge, options: tuple[tuple[str, str], ...], fault: str
) -> None:
    text = "Dit raakt geen van de doelen."

    judgement = await judge(Answers(card(text, options, move=Move.OPTIONS)), situation(Kind.OPTIONS))

    assert judgement.faults == (fault,)


async def test_options_of_a_model_that_name_no_goal_are_a_fault(judge: Judge) -> None:
    vita = Answers(card("Welke valt af?", OPTIONS, move=Move.OPTIONS))

    judgement = await judge(vita, situation(Kind.OPTIONS))

    assert judgement.faults == ("goal: no goal named",)


async def test_fixed_questions_are_not_asked_to_name_a_goal(judge: Judge) -> None:
    vita = Answers(card("Welke valt af?", OPTIONS, model="", move=Move.OPTIONS))

    judgement = await judge(vita, situation(Kind.OPTIONS))

    assert judgement.verdicts["goal"] is None


async def test_a_close_with_a_question_and_without_a_caution_has_two_faults(judge: Judge) -> None:
    judgement = await judge(Answers(card("Wat nu?", move=Move.CLOSE)), situation(Kind.CLOSE))

    assert judgement.faults[:2] == ("questions: asks a question", "caution: nothing to check")


async def test_more_than_a_line_after_a_thank_you_is_a_fault(judge: Judge) -> None:
    judgement = await judge(Answers(card("Tot vrijdag.\nEn succes.", move=Move.CLOSE)), situation(Kind.LINE))

    assert judgement.faults == ("one line: more than a line",)


async def test_speaking_where_silence_is_due_is_a_fault(judge: Judge) -> None:
    judgement = await judge(Answers(card(GOOD)), situation(Kind.SILENCE))

    assert "silence: Vita spoke" in judgement.faults


async def test_silence_where_an_answer_is_due_is_a_fault(judge: Judge) -> None:
    judgement = await judge(Answers(), situation())

    assert judgement.faults == ("silence: Vita kept silent",)


async def test_a_boundary_that_nobody_hears_is_a_fault(judge: Judge) -> None:
    asked = situation(Kind.BOUNDARY, "de planning loopt uit", boundary="distress")

    judgement = await judge(Answers(fixed("Bel 113.")), asked)

    assert judgement.faults == ("boundary: heard nothing",)


async def test_a_boundary_that_is_heard_in_ordinary_talk_is_a_fault(judge: Judge) -> None:
    judgement = await judge(Answers(card(GOOD)), situation(said="ik wil er soms niet meer zijn"))

    assert judgement.faults == ("boundary: heard distress",)


async def test_the_words_of_a_boundary_in_front_of_others_are_a_fault(judge: Judge) -> None:
    said = "wie heeft er deze week niks ingevuld"
    asked = situation(Kind.BOUNDARY, said, where=Where.THREAD, boundary="listing")

    judgement = await judge(Answers(fixed("Die lijst is er niet."), is_private=False), asked)

    assert judgement.faults == ("boundary: said where others read",)


async def test_a_model_that_answers_in_place_of_fixed_words_is_a_fault(judge: Judge) -> None:
    judgement = await judge(Answers(card(GOOD)), situation(Kind.FIXED))

    assert judgement.faults == ("fixed words: labelled model",)


async def test_words_that_must_or_must_not_be_there_are_looked_for(judge: Judge) -> None:
    asked = situation(holds=("dakkapel",), lacks=("navertellen",), opens="pause")

    judgement = await judge(Answers(card(GOOD)), asked)

    assert judgement.faults == (
        "holds: without “dakkapel”", "lacks: with “navertellen”", "opens: no button for it",
    )  # fmt: skip


async def test_a_label_that_says_another_origin_is_a_fault(judge: Judge) -> None:
    guided, model = card(GOOD, model=""), card(GOOD)
    forged = Card(guided.summary, guided.blocks, model.label)

    judgement = await judge(Answers(forged), situation())

    assert judgement.faults[0].startswith("label: labelled model")


async def test_a_question_in_a_dm_without_a_way_out_is_a_fault(judge: Judge) -> None:
    whole = card(GOOD)
    bare = Card(whole.summary, whole.blocks[:-1], whole.label)

    judgement = await judge(Answers(bare), situation())

    assert judgement.faults == ("buttons: no way out",)


def test_a_click_is_written_in_square_brackets() -> None:
    wishes = [clicked("[skip]"), clicked("[options]"), clicked("skip")]

    assert wishes == ["skip", "options", None]
