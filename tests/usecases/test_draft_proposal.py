"""A draft comes from one person's own part of one conversation, and says to the end which words are the AI's."""

from bot.books import Books
from bot.cards.model import Card, Form, Label
from bot.domain.dialogue import Wish
from bot.domain.hearing import Member
from bot.domain.proposal import Origin, Proposal
from bot.domain.provenance import origin_of
from bot.ports import Exchange
from bot.usecases import Answer
from bot.usecases.suggested import generated_in, section_of
from tests.fakes.drafting import IDEA, INVENTED, ScriptedDrafting
from tests.fakes.house import ANNA, BRAM, CHANNEL, House, buttons, dm_of, words
from tests.usecases.drafting import DraftingHouse, initial, with_drafting

SAID = "we mailen nu alles en niemand belt"
THREAD = CHANNEL.in_thread("1700.1")
OWN_FIELDS = {
    "title": "Bel eerst",
    "about": SAID,
    "together": "Wie het krijgt, belt.",
    "learning": "Of dat helpt.",
}


async def drafted(ai: DraftingHouse) -> Card:
    """The card with the draft of what Anna said in her DM."""
    await ai.house.says(ANNA, SAID)
    await ai.house.clicks("draft-proposal", ANNA)
    (card,) = await ai.writes(dm_of(ANNA))
    return card


async def submits(ai: DraftingHouse, **changed: str) -> Answer:
    """Goes through the form as it was filled in, with some of it changed."""
    house = ai.house
    first = await house.clicks("propose", ANNA)
    taken = {key: initial(first, key) for key in ("title", "about", "kind")}
    second = await house.does("propose", ANNA, step="what", **{**taken, **_of(changed, taken)})
    taken = {key: initial(second, key) for key in ("together", "learning")}
    third = await house.does("propose", ANNA, step="together", **{**taken, **_of(changed, taken)})
    taken = {"expected": initial(third, "expected")}
    answers = {**taken, **_of(changed, taken), "flags": "social", "goal": "none"}
    await house.does("propose", ANNA, step="yield", **answers)
    await house.does("propose", ANNA, step="place", domains="execute")
    return await house.does("propose", ANNA, step="submit")


def _of(changed: dict[str, str], taken: dict[str, str]) -> dict[str, str]:
    return {key: text for key, text in changed.items() if key in taken}


async def proposed(ai: DraftingHouse, member: Member = ANNA) -> Proposal:
    viewer = await ai.eyes_of(member)
    (proposal,) = await ai.house.reads(lambda books: books.proposals.own(viewer))
    return proposal


# --- without a model --------------------------------------------------------------------------------------


async def test_without_a_model_the_form_opens_at_once_with_ones_own_words(guided: DraftingHouse) -> None:
    await guided.house.begins_team()
    await guided.house.says(ANNA, SAID)

    form = await guided.opens(ANNA)

    assert (initial(form, "about"), initial(form, "title")) == (SAID, "")
    assert "Gemaakt met AI" not in words(form)


async def test_words_of_ones_own_are_kept_without_a_trace_of_ai(guided: DraftingHouse) -> None:
    await guided.house.begins_team()
    await guided.house.says(ANNA, SAID)

    await guided.opens(ANNA)

    assert await guided.kept(ANNA, "propose") == {"about": SAID, "goal": "none"}


async def test_a_conversation_without_a_word_offers_the_empty_form(guided: DraftingHouse) -> None:
    await guided.house.begins_team()

    answer = await guided.house.clicks("draft-proposal", ANNA)

    assert words(answer).startswith("Uit dit gesprek haal ik nog geen voorstel.")
    assert (buttons(answer), guided.drafting.read) == (["propose"], [])


async def test_a_conversation_that_holds_no_proposal_offers_the_empty_form(house: House) -> None:
    empty = with_drafting(house, ScriptedDrafting(uses_model="", says_nothing=True))
    await house.begins_team()
    await house.says(ANNA, SAID)

    answer = await house.clicks("draft-proposal", ANNA)

    assert words(answer).startswith("Uit dit gesprek haal ik nog geen voorstel.")
    assert await empty.kept(ANNA, "propose") == {}


