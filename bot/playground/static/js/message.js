// One message: who, when, what; a card with its buttons; the way into its thread.

import { send } from "./api.js";
import { blocks, plain } from "./blocks.js";
import { el, icon } from "./dom.js";
import { openForm } from "./form.js";
import { time } from "./moment.js";
import { sorry } from "./notice.js";
import { nameOf, openThread, replies, store, tell } from "./store.js";
import { word } from "./words.js";

export function messageElement(message, { inThread = false, follows = false } = {}) {
  const classes = ["message", message.whisper && "whisper", follows && "follows", message.card && "from-vita"];
  if (message.growing) classes.push("growing");
  return el(
    "article",
    {
      class: classes.filter(Boolean).join(" "),
      data: { id: message.id, author: message.author },
      "aria-busy": message.growing && "true", // read aloud when it is done, not word by word
    },
    avatar(message.author),
    el(
      "div",
      { class: "body" },
      byline(message),
      message.card ? card(message) : el("p", { class: "said", dir: "auto" }, message.text),
      inThread || message.whisper || isPrivate(message) ? null : threadLine(message),
    ),
  );
}

export function avatar(author) {
  if (author === "vita") return el("img", { class: "avatar", src: "/static/ring.svg", alt: "" });
  const hue = store.people.findIndex((person) => person.key === author);
  return el("span", { class: "avatar", "aria-hidden": "true", data: { hue } }, nameOf(author).slice(0, 1));
}

function byline(message) {
  return el(
    "header",
    {},
    el("strong", {}, nameOf(message.author)),
    el("time", { datetime: message.at }, time(message.at)),
    message.edited ? el("span", { class: "edited" }, word("edited")) : null,
    message.whisper ? el("span", { class: "only-you" }, icon("lock"), word("whisper")) : null,
  );
}

function card(message) {
  const press = (button, element) => click(message, button, element);
  return el("div", { class: "card" }, blocks(message.card.blocks, press));
}

async function click(message, button, element) {
  element.disabled = true;
  try {
    const { action, value } = button;
    const answer = await send("click", { person: store.person, message: message.id, action, value });
    if (answer.form) openForm(answer.form);
    else tell("done", action);
  } catch (error) {
    sorry(error);
  } finally {
    element.disabled = false;
  }
}

function threadLine(message) {
  const found = replies(message.id).filter((each) => !each.whisper);
  const open = { click: () => openThread(message.id) };
  if (found.length === 0) {
    return el("button", { type: "button", class: "reply", on: open }, icon("reply"), word("reply"));
  }
  const count = found.length === 1 ? word("replies-one") : word("replies-many", { count: found.length });
  const last = found.at(-1);
  return el(
    "button",
    { type: "button", class: "replies", on: open },
    avatar(last.author),
    el("b", {}, count),
    el("span", { class: "preview" }, preview(last)),
  );
}

function preview(message) {
  const block = message.card?.blocks.find((each) => each.is === "text");
  return block ? plain(block.spans) : message.text;
}

const isPrivate = (message) => store.places.some((each) => each.kind === "dm" && each.channel === message.channel);
