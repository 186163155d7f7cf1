// The blocks of a card and the words of a form, as elements.

import { el } from "./dom.js";

export const spans = (list) => list.map((span) => (span.strong ? el("strong", {}, span.text) : span.text));

export const plain = (list) => list.map((span) => span.text).join("");

/** `press` is called with a button's data and its element. */
export function blocks(list, press) {
  return list.map((block) => BLOCKS[block.is](block, press));
}

const BLOCKS = {
  text: (block) => el("p", { class: "text", dir: "auto" }, spans(block.spans)),
  quote: (block) => el("blockquote", { dir: "auto" }, spans(block.spans)),
  note: (block) => el("p", { class: "note" }, spans(block.spans)),
  choices: (block) => el("ol", { class: "choices" }, block.items.map(choice)),
  facts: (block) => el("dl", { class: "facts" }, block.items.map(fact)),
  link: (block) => el("p", {}, el("a", { class: "button link", href: block.address, target: "_blank", rel: "noreferrer" }, block.label)),
  buttons: (block, press) => el("div", { class: "buttons" }, block.items.map((item) => button(item, press))),
};

const choice = (item) =>
  el("li", {}, el("div", {}, el("strong", {}, plain(item.title)), " ", el("span", {}, spans(item.text))));

const fact = (item) => el("div", {}, el("dt", {}, spans(item.name)), el("dd", {}, spans(item.value)));

function button(item, press) {
  const pressed = (event) => press(item, event.currentTarget);
  return el("button", { type: "button", class: `button ${item.style}`, on: { click: pressed } }, item.label);
}