async def test_whoever_has_no_team_to_propose_to_hears_what_to_do(guided: DraftingHouse) -> None:
    await guided.house.says(ANNA, SAID)

    answer = await guided.house.clicks("draft-proposal", ANNA)

    assert words(answer).startswith("Ik weet nog niet bij welk team je hoort.")


# --- with a model -----------------------------------------------------------------------------------------


async def test_with_a_model_the_click_is_answered_at_once(ai: DraftingHouse) -> None:
    await ai.house.begins_team()
    await ai.house.says(ANNA, SAID)

    answer = await ai.house.clicks("draft-proposal", ANNA)

    assert words(answer).startswith("Ik schrijf een concept uit dit gesprek.")
    assert ai.drafting.read == []


async def test_the_draft_says_of_each_field_whose_words_it_is(ai: DraftingHouse) -> None:
    await ai.house.begins_team(goals="Brieven die je snapt")

    card = await drafted(ai)

    lines = words(card).splitlines()
    assert lines[:7] == [
        "Concept, alleen jij ziet dit.",
        "Titel: Bel eerst (AI, door jou nog niet aangepast)",
        f"Nu: {SAID} (jouw woorden)",
        f"Samen anders: {IDEA} (jouw idee, door AI verwoord)",
        f"Wat we leren: {INVENTED} (AI, door jou nog niet aangepast)",
        "Nog leeg: Levert op",
        "Doel: “Brieven die je snapt”",
    ]
    assert lines[7] == "Controleer dit: hoe vaak mensen bellen; de balie weet dat."
    assert (lines[-1], card.label) == ("Gemaakt met AI (sample-model)", Label.MODEL)


async def test_its_button_opens_the_form_with_the_draft_in_it(ai: DraftingHouse) -> None:
    await ai.house.begins_team()
    card = await drafted(ai)

    form = await ai.house.clicks(buttons(card)[0], ANNA)

    assert (initial(form, "title"), initial(form, "about")) == ("Bel eerst", SAID)
    assert "Gemaakt met AI: Titel. Pas aan wat niet klopt." in words(form)


async def test_what_the_ai_gave_is_kept_with_what_made_it(ai: DraftingHouse) -> None:
    await ai.house.begins_team()
    await drafted(ai)

    kept = await ai.kept(ANNA, "propose")

    made = generated_in(kept)
    assert made is not None
    assert (made.generated_by, made.model, made.prompt_version, made.at) == (
        "model", "sample-model", "drafting-proposal-nl-1", ai.house.clock.now(),
    )  # fmt: skip
    assert {key for key in kept if key.startswith("ai:")} == {"ai:title", "ai:together", "ai:learning"}


async def test_the_same_click_is_one_draft(ai: DraftingHouse) -> None:
    await ai.house.begins_team()
    await ai.house.says(ANNA, SAID)
    act = ai.house.act(ANNA, key="click-1")
    for _ in range(2):
        await ai.house.core.use_cases.perform("draft-proposal", act)

    await ai.writes(dm_of(ANNA))

    assert await ai.house.reads(lambda books: books.inbox.next_of(dm_of(ANNA).key)) is None


async def test_a_conversation_that_was_deleted_meanwhile_gives_no_draft(ai: DraftingHouse) -> None:
    await ai.house.begins_team()
    await ai.house.hears(ANNA, "", wish=Wish.DRAFT)

    (card,) = await ai.writes(dm_of(ANNA))

    assert words(card).startswith("Uit dit gesprek haal ik nog geen voorstel.")


# --- whose conversation -----------------------------------------------------------------------------------


