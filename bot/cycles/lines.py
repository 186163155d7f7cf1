"""On which line of a YAML text a value stands, and which keys stand there twice."""

from collections.abc import Iterator
from dataclasses import dataclass

import yaml

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Lines:
    """The nodes of a text that is valid YAML."""

    root: yaml.Node | None

    @classmethod
    def of(cls, source: str) -> "Lines":
        return cls(yaml.compose(source, Loader=yaml.SafeLoader))

    def line(self, path: Path) -> int:
        """Counted from one. Of what is missing it is the line of what it is missing from."""
        node, found = self.root, 1
        for step in path:
            inner = _within(node, step)
            if inner is None:
                break
            found, node = inner
        else:
            return found
        return node.start_mark.line + 1 if node is not None else found

    def doubled(self) -> Iterator[Path]:
        """The keys that stand twice in their mapping: YAML takes the last one and says nothing."""
        yield from _doubled(self.root, (), set())


def _within(node: yaml.Node | None, step: str | int) -> tuple[int, yaml.Node] | None:
    """The line of a key or item, and what stands there."""
    if isinstance(node, yaml.MappingNode):
        # From the end: of two equal keys the last one counts.
        for key, value in reversed(node.value):
            if key.value == step:
                return key.start_mark.line + 1, value
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        item = node.value[step]
        return item.start_mark.line + 1, item
    return None


def _doubled(node: yaml.Node | None, path: Path, known: set[int]) -> Iterator[Path]:
    """`known` are the nodes that were looked at: an alias can lead back to where it stands."""
    if node is None or id(node) in known:
        return
    known.add(id(node))
    if isinstance(node, yaml.SequenceNode):
        for n, item in enumerate(node.value):
            yield from _doubled(item, (*path, n), known)
    if isinstance(node, yaml.MappingNode):
        keys = [str(key.value) for key, _ in node.value]
        yield from ((*path, key) for n, key in enumerate(keys) if key in keys[:n])
        for key, (_, value) in zip(keys, node.value, strict=True):
            yield from _doubled(value, (*path, key), known)
