"""What Vita remembers, in SQLite or PostgreSQL, by one and the same code.

`open_store` gives the store; its `transact` runs a piece of work in one transaction, in a thread of its own,
and hands it the repositories (`bot.books.Books`), one file per aggregate:

- `organisations` `teams` `people` `places` `installs` who and where · `frames` `weeks` what steers and what runs
- `questions` `notes` `insights` `drafts` what people make · `learning_paths` `assignments` `self_checks` made to
  measure
- `proposals` (`sections`, `way` how far each came, `course` what happened to it) · `help_requests` · `accounts` over
  en weer
- `prof_circles` `consultations` · `wall` `board` what is shared, of every kind · `circle` the ways of proposals in
  figures
- `sight` the SQL twin of `may_see` · `visits` links to the pages · `verdicts` what people thought of answers
- `conversations` `ephemeral` `summaries` what is said and what stays of it · `memory` what people asked to remember
- `inbox` what waits for an answer · `schedules` when something comes
- `outbox` what Vita says (`claims` `lanes` in which order, `outgoing` `notices` its rows, `postings` where it stands,
  `rates`)
- `jobs` `jobs_schema` the distributed engine's jobs, on PostgreSQL · `backlog` what should have happened by now
- `token_use` what the model costs a team · `audit` who did what · `operation` the state of the work, for the metrics
- `personal_data` the one list of how every table is exported, erased and retained, written in the words of `kept` and
  `theirs` and carried out by `data_rights` · `erasures` who was erased, for the day that a backup is put back
- `keeping` copies, and texts sealed with another key

Underneath: `store` (a transaction, in a thread of its own), `books` (its repositories), `tables` (every table, in
SQLAlchemy Core), `engine` (how each database is set up), `line` and `shared_commits` (which transactions last at once, and
several short ones in one), `schema` and `migrations` (bringing a database to this version), `cipher` and `encrypted` (texts
at rest), `trouble` (a database's complaint as a sentence); `envelopes`, `generated` and `moments` are values as columns,
and `once` inserts what may be there already. Every row belongs to an organisation; texts that people wrote stand in columns
of the type `EncryptedText`; times are milliseconds in UTC.
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
