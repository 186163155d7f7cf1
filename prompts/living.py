"""A library that follows its files, so that an author sees a change without a restart.

For the playground only: it looks at every file whenever words are asked for. A faulty edit changes nothing
but what is told; the last good words stay until it is mended. The words for drafts and summaries are held against
the same rules, and are taken up at the next start.
"""

import logging
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from prompts.bank import Bank
from prompts.drafting import load_drafting
from prompts.front_matter import PromptFault
from prompts.library import Shelf
from prompts.loading import PHASES, load
from prompts.summary import load_summary
from prompts.template import Template

_OURS = Path(__file__).parent

log = logging.getLogger(__name__)


def _tell_nobody(_sentence: str) -> None:
    """For who reads the log alone."""


class LivingLibrary:
    """Implements `Library`. `tell` gets the sentence of a fault once, and the empty one once it is mended.

    Raises `PromptFault` when the files are faulty at the start: then there are no last good words.
    """

    def __init__(
        self,
        own: Path | None = None,
        phases: Iterable[str] = PHASES,
        *,
        ours: Path = _OURS,
        tell: Callable[[str], None] = _tell_nobody,
    ) -> None:
        self._own = own
        self._ours = ours
        self._phases = tuple(phases)
        self._folders = (ours,) if own is None else (ours, own)
        self._tell = tell
        self._fault = ""
        self._seen = dict(_stamps(self._folders))
        self._shelf = load(own, self._phases, ours=ours)

    def system(self, phase: str, language: str, method: str = "") -> Template:
        return self._now().system(phase, language, method)

    def method(self, key: str, language: str) -> Template | None:
        return self._now().method(key, language)

    def questions(self, phase: str, language: str) -> Bank:
        return self._now().questions(phase, language)

    def steps(self, method: str, language: str) -> Bank | None:
        return self._now().steps(method, language)

    def words(self, name: str, language: str) -> Bank:
        return self._now().words(name, language)

    def look(self) -> None:
        """Reads the files again if one changed, so that a fault is told also while nobody asks for words."""
        self._now()

    def _now(self) -> Shelf:
        seen = dict(_stamps(self._folders))
        if seen != self._seen:
            self._seen = seen
            self._read_again()
        return self._shelf

    def _read_again(self) -> None:
        try:
            shelf = load(self._own, self._phases, ours=self._ours)
            load_drafting(self._own)
            load_summary(self._own)
        except PromptFault as fault:
            log.warning("A prompt file was changed and is faulty, the last good words stay: %s", fault)
            self._say(str(fault))
        else:
            self._shelf = shelf
            log.info("The prompt files changed and were read again")
            self._say("")

    def _say(self, fault: str) -> None:
        if fault != self._fault:
            self._fault = fault
            self._tell(fault)


def _stamps(folders: Iterable[Path]) -> Iterator[tuple[str, tuple[int, int]]]:
    """Each prompt file with its moment of change and its size; one that vanishes meanwhile is left out."""
    for folder in folders:
        for file in folder.rglob("*.md"):
            try:
                found = file.stat()
            except FileNotFoundError:
                continue
            yield str(file), (found.st_mtime_ns, found.st_size)
