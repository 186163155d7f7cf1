"""Half-filled forms, one per person and form, so that nothing typed is lost."""

import json
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, and_, delete, select

from bot.books import FormDraft
from bot.domain.ids import OrganisationId, PersonId
from storage.moments import to_ms
from storage.once import insert_into
from storage.tables import form_draft as drafts


@dataclass(frozen=True, slots=True)
class SqlDrafts:
    connection: Connection

    def save(self, organisation: OrganisationId, person: PersonId, draft: FormDraft, at: datetime) -> None:
        words = {"answers": json.dumps(dict(draft.answers), ensure_ascii=False), "saved_ms": to_ms(at)}
        statement = insert_into(self.connection, drafts).values(
            organisation_id=organisation, person_id=person, action=draft.action, **words
        )
        key = ["organisation_id", "person_id", "action"]
        self.connection.execute(statement.on_conflict_do_update(index_elements=key, set_=words))

    def load(self, organisation: OrganisationId, person: PersonId, action: str) -> FormDraft | None:
        statement = select(drafts.c.answers).where(_is(organisation, person, action))
        answers = self.connection.execute(statement).scalar_one_or_none()
        return None if answers is None else FormDraft(action, json.loads(answers))

    def drop(self, organisation: OrganisationId, person: PersonId, action: str) -> None:
        self.connection.execute(delete(drafts).where(_is(organisation, person, action)))


def _is(organisation: OrganisationId, person: PersonId, action: str) -> ColumnElement[bool]:
    return and_(
        drafts.c.organisation_id == organisation, drafts.c.person_id == person, drafts.c.action == action
    )
