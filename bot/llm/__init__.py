"""The dialogue: a language model over LangChain, or hand-written questions without one, behind one port.

- `mind` puts together what the settings ask for: `build_mind` everything, `build` the sparring partner alone
- `guided` with `asking`, `hearing`, `quoting` is Vita without a model
- `chat` is Vita with one: `material` is what it gets, `options` and `checks` what happens to its answer, `calls` the
  way there, `showing` what may be seen of an answer that is still coming in
- `steady` keeps answering when a model is away; `bounds` stops before anything that needs a person
- `announcing`, `drafting`, `summarising`, `tailoring` and `theming` are what is written beside the talk, each with a
  model (`model_announcing`, `model_drafts`, `model_summaries`, `model_tailoring`, `model_themes`) and without
  (`guided_announcing`, `guided_drafts`, `guided_summaries`, `guided_tailoring`, `guided_themes`)
- `filling` has such a thing written: `drafting_material` is what goes along, `structured` asks for the fields of
  `schemas`, `grounding` looks whether what came is carried by what was said
- `model` how one is reached · `fences` around what people wrote · `wording` words compared · `evaluation` the
  acceptance set
- `tracing` refuses variables that would send conversations elsewhere
"""

from bot.llm.guided_themes import GuidedTheming
from bot.llm.mind import Mind, build, build_mind
from bot.llm.model import ModelSettings, Partner
from bot.llm.tracing import TracingRefused, refuse_tracing
from prompts import PromptFault

__all__ = [
    "GuidedTheming",
    "Mind",
    "ModelSettings",
    "Partner",
    "PromptFault",
    "TracingRefused",
    "build",
    "build_mind",
    "refuse_tracing",
]
