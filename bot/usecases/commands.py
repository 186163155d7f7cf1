"""The words that open something, in both languages: typed as a command, behind `/vita`, or in a message."""

from bot.usecases.act import Act

COMMANDS: dict[str, str] = {
    "vita": "show-home",
    "help": "show-home",
    "hulp": "show-home",
    "home": "show-home",
    "leervraag": "set-question",
    "question": "set-question",
    "voorstel": "propose",
    "proposal": "propose",
    "leerpad": "make-path",
    "path": "make-path",
    "opdracht": "show-assignments",
    "assignment": "show-assignments",
    "toets": "self-check",
    "check": "self-check",
    "noteer": "take-note",
    "note": "take-note",
    "notities": "show-notes",
    "notes": "show-notes",
    "reflectie": "look-back",
    "reflect": "look-back",
    "terugkijken": "look-back",
    "pauze": "pause",
    "pause": "pause",
    "berichten": "set-reach",
    "messages": "set-reach",
    "werkdagen": "set-reach",
    "workdays": "set-reach",
    "agenda": "give-agenda",
    "calendar": "give-agenda",
    "kader": "show-frame",
    "frame": "show-frame",
    "muur": "show-wall",
    "wall": "show-wall",
    "themas": "show-themes",
    "themes": "show-themes",
    "pagina": "open-pages",
    "page": "open-pages",
    "cirkel": "show-circle",
    "circle": "show-circle",
    "profcirkel": "show-prof-circles",
    "profcircle": "show-prof-circles",
    "overenweer": "show-accounts",
    "bothways": "show-accounts",
    "mijndata": "my-data",
    "mydata": "my-data",
    "overzicht": "show-overview",
    "overview": "show-overview",
    "status": "show-overview",
    "wacht": "show-queue",
    "waiting": "show-queue",
    "beslissen": "set-deciding",
    "deciding": "set-deciding",
    "mensen": "show-people",
    "people": "show-people",
    "rollen": "set-roles",
    "roles": "set-roles",
    "ingebruik": "go-live",
    "live": "go-live",
    "logboek": "show-trail",
    "trail": "show-trail",
    "ai": "set-team-ai",
}
"""Word → use case. The slash commands of a platform are these words with a slash."""

SLASH_COMMANDS = (
    "vita",
    "leervraag",
    "voorstel",
    "proposal",
    "reflectie",
    "pauze",
    "kader",
    "muur",
    "mijndata",
)
"""The ones that are registered as slash commands; the rest works behind `/vita`."""


def use_case_for(word: str, text: str) -> tuple[str, str] | None:
    """The use case behind a command and the words that remain; None for a word that is not one.

    `/vita reflectie` is `/reflectie`.
    """
    word = word.strip().lstrip("/").lower()
    first, _, rest = text.strip().partition(" ")
    if COMMANDS.get(word) == "show-home" and first.lower() in COMMANDS:
        return COMMANDS[first.lower()], rest
    if COMMANDS.get(word) == "show-home" and first:
        return None
    name = COMMANDS.get(word)
    return (name, text) if name else None


def is_asking_for_help(text: str) -> bool:
    """`/voorstel help`: what stands behind a command is then no beginning of a form."""
    return text.strip().lower() in {"help", "hulp", "?"}


def typed(act: Act, word: str) -> str:
    """What the person typed, for the sentence that says it is unknown."""
    return f"/{word.strip().lstrip('/')} {act.text}".strip()[:80]