async def test_a_draft_knows_the_conversation_the_question_and_the_goals(ai: DraftingHouse) -> None:
    await ai.house.begins_team(goals="Brieven die je snapt")
    await ai.house.asks(ANNA, "Waarom bellen mensen?", goal="g1")

    await drafted(ai)

    (read,) = ai.drafting.read
    assert read.talk == (Exchange(by_vita=False, text=SAID), Exchange(by_vita=True, text="Antwoord 1."))
    assert (read.question, read.first_thought, read.goal_key) == (
        "Waarom bellen mensen?", "Ze snappen de brief niet.", "g1",
    )  # fmt: skip
    assert [goal.text for goal in read.goals] == ["Brieven die je snapt"]


async def test_in_a_thread_only_ones_own_turns_and_the_answers_to_them_go_along(ai: DraftingHouse) -> None:
    house = ai.house
    await house.begins_team()
    await house.asks(ANNA, "Waarom bellen mensen?")
    await house.says(ANNA, SAID, THREAD, mentions=True)
    await house.says(BRAM, "dat komt door het rooster van dinsdag", THREAD, mentions=True)
    await house.clicks("draft-proposal", ANNA, place=THREAD)

    await ai.writes(THREAD)

    (read,) = ai.drafting.read
    assert [exchange.text for exchange in read.talk] == [SAID, "Antwoord 1."]
    assert (read.question, read.first_thought) == ("", "")


async def test_a_draft_from_a_thread_goes_to_the_person_alone(ai: DraftingHouse) -> None:
    house = ai.house
    await house.begins_team()
    await house.says(ANNA, SAID, THREAD, mentions=True)
    in_channel = len(house.platform.said_in(CHANNEL) + house.platform.said_in(THREAD))
    await house.clicks("draft-proposal", ANNA, place=THREAD)

    (card,) = await ai.writes(THREAD)

    assert "Concept, alleen jij ziet dit." in words(card)
    assert len(house.platform.said_in(CHANNEL) + house.platform.said_in(THREAD)) == in_channel
    assert house.platform.posted[-1].place.is_dm


# --- what was typed before --------------------------------------------------------------------------------


async def test_a_draft_writes_over_nothing_that_somebody_typed(ai: DraftingHouse) -> None:
    await ai.house.begins_team()
    await ai.house.does("propose", ANNA, step="what", title="Mijn titel", about="", kind="renew")

    await drafted(ai)

    kept = await ai.kept(ANNA, "propose")
    assert (kept["title"], kept["about"], kept["kind"], "ai:title" in kept) == (
        "Mijn titel",
        SAID,
        "renew",
        False,
    )


async def test_a_second_draft_replaces_what_the_ai_gave_and_nobody_changed(ai: DraftingHouse) -> None:
    await ai.house.begins_team()
    await drafted(ai)
    await ai.house.does("propose", ANNA, step="what", title="Bel altijd eerst", about=SAID, kind="improve")

    await ai.house.clicks("draft-proposal", ANNA)
    await ai.writes(dm_of(ANNA))

    kept = await ai.kept(ANNA, "propose")
    assert (kept["title"], kept["ai:title"], kept["together"]) == ("Bel altijd eerst", "Bel eerst", IDEA)


async def test_nobody_can_send_along_what_the_ai_is_said_to_have_given(ai: DraftingHouse) -> None:
    await ai.house.begins_team()
    await drafted(ai)

    forged = {"ai:together": "", "ai:learning": ""}
    await ai.house.does("propose", ANNA, step="what", title="Bel eerst", about=SAID, kind="improve", **forged)

    kept = await ai.kept(ANNA, "propose")
    assert (kept["ai:together"], kept["ai:learning"]) == (IDEA, INVENTED)


# --- provenance, to the end -------------------------------------------------------------------------------


async def test_a_submitted_proposal_keeps_whose_words_each_section_is_made_of(ai: DraftingHouse) -> None:
    await ai.house.begins_team()
    await drafted(ai)

    await submits(ai, learning="Of bellen mails voorkomt.", expected="Minder mail.")

    sections = {section.key: origin_of(section) for section in (await proposed(ai)).sections}
    assert sections == {
        "title": Origin.AI,
        "about": Origin.PERSON,
        "together": Origin.AI,
        "learning": Origin.AI_EDITED,
        "expected": Origin.PERSON,
        "lasting": Origin.PERSON,
    }


