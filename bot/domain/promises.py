"""What Vita promises to the people who use it: one row a promise, in our own words.

The chapter "What Vita promises" in the README is made from this list, and a test holds the two together.
A promise names the test that holds it; one whose test is still to come says so with an empty name.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Promise:
    """`source` is the law or the rule that it comes from; `test` the file under `tests/` that holds it."""

    id: str
    promise: str
    source: str
    test: str = ""


PROMISES: tuple[Promise, ...] = (
    Promise(
        "L1",
        "Vita says what it is before anything else, in each channel and each DM.",
        "AI Act, article 50(1)",
        "usecases/test_answer_message.py",
    ),
    Promise(
        "L2",
        "Every message that was made with AI says so; stored text keeps model and prompt version.",
        "AI Act, article 50(2)",
        "storage/test_conversations.py",
    ),
    Promise(
        "L3",
        "What came from AI in a proposal stays visible as such, through edits, exports and imports.",
        "AI Act, article 50",
        "domain/test_provenance.py",
    ),
    Promise(
        "L4",
        "Nothing scores, ranks or measures a person: no table, prompt, export or page holds such a figure.",
        "AI Act, annex III(4); WOR, article 27",
        "test_repository.py",
    ),
    Promise(
        "L5", "Nobody else's role opens your private texts.", "AVG, article 5", "test_visibility_matrix.py"
    ),
    Promise(
        "L6",
        "Vita gives no advice on pay, jobs, tasks or dismissal.",
        "AI Act, annex III(4)",
        "domain/test_boundary.py",
    ),
    Promise(
        "L7",
        "A self-check is yours alone and is gone after the cycle unless you keep it.",
        "AI Act, annex III(3)",
        "usecases/test_self_check.py",
    ),
    Promise(
        "L8",
        "No voice, camera, typing or presence is watched.",
        "AI Act, article 5(1)(f)",
        "test_watching.py",
    ),
    Promise(
        "L9",
        "People decide on proposals, with a name and a reason; the AI holds no role.",
        "AVG, article 22",
        "domain/test_proposal.py",
    ),
    Promise(
        "L10",
        "A figure over things you may not open shows from five people on.",
        "AVG, article 5",
        "domain/test_circle.py",
    ),
    Promise(
        "L11",
        "Not taking part is never listed, counted or shown.",
        "WOR, article 27",
        "usecases/test_tell_each_other.py",
    ),
    Promise(
        "L12",
        "You share item by item, you first see who reads it, and you can take it back.",
        "AVG, article 5",
        "usecases/test_proposals.py",
    ),
    Promise(
        "L13",
        "You can see, take along and delete what Vita keeps about you, from the chat.",
        "AVG, articles 15-20",
        "pages/test_mine.py",
    ),
    Promise(
        "L14",
        "Nothing is kept longer than its class allows.",
        "AVG, article 5(1)(e)",
        "storage/test_personal_data.py",
    ),
    Promise(
        "L15",
        "The model gets only what a turn needs, without your name.",
        "AVG, article 5(1)(c)",
        "injection/test_corpus.py",
    ),
    Promise(
        "L16",
        "Each reading of personal data names its purpose.",
        "AVG, article 5(1)(b)",
        "console/test_pack.py",
    ),
    Promise(
        "L17",
        "Vita reads only what is addressed to it; the rest is dropped unread.",
        "AVG, article 5(1)(c)",
        "test_canary.py",
    ),
    Promise(
        "L18",
        "Quiet hours, free days and pauses hold for every message that Vita sends of itself.",
        "design rule",
        "scheduler/test_manners.py",
    ),
    Promise(
        "L19",
        "When you write that you are in distress, Vita points to people and alerts nobody.",
        "design rule",
        "usecases/test_boundaries.py",
    ),
    Promise(
        "L20",
        "An answer names one thing to check, and where.",
        "AI Act, article 4",
        "prompts/test_cautions.py",
    ),
    Promise(
        "L21",
        "Going live takes the works council's answer and a privacy assessment.",
        "WOR, articles 25 and 27; AVG, article 35",
        "usecases/test_go_live.py",
    ),
)
