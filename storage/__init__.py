"""What Vita remembers, in SQLite or PostgreSQL, by one and the same code.

`open_store` gives the store; its `transact` runs a piece of work in one transaction, in a thread of its own,
and hands it the repositories (`bot.books.Books`), one file per aggregate:

- `organisations` `teams` `people` `places` who and where · `frames` `weeks` what steers and what runs
- `questions` `insights` `proposals` `drafts` what people make · `wall` what of it is shared, of every kind
- `sight` the SQL twin of `may_see`
- `conversations` `ephemeral` `summaries` what is said and what stays of it · `memory` what people asked to remember
- `inbox` what waits for an answer · `outbox` `claims` `lanes` `outgoing` `postings` `schedules` `rates` what Vita says, and when
- `jobs` `jobs_schema` the distributed engine's jobs, on PostgreSQL · `backlog` what should have happened by now
- `erasures` who was erased, for the day that a backup is put back
- `keeping` copies, and texts sealed with another key · `token_use` what the model costs a team · `audit` who did what · `personal_data` the one list of how every table is exported, erased and retained,
  written in the words of `kept` and `theirs` and carried out by `data_rights`

Underneath: `tables` (every table, in SQLAlchemy Core), `engine` (how each database is set up), `shared_commits` (several short transactions in one), `schema` and
`migrations` (bringing a database to this version), `cipher` and `encrypted` (texts at rest), `trouble` (a
database's complaint as a sentence). Every row belongs to an organisation; texts that people wrote stand in
columns of the type `EncryptedText`; times are milliseconds in UTC.
"""

from storage.backlog import Backlog, backlog
from storage.cipher import Cipher, WrongKey, new_key, own_key
from storage.erasures import NAME as ERASED
from storage.jobs import SCHEMA as JOBS_SCHEMA
from storage.keeping import back_up, keys_lacking
from storage.schema import is_migrated, migrate
from storage.store import SqlStore, open_store

__all__ = [
    "ERASED",
    "JOBS_SCHEMA",
    "Backlog",
    "Cipher",
    "SqlStore",
    "WrongKey",
    "back_up",
    "backlog",
    "is_migrated",
    "keys_lacking",
    "migrate",
    "new_key",
    "open_store",
    "own_key",
]
