"""What a start does not read, though libraries would: packages whose first lines bring in everything they have.

Vita takes a class or two of each of these. Of such a package only the modules that somebody imports are run; its
own first lines wait until somebody asks the package itself for a name. Beside this, what can wait is imported
where it is first used: a verb in `bot.__main__`, a network in `bot.console.run`, buttons in `bot.wiring.later`.
"""

import sys
from collections.abc import Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from threading import RLock
from types import ModuleType

PACKAGES = frozenset(
    {
        "langchain_openai",  # Azure, embeddings, tools
        "langchain_openai.chat_models",
        "langsmith.types",  # a hundred modules of a service that we keep conversations from
        "openai.types",  # files, images, evaluations, fine-tuning
        "openai.types.responses",  # two hundred modules of a way of asking that few other servers know
    }
)
"""A quarter of the processor time of a start. Whoever imports from one of these names the module, not the package."""


def packages_wait(names: frozenset[str] = PACKAGES) -> None:
    """From now on; what was imported before stays as it is."""
    sys.meta_path.insert(0, _Finder(names))


class _Finder(MetaPathFinder):
    def __init__(self, names: frozenset[str]) -> None:
        self._names = names

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """None for all others, which are then found as ever."""
        if fullname not in self._names:
            return None
        spec = PathFinder.find_spec(fullname, path, target)
        if spec is not None and spec.loader is not None:
            spec.loader = _WhenAsked(spec.loader)
        return spec


class _WhenAsked(Loader):
    """Makes a package without running it."""

    def __init__(self, loader: Loader) -> None:
        self._loader = loader
        self._lock = RLock()
        self._is_running = False

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        return self._loader.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        module.__class__ = _Waiting

    def run(self, module: ModuleType) -> None:
        """Once, in whichever thread asks; the others wait for it. A package may ask for its own names meanwhile."""
        with self._lock:
            if self._is_running or type(module) is ModuleType:
                return
            self._is_running = True
            try:
                self._loader.exec_module(module)
            finally:
                self._is_running = False
            module.__class__ = ModuleType
            if module.__spec__ is not None:
                module.__loader__ = module.__spec__.loader = self._loader


class _Waiting(ModuleType):
    """A package that was not run yet. Its modules can be imported; any other name runs it."""

    def __getattr__(self, name: str) -> object:
        if self.__spec__ is not None and isinstance(self.__spec__.loader, _WhenAsked):
            self.__spec__.loader.run(self)
        if type(self) is ModuleType:
            return getattr(self, name)
        raise AttributeError(name=name, obj=self)  # while it is run it does not have this yet