async def test_a_section_says_what_made_it_unless_people_wrote_it_all(ai: DraftingHouse) -> None:
    await ai.house.begins_team()
    await drafted(ai)
    kept = await ai.kept(ANNA, "propose")

    made = {key: section_of(key, kept).generated for key in ("about", "learning", "expected")}

    assert made == {"about": None, "learning": generated_in(kept), "expected": None}


async def test_the_team_reads_which_words_are_the_ais(ai: DraftingHouse) -> None:
    house = ai.house
    await house.begins_team()
    await drafted(ai)
    await submits(ai, learning="Of bellen mails voorkomt.")
    await house.settles()

    card = house.platform.said_in(CHANNEL)[-1]

    assert words(card).splitlines()[-2] == (
        "Zoals de AI het schreef: Titel, Samen anders. Met AI geschreven en aangepast: Wat we leren. "
        "De rest schreven mensen zelf."
    )
    assert card.label is Label.MODEL


async def test_a_colleague_reads_it_at_each_section(ai: DraftingHouse) -> None:
    await ai.house.begins_team()
    await drafted(ai)
    await submits(ai)

    card = await ai.house.clicks("read-proposal", BRAM, "1")

    assert f"Nu: {SAID} (eigen woorden)" in words(card)
    assert f"Samen anders: {IDEA} (AI, niet aangepast)" in words(card)


async def test_the_last_step_shows_it_to_whoever_submits(ai: DraftingHouse) -> None:
    house = ai.house
    await house.begins_team()
    await drafted(ai)
    await house.does("propose", ANNA, step="what", title="Bel eerst", about=SAID, kind="improve")
    answers = {"together": IDEA, "learning": INVENTED, "domain": "execute", "flags": "", "goal": "none"}

    await house.does("propose", ANNA, step="together", **answers)
    await house.does("propose", ANNA, step="yield", **answers)
    preview = await house.does("propose", ANNA, step="place", domains="execute")

    assert f"Nu: {SAID} (jouw woorden)" in words(preview)
    assert f"Samen anders: {IDEA} (AI, door jou nog niet aangepast)" in words(preview)


async def test_a_proposal_that_was_written_anew_is_written_by_people(ai: DraftingHouse) -> None:
    house = ai.house
    await house.begins_team()
    await drafted(ai)
    own = {
        "title": "Dinsdag vrij",
        "together": "Op dinsdag is niemand in gesprek.",
        "learning": "Wat rust doet.",
    }
    await submits(ai, **own)
    await house.settles()

    card = house.platform.said_in(CHANNEL)[-1]

    assert words(card).splitlines()[-2] == "Geschreven door mensen."
    assert card.label is Label.NONE


async def test_after_submitting_nothing_of_the_draft_is_left(ai: DraftingHouse) -> None:
    await ai.house.begins_team()
    await drafted(ai)

    await submits(ai)

    assert await ai.kept(ANNA, "propose") == {}


async def test_a_goal_that_left_the_frame_is_no_longer_chosen(ai: DraftingHouse) -> None:
    house = ai.house
    await house.begins_team(goals="Brieven die je snapt")
    await drafted(ai)

    def rename(books: Books) -> None:
        kept = books.drafts.load(viewer.organisation_id, viewer.person_id, "propose")
        assert kept is not None
        gone = type(kept)("propose", {**kept.answers, "goal": "weg"})
        books.drafts.save(viewer.organisation_id, viewer.person_id, gone, house.clock.now())

    viewer = await ai.eyes_of(ANNA)
    await house.reads(rename)
    third = await house.does("propose", ANNA, step="together", together="Bellen.", learning="Of het helpt.")

    assert isinstance(third, Form)
    assert initial(third, "goal") == "none"
