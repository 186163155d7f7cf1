// What went wrong, above the composer, until it is read or something else works.

import { blocks } from "./blocks.js";
import { byId, el } from "./dom.js";
import { word } from "./words.js";

export function sorry(error) {
  const notice = byId("notice");
  const words = error.card ? blocks(error.card.blocks, () => {}) : [el("p", {}, error.message)];
  const dismiss = el("button", { type: "button", class: "quiet", on: { click: hush } }, word("dismiss"));
  notice.replaceChildren(el("div", {}, words), dismiss);
  notice.hidden = false;
}

export function hush() {
  byId("notice").hidden = true;
}

/** What is wrong with a prompt file that its author is changing; nothing once it is mended. */
export function showFault(fault) {
  byId("fault").hidden = !fault;
  byId("fault-what").textContent = fault;
}
