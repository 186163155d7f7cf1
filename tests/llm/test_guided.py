"""Vita without a model: whatever people say, the rules of the guided dialogue hold."""

from dataclasses import dataclass, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.cards.model import STRONG_ON, plain
from bot.domain.cycle import AiMode
from bot.domain.dialogue import DialogueState, Move, Wish, advance
from bot.llm.guided import GuidedSparring
from bot.llm.wording import unquoted
from bot.ports import Exchange, SparringReply, SparringTurn
from prompts import PHASES, load
from tests.llm.turns import turn

GUIDED = GuidedSparring(load())
ODD = (
    "",
    "?",
    "👍🏽",
    "🙂" * 50,
    "שלום, איך זה עובד?",
    "مرحبا",
    "x" * 40_000,
    "dus ja " * 6_000,
    "{quote} {0} %s \x00",
)
SAID = st.one_of(
    st.sampled_from(ODD), st.text(max_size=200), st.sampled_from(["weet niet", "ze moeten altijd 12", "ok"])
)
WISHES = st.sampled_from([None, None, None, Wish.UNSURE, Wish.OPTIONS, Wish.SKIP, Wish.STOP, Wish.TRY])


@dataclass(frozen=True, slots=True)
class Answered:
    turn: SparringTurn
    reply: SparringReply


async def conversation(
    says: list[tuple[str, Wish | None]], *, phase: str, language: str, mode: AiMode = AiMode.ASK_FIRST
) -> list[Answered]:
    state, answered = DialogueState(phase=phase, mode=mode), []
    earlier: tuple[Exchange, ...] = ()
    for said, wish in says:
        asked = SparringTurn(
            language, advance(state, wish), said, in_channel=False, wish=wish, earlier=earlier
        )
        reply = await GUIDED.respond(asked)
        answered.append(Answered(asked, reply))
        earlier = (*earlier, Exchange(by_vita=False, text=said), Exchange(by_vita=True, text=reply.text))
        state = reply.state
    return answered


@settings(max_examples=150, deadline=None)
@given(
    says=st.lists(st.tuples(SAID, WISHES), min_size=10, max_size=10),
    phase=st.sampled_from(PHASES),
    language=st.sampled_from(["nl", "en"]),
    mode=st.sampled_from(AiMode),
)
async def test_ten_turns_of_anything_obey_the_rules(
    says: list[tuple[str, Wish | None]], phase: str, language: str, mode: AiMode
) -> None:
    answered = await conversation(says, phase=phase, language=language, mode=mode)

    for one in answered:
        text = plain(unquoted(one.reply.text))
        assert 0 < len(one.reply.text) <= one.turn.longest
        assert "!" not in text
        if one.reply.state.is_over:
            assert "?" not in text
        else:
            assert text.count("?") == 1
            assert text.endswith("?")
        assert len(one.reply.options) == (3 if one.reply.state.move is Move.OPTIONS else 0)


@settings(max_examples=100, deadline=None)
@given(
    says=st.lists(st.tuples(SAID, WISHES), min_size=10, max_size=10),
    phase=st.sampled_from(PHASES),
    language=st.sampled_from(["nl", "en"]),
)
async def test_no_question_comes_twice_in_a_conversation_and_no_purpose_twice_running(
    says: list[tuple[str, Wish | None]], phase: str, language: str
) -> None:
    answered = await conversation(says, phase=phase, language=language)

    keys: list[str] = []
    for before, one in zip([None, *answered], answered, strict=False):
        if before is None or before.reply.state.is_over:
            keys = []
        if one.reply.state.is_over:
            continue
        key = one.reply.state.asked[-1]
        assert key not in keys
        keys.append(key)
        assert one.reply.state.purpose != one.turn.state.purpose


@settings(max_examples=30, deadline=None)
@given(says=st.lists(st.tuples(SAID, WISHES), min_size=10, max_size=10), phase=st.sampled_from(PHASES))
async def test_the_same_words_get_the_same_answers(says: list[tuple[str, Wish | None]], phase: str) -> None:
    first = await conversation(says, phase=phase, language="nl")
    second = await conversation(says, phase=phase, language="nl")

    assert first == second


async def test_the_memory_of_questions_never_outgrows_the_banks() -> None:
    answered = await conversation([("en toen niets", None)] * 300, phase="doen", language="nl")

    asked = answered[-1].reply.state.asked
    assert len(asked) == len(set(asked)) < 60


async def test_the_first_answer_asks_for_the_persons_own_thought() -> None:
    reply = await GUIDED.respond(turn("kan je de koffie korter maken"))

    assert reply.text == "Wat is je eerste gedachte, ook als die half is?"
    assert (reply.origin.generated_by, reply.origin.model) == ("guided", "")
    assert reply.origin.prompt_version == "guided-sparren-2"


