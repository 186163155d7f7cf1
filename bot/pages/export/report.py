"""An export as one page to read and to print; it needs nothing from elsewhere."""

from collections.abc import Iterable, Iterator
from datetime import date
from html import escape

from bot.cards.circle import Pairs, beside, pairs
from bot.cards.model import plain
from bot.cards.proposal import stage_words
from bot.domain.proposal import Stage
from bot.pages.export.proposals import Exported, Row
from bot.texts import Texts

STYLE = """
:root { color-scheme: light; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b; }
h1 { font-size: 1.6rem; line-height: 1.2; } h2 { font-size: 1.2rem; margin-top: 2rem; } h3 { font-size: 1rem; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; vertical-align: top;
padding: .4rem .6rem .4rem 0; border-bottom: 1px solid #ccc; overflow-wrap: anywhere; } th { font-weight: 600; }
.cards thead th, .cards td { overflow-wrap: break-word; } .cards td:nth-child(4) { white-space: nowrap; }
.wide { overflow-x: auto; } .plain { font-weight: 400; } .open { color: #555; } small { color: #555; }
@media (max-width: 40rem) { .cards thead { position: absolute; left: -999rem; } .cards tr { display: block;
padding: .6rem 0; border-bottom: 2px solid #999; } .cards td, .cards tbody th { display: block; border: 0; padding: .1rem 0; }
.cards td::before { content: attr(data-label) ": "; font-weight: 600; } .cards td:empty { display: none; }
.cards td:nth-child(4) { white-space: normal; } }
@media print { body { margin: 0; max-width: none; font-size: 11pt; } tr { break-inside: avoid; }
h2, h3 { break-after: avoid; } section { break-before: auto; } @page { margin: 18mm; } }
"""


def page(found: Iterable[Exported], day: date, texts: Texts, quarter: str = "") -> str:
    """A whole HTML page; every word that people wrote is escaped. `quarter` is what it is limited to."""
    body = "\n".join(line for one in found for line in _organisation(one, day, texts, quarter))
    body = body or f"<p>{_said(texts, 'circle-report-none')}</p>"
    title = escape(plain(texts("circle-summary")))
    return (
        f'<!doctype html>\n<html lang="{texts.language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        f"<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n"
        f"<main>\n{body}\n</main>\n</body>\n</html>\n"
    )


def _organisation(one: Exported, day: date, texts: Texts, quarter: str) -> Iterator[str]:
    title = texts("circle-report-title", organisation=one.organisation)
    yield f"<h1>{escape(title)}</h1>"
    yield f"<p><small>{escape(texts('circle-report-made', day=texts.day(day)))}</small></p>"
    if quarter:
        year, _, number = quarter.partition("-Q")
        yield f"<p>{escape(plain(texts('circle-report-quarter', number=number, year=year)))}</p>"
    if not one.rows:
        yield f"<p>{_said(texts, 'circle-report-none')}</p>"
    else:
        yield f"<h2>{_said(texts, 'circle-report-figures')}</h2>"
        yield _table(pairs(one.circle.yours, one.circle.goals, texts))
    yield from _goals(one, texts)
    if one.rows:
        yield f"<h2>{_said(texts, 'circle-report-proposals')}</h2>"
        yield _proposals(one.rows, texts)


def _goals(one: Exported, texts: Texts) -> Iterator[str]:
    circle = one.circle
    told = [
        (circle.goals[key], beside(circle.goals[key], circle.seen.get(key, ()), texts))
        for key in circle.current
    ]
    if not any(facts for _, facts in told):
        return
    yield f"<h2>{_said(texts, 'circle-report-goals')}</h2>"
    for goal, facts in told:
        if facts:
            yield f"<h3>{escape(goal.text)}</h3>"
            yield _table(facts)


def _table(facts: Pairs) -> str:
    rows = "\n".join(
        f'<tr><th scope="row">{escape(plain(name))}</th><td>{_lines(plain(value))}</td></tr>'
        for name, value in facts
    )
    return f"<table>\n{rows}\n</table>"


def _proposals(rows: Iterable[Row], texts: Texts) -> str:
    heads = [
        _said(texts, f"circle-report-{key}")
        for key in ("proposal", "stage", "together", "submitted", "answer", "circle")
    ]
    top = "".join(f'<th scope="col">{head}</th>' for head in heads)
    lines = []
    for row in rows:
        cells = (
            row.title,
            plain(stage_words(Stage(row.stage), texts)),
            row.sections.get("together", ""),
            f"{row.submitted:%Y-%m-%d}" if row.submitted else "",
            "" if row.days_to_answer is None else str(row.days_to_answer),
            "" if row.days_to_round is None else str(row.days_to_round),
        )
        inside = "".join(
            f'<td data-label="{head}">{_lines(cell)}</td>' for head, cell in zip(heads, cells, strict=True)
        )
        lines.append(f"<tr>{inside}</tr>")
    body = "\n".join(lines)
    return f'<div class="wide"><table class="cards">\n<thead><tr>{top}</tr></thead>\n<tbody>\n{body}\n</tbody>\n</table></div>'


def _said(texts: Texts, key: str) -> str:
    return escape(plain(texts(key)))


def _lines(words: str) -> str:
    return escape(words).replace("\n", "<br>")
