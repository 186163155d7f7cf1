"""A rule said no: the one exception of the domain."""


class Refusal(Exception):  # noqa: N818 - it is no error: the rule works as meant, and people read its words
    """Says which rule said no, with the values that its sentence needs.

    `code` is the key of a text (`refusal-<code>`), so that people read a friendly sentence in their own
    language; `values` fill that sentence.
    """

    def __init__(self, code: str, **values: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.values = values