async def test_a_question_to_vita_gets_a_question_and_the_reason() -> None:
    reply = await GUIDED.respond(turn("wat vind jij ervan"))

    assert (
        reply.text == "Zonder AI heb ik geen antwoord. Wel een vraag.\nWat is hier volgens jou aan de hand?"
    )


@pytest.mark.parametrize(
    ("said", "purpose"),
    [
        ("het loopt altijd mis op vrijdag", "turn"),
        ("ze lezen het toch niet", "others"),
        ("ik moet het doen van de baas", "whose"),
        ("dat komt omdat het rooster krap is", "deepen"),
        ("het is gewoon te druk", "commit"),
        ("14 telefoontjes had ik", "number"),
        ("die tekst schrijft ChatGPT wel", "ai"),
    ],
)
async def test_a_signal_word_says_which_question_comes_next(said: str, purpose: str) -> None:
    reply = await GUIDED.respond(turn(said, Move.NUDGE))

    assert reply.state.purpose == purpose


@pytest.mark.parametrize(
    ("said", "about"),
    [
        ("hoe krijg ik collega's mee? en als ze niet willen?", "several"),
        ("Beste allemaal, het rooster volgt. Met vriendelijke groet, de planning", "pasted"),
        ("ik ben er helemaal klaar mee", "anger"),
        ("ik heb drie keer gemaild", "unheard"),
        ("ik mag niet in het kastje", "blocked"),
        ("ja maar dan gelooft niemand me", "objection"),
        ("morgen vraag ik de ochtend of het klopt", "idea"),
        ("overdracht weer drama", "again"),
        ("het staat nergens", "lost"),
        ("de brief snapt geen mens", "text"),
        ("lokaal twaalf is kapot", "broken"),
        ("ons maandagoverleg", "talk"),
        ("al die formulieren", "paper"),
    ],
)
@pytest.mark.parametrize("move", [Move.ASK, Move.NUDGE])
async def test_the_question_fits_what_the_message_is_about(said: str, about: str, move: Move) -> None:
    reply = await GUIDED.respond(turn(said, move))

    assert reply.state.purpose == about


async def test_a_guess_is_asked_after_once_a_talk_is_under_way() -> None:
    reply = await GUIDED.respond(turn("volgens mij komt het door de bel", Move.HINT))

    assert reply.state.purpose == "doubt"


async def test_the_kind_of_work_counts_at_the_beginning_only() -> None:
    reply = await GUIDED.respond(turn("op dagen met storing", Move.HALF))

    assert reply.state.purpose != "broken"


async def test_looking_back_goes_its_own_way() -> None:
    reply = await GUIDED.respond(turn("overdracht weer drama", phase="reflecteren"))

    assert reply.state.purpose == "open"


async def test_whoever_objects_hears_no_second_objection() -> None:
    reply = await GUIDED.respond(turn("ja maar dan gelooft niemand me", Move.COUNTER))

    assert reply.text == "Voor welk stukje geldt dat niet?"


async def test_a_name_is_said_not_to_be_needed() -> None:
    named = await GUIDED.respond(turn("mevrouw Vos viel weer", Move.NUDGE))
    unnamed = await GUIDED.respond(turn("mevrouw viel weer", Move.NUDGE))

    hint = "Een naam hoeft hier niet: “een bewoner” of “een klant” is genoeg."
    assert (hint in named.text, hint in unnamed.text) == (True, False)


async def test_the_options_are_other_ones_the_next_time() -> None:
    again = turn("en nu dan", Move.OPTIONS)
    known = replace(again, state=replace(again.state, asked=("general.options-question.1",)))

    first, second = await GUIDED.respond(again), await GUIDED.respond(known)

    assert {title for title, _ in first.options}.isdisjoint(title for title, _ in second.options)


async def test_thanks_are_answered_with_a_word_of_goodbye() -> None:
    reply = await GUIDED.respond(turn("Bedankt", Move.CLOSE))

    assert reply.text == "Tot de volgende keer."


async def test_the_persons_own_words_come_back_before_the_question() -> None:
    reply = await GUIDED.respond(turn("heel erg druk. ze lezen het toch niet", Move.HINT))

    assert reply.text.splitlines()[0] == "Je schreef: “ze lezen het toch niet”."


async def test_not_knowing_makes_the_question_smaller() -> None:
    unsure = turn("geen idee", Move.NUDGE)

    reply = await GUIDED.respond(replace(unsure, state=replace(unsure.state, unsure=1)))

    assert reply.text.startswith("Dan kleiner.")


