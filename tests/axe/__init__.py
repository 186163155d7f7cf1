"""What axe finds on a page that Chromium shows, by the rules of WCAG 2.2 AA.

`axe.min.js` is axe-core 4.14.1 as npm has it, under its own licence (MPL 2.0), which stands at its head.
"""

import json
from pathlib import Path

from tests.chromium import Browser

_AXE = Path(__file__).parent / "axe.min.js"
_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_RUN = """axe.run({exclude: [%s]}, {runOnly: {type: "tag", values: %s}}).then((found) => found.violations.map(
  (one) => `${one.id}: ${one.help} at ${one.nodes.map((node) => node.target.join(" ")).slice(0, 4).join(" | ")}`
))"""


async def violations(browser: Browser, *, without: str = "") -> list[str]:
    """One line a rule that is broken, with where; `without` names what another test looks at."""
    await browser.evaluate(_AXE.read_text(encoding="utf-8") + "; true")
    exclude = json.dumps([without]) if without else ""
    found: list[str] = await browser.evaluate(_RUN % (exclude, json.dumps(_RULES)))
    return found
