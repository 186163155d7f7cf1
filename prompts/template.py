"""A system message in a file: our words, with slots for values that code sets and nobody types."""

from dataclasses import dataclass
from string import Formatter

from prompts.front_matter import PromptFault, split


@dataclass(frozen=True, slots=True)
class Template:
    """`body` is an f-string template for exactly the values in `inputs`. `file` is what errors name."""

    file: str
    version: str
    inputs: frozenset[str]
    body: str

    def after(self, ground: "Template") -> "Template":
        """This template behind the ground that all share, so that a model's server can cache the ground."""
        return Template(
            file=self.file,
            version=f"{ground.version}.{self.version}",
            inputs=ground.inputs | self.inputs,
            body=f"{ground.body.rstrip()}\n\n{self.body}\n",
        )


def read_template(text: str, file: str, *, needs: frozenset[str]) -> Template:
    """The template in this text; raises `PromptFault` when slots and inputs are not the same, or not `needs`."""
    head, body = split(text, file)
    inputs = frozenset(head.inputs)
    used = slots_of(body, file)
    for name in sorted(used - inputs):
        raise PromptFault(file, f"inputs: {name}", "expected every value that the text uses to be declared")
    for name in sorted(inputs - used):
        raise PromptFault(file, f"inputs: {name}", "expected the text to use every value that is declared")
    for name in sorted(needs - inputs):
        raise PromptFault(file, f"inputs: {name}", "expected this value to be declared and used")
    for name in sorted(inputs - needs):
        raise PromptFault(file, f"inputs: {name}", "expected only values that Vita gives")
    return Template(file, str(head.version), inputs, body)


def slots_of(text: str, file: str) -> frozenset[str]:
    """The names in braces; raises `PromptFault` for anything in braces that is more than a name."""
    try:
        parts = list(Formatter().parse(text))
    except ValueError as error:
        raise PromptFault(
            file, "body", "expected each brace to be closed (a brace itself is doubled)"
        ) from error
    names = set()
    for _, name, spec, conversion in parts:
        if name is None:
            continue
        if not name.isidentifier() or spec or conversion:
            raise PromptFault(file, f"body: {name}", "expected a plain name between braces")
        names.add(name)
    return frozenset(names)
