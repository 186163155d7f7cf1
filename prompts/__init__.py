"""Vita's words for the model, and the questions it asks without one: words only, no logic.

- `ground/<language>.md` who Vita is and how it speaks: the same start of every system message
- `<phase>/<language>.md` what is asked in a phase, behind that ground
- `methods/<method>/<language>.md` the steps of a method, behind the phase; its source stands in its head
- `guided/<phase>/<language>.md` the hand-written questions of a phase, by purpose, and
  `guided/methods/<method>/<language>.md` those of a method, by step; `guided/general` the lines of every phase,
  `guided/signals` the words that say which purpose comes next
- `material/<language>.md` the labels around what a person wrote, `checks/<language>.md` the words that an
  answer does not hold, `repair/<language>.md` what the model is told when it does

In code: `loading` reads and checks every file (`folders` where, `front_matter` its head, `sections` what each has to hold,
`template` a system message with slots, `bank` lists of words), `library` has them by phase, method and language, and
`drafting`, `summary` and `tailoring` those for what is written beside a conversation.

An organisation's own folder may replace any of these files, one by one. Everything is read and checked once,
at start: a fault names its file and key. The playground reads a changed file again by itself (`living`).
"""

from prompts.bank import Bank
from prompts.front_matter import PromptFault
from prompts.library import LANGUAGES, Library, Shelf
from prompts.living import LivingLibrary
from prompts.loading import METHODS, PHASES, load
from prompts.sections import FIRM_FITS, METHOD_STEPS, PURPOSES, SOFT_FITS, TOPICS
from prompts.template import Template

__all__ = [
    "FIRM_FITS",
    "LANGUAGES",
    "METHODS",
    "METHOD_STEPS",
    "PHASES",
    "PURPOSES",
    "SOFT_FITS",
    "TOPICS",
    "Bank",
    "Library",
    "LivingLibrary",
    "PromptFault",
    "Shelf",
    "Template",
    "load",
]