async def test_a_very_short_answer_to_an_opening_question_makes_it_smaller_too() -> None:
    short = turn("ja", Move.NUDGE)

    reply = await GUIDED.respond(replace(short, state=replace(short.state, purpose="open")))

    assert reply.state.purpose == "smaller"


async def test_a_long_message_gets_asked_what_counts_most() -> None:
    reply = await GUIDED.respond(turn("het was weer zo een dag " * 20, Move.NUDGE))

    assert reply.text == "Daar staat veel in. Welke zin hiervan telt het zwaarst?"


async def test_options_are_three_ways_to_find_one() -> None:
    reply = await GUIDED.respond(turn("de overdracht duurt te lang", Move.OPTIONS))

    titles = [title for title, _ in reply.options]
    assert titles == ["Kleiner", "Samen", "Omgekeerd"]
    assert all("“" not in text for _, text in reply.options)


async def test_the_close_is_one_thing_to_try_and_one_to_check() -> None:
    reply = await GUIDED.respond(turn("donderdag zet ik mijn punten bovenaan", Move.CLOSE))

    tries, checks = plain(reply.text).splitlines()
    assert (
        tries
        == "Proberen: wat je zelf schreef, “donderdag zet ik mijn punten bovenaan”. Eén keer, deze week."
    )
    assert checks == "Controleer dit: vraag één collega of die het ook zo ziet."
    assert reply.text.startswith(STRONG_ON)


async def test_who_stops_early_is_let_go_with_one_line() -> None:
    early = turn("stop", Move.CLOSE)

    reply = await GUIDED.respond(replace(early, state=replace(early.state, rung=1)))

    assert reply.text == "Goed, dan stopt het hier."


async def test_the_same_answer_twice_ends_the_conversation() -> None:
    said = "het blijft gewoon zo"
    repeated = turn(
        said, Move.HINT, earlier=(Exchange(by_vita=False, text=said), Exchange(by_vita=True, text="Wat?"))
    )

    reply = await GUIDED.respond(repeated)

    assert reply.state.is_over
    assert "?" not in reply.text


async def test_english_is_answered_in_english() -> None:
    reply = await GUIDED.respond(turn("it all came late, they don't read it", Move.NUDGE, language="en"))

    assert reply.text.splitlines()[0] == "You wrote: “they don't read it”."


async def test_a_message_is_not_given_back_whole() -> None:
    reply = await GUIDED.respond(turn("ze lezen het nooit", Move.NUDGE))

    assert "“" not in reply.text


async def test_words_are_not_given_back_twice_running() -> None:
    said = "het bleef liggen, ze lezen het nooit"
    before = Exchange(by_vita=True, text="Je schreef: “het bleef liggen”.\nWat zag je?")

    first = await GUIDED.respond(turn(said, Move.NUDGE))
    second = await GUIDED.respond(turn(said, Move.NUDGE, earlier=(before,)))

    assert ("“" in first.text, "“" in second.text) == (True, False)


@pytest.mark.parametrize(
    ("said", "before", "quoted"),
    [
        ("morgen bel ik eerst. dat scheelt", "het bleef liggen", "morgen bel ik eerst"),
        ("dat is alles voor nu", "we vragen het maandag aan de balie", "we vragen het maandag aan de balie"),
        ("alles op een blaadje kladden", "de helft legt hem ongelezen weg", ""),
        ("dat de les voorging bij mij", "ik wilde ophangen en weglopen", ""),
    ],
)
async def test_only_a_plan_of_ones_own_is_given_back_at_the_close(
    said: str, before: str, quoted: str
) -> None:
    earlier = (Exchange(by_vita=False, text=before), Exchange(by_vita=True, text="En dan?"))
    reply = await GUIDED.respond(turn(said, Move.CLOSE, earlier=earlier))

    assert ("“" in reply.text, quoted in reply.text) == (bool(quoted), True)


@pytest.mark.parametrize(
    ("before", "thing"),
    [
        ("we vragen het maandag aan de balie", "wat je zelf schreef, “we vragen het maandag aan de balie”"),
        ("dat ligt nog open", "wat je nu koos"),
    ],
)
async def test_a_choice_closes_with_what_was_chosen_and_nothing_of_our_own(before: str, thing: str) -> None:
    earlier = (Exchange(by_vita=False, text=before), Exchange(by_vita=True, text="En dan?"))
    chose = turn("dat ga ik morgen proberen", Move.CLOSE, earlier=earlier)

    reply = await GUIDED.respond(replace(chose, wish=Wish.TRY))

    assert plain(reply.text).splitlines()[0] == f"Proberen: {thing}. Eén keer, deze week."


async def test_guided_mode_names_no_model() -> None:
    assert GUIDED.uses_model == ""
