"""What Vita does of itself: the tick, composing ahead of time, delivery, and the turns from the inbox.

- `runner` one APScheduler with a few fixed jobs, in every process
- `tick` schedules that are due become rows of the outbox, once, in the transaction that advances them
- `tick` reads and writes by its `ledger` · `composer` writes the words ahead of time
- `delivery` sends a row: `claiming` takes it, `ends` settles it · `wanted` whether it is still worth saying,
  `manners` whether now, to one person · `pacing` how fast a network lets us · `express` the short way, for an answer
  that was just made
- `turns` answers what is in the inbox, one turn at a time per conversation · `summaries` of long ones, beside the
  answers
- `bell` wakes what waits in this process; `workers` hands out sends and turns over all of them, on PostgreSQL
- `calendar` public holidays as a value · `own_calendar` with the organisation's own days on top · `jobs` one line a
  job
- `agenda_file` moments as a file for anybody's own calendar

Tables carry the truth; a job that runs twice, or not at all, changes nothing that the next one does not mend.
"""
