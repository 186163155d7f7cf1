"""What is still wrong with the answers of a form: empty required fields, texts that are too long."""

from collections.abc import Mapping

from bot.cards.model import ChecksField, Form, SelectField, TextField
from bot.texts import Texts


def missing(form: Form, answers: Mapping[str, str], texts: Texts) -> dict[str, str]:
    """A sentence per field, by its key; empty when all is well."""
    errors = {}
    for field in form.fields:
        answer = answers.get(field.key, "").strip()
        match field:
            case TextField():
                if field.required and not answer:
                    errors[field.key] = texts("refusal-field-required")
                elif len(answer) > field.longest:
                    errors[field.key] = texts("refusal-field-too-long", longest=str(field.longest))
            case SelectField():
                if field.required and answer not in {option.value for option in field.options}:
                    errors[field.key] = texts("refusal-field-required")
            case ChecksField():
                pass
    return errors
