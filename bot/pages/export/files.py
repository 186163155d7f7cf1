"""The exports that the wall hands out: what the visitor may open, as a file or as a page to print.

Thousands of proposals take seconds to write down, so that is done beside what answers everybody else.
"""

import asyncio
import hashlib
from base64 import b64encode
from dataclasses import dataclass, replace

from aiohttp import web

from bot.books import Books
from bot.domain.errors import Refusal
from bot.domain.quarter import Quarter
from bot.pages.export import lines, report
from bot.pages.export.proposals import Exported, exported
from bot.ports import Purpose
from bot.texts import texts_in
from bot.usecases.read_wall import ReadWall, Visitor

_STYLE = b64encode(hashlib.sha256(report.STYLE.encode()).digest()).decode()
REPORT_POLICY = f"default-src 'none'; style-src 'sha256-{_STYLE}'; base-uri 'none'; frame-ancestors 'none'"
"""The report carries its own style, so that it can be saved; nothing else in it does anything."""


@dataclass(frozen=True, slots=True)
class Files:
    wall: ReadWall

    async def give(self, visitor: Visitor, name: str, quarter: str) -> web.Response:
        """Refuses (`page-gone`) a file or quarter that there is not."""
        found = await self._found(visitor, _quarter(quarter))
        texts = texts_in(visitor.person.language)
        match name:
            case "wall.csv":
                return _file(await asyncio.to_thread(lines.as_csv, [found]), "text/csv", name)
            case "wall.json":
                return _file(await asyncio.to_thread(lines.as_json, [found]), "application/json", name)
            case "report.html":
                day = self.wall.clock.now().date()
                page = await asyncio.to_thread(report.page, [found], day, texts, quarter)
                headers = {"Content-Security-Policy": REPORT_POLICY}
                return web.Response(text=page, content_type="text/html", charset="utf-8", headers=headers)
        raise Refusal("page-gone")

    async def _found(self, visitor: Visitor, quarter: Quarter | None) -> Exported:
        viewer = replace(visitor.viewer, in_private=False)

        def work(books: Books) -> Exported:
            return exported(books, visitor.organisation.id, viewer=viewer, quarter=quarter)

        return await self.wall.store.transact(Purpose.CYCLE, work)


def _quarter(key: str) -> Quarter | None:
    if not key:
        return None
    try:
        return Quarter.parse(key)
    except ValueError as error:
        raise Refusal("page-gone") from error


def _file(text: str, kind: str, name: str) -> web.Response:
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    # A spreadsheet takes the text for UTF-8 only with its mark in front.
    mark = "\ufeff" if kind == "text/csv" else ""
    return web.Response(text=mark + text, content_type=kind, charset="utf-8", headers=headers)
