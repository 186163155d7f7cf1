"""Going live and the trail, with sample material."""

from collections.abc import Callable
from datetime import UTC, date, datetime

from bot.cards import going_live, leaving, overview, people, team_ai, trail
from bot.cards.model import Card, Form
from bot.domain.going_live import Council, GoingLive
from bot.domain.ids import PersonId
from bot.domain.roles import Role
from bot.texts import Texts
from tests.cards.proposal_samples import colleague

_AT = datetime(2026, 6, 8, 9, tzinfo=UTC)
_STATED = GoingLive(Council.CONSENT, date(2026, 5, 28), "OR-2026-12", "DPIA-7", PersonId(1), _AT)
_COLLEAGUES = (colleague("Anna"), colleague("Bram", 2), colleague("Chris", 3))
_FILLED_IN = {"council": "advice", "on": "1 1", "reference": "OR-2026-12", "assessment": "DPIA-7"}

TRUST: dict[str, Callable[[Texts, dict[str, str]], Card | Form]] = {
    "live_form": lambda t, _: going_live.form({}, t),
    "live_form_wrong": lambda t, _: going_live.form(_FILLED_IN, t, {"on": t("live-on-wrong")}),
    "live_is": lambda t, _: going_live.is_live(going_live.Standing(_STATED, "Anna", _AT.date()), t),
    "live_ask_back": lambda t, _: going_live.ask_back(t),
    "live_is_back": lambda t, _: going_live.is_back(t),
    "live_told": lambda t, _: going_live.told("Anna", t, live=True),
    "live_told_back": lambda t, _: going_live.told("Anna", t, live=False),
    "live_pilot_page": lambda t, w: overview.card(overview.Overview(w["team"], sent=(), is_pilot=True), t),
    "leaving_take_along": lambda t, _: leaving.take_along(_AT.date(), t),
    "leaving_roles_empty": lambda t, w: leaving.roles_empty(w["team"], (Role.DECIDER,), t),
    "trail": lambda t, _: trail.card(
        (
            trail.Line("go-live", "…", "Anna"),
            trail.Line("grant-role", "…", "Anna", "Bram", "validator"),
            trail.Line("revoke-role", "…", "", "", "validator"),
            trail.Line("exclude-person", "…", "Anna", "Bram"),
            trail.Line("include-person", "…", "Anna", "Bram"),
            trail.Line("set-deciding", "…", "Anna", detail="consent"),
            trail.Line("set-team-ai", "…", "Anna", detail=team_ai.noted(40, draws=False)),
            trail.Line("set-team-ai", "…", "Anna", detail=team_ai.noted(None, draws=True)),
            trail.Line("set-team-ai", "…", "Anna", detail=team_ai.noted(0, draws=True)),
            trail.Line("set-team-ai", "…", "Anna", detail="tokens 2000"),
            trail.Line("start-team", "…", "Anna"),
        ),
        t,
        sees_all=True,
    ),
    "people": lambda t, w: people.card(w["team"], _COLLEAGUES, (), t),
    "people_one_out": lambda t, w: people.card(w["team"], _COLLEAGUES[:2], _COLLEAGUES[2:], t),
    "people_form": lambda t, _: people.form(_COLLEAGUES, {}, t),
    "people_form_unknown": lambda t, _: people.unknown(people.form(_COLLEAGUES, {}, t), t),
    "people_sure": lambda t, w: people.sure(_COLLEAGUES[1], w["team"], (Role.DECIDER,), t),
    "people_excluded": lambda t, w: people.excluded(_COLLEAGUES[1], w["team"], t),
    "people_included": lambda t, w: people.included(_COLLEAGUES[1], w["team"], t),
    "people_told_out": lambda t, w: people.told_out("Anna", w["team"], t),
    "people_told_in": lambda t, w: people.told_in("Anna", w["team"], t),
    "trail_nothing": lambda t, _: trail.card((), t, sees_all=False),
}
