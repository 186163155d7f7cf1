// The week in seven steps for a newcomer. What is done comes from the talk itself.

import { send } from "./api.js";
import { move } from "./clock.js";
import { byId, el, icon } from "./dom.js";
import { openForm } from "./form.js";
import { sorry } from "./notice.js";
import { go, on, store, tell } from "./store.js";
import { word } from "./words.js";

const KEY = "vita-playground-guide";
const remembered = () => JSON.parse(localStorage.getItem(KEY) ?? "{}");
const remember = (more) => localStorage.setItem(KEY, JSON.stringify({ ...remembered(), ...more }));

let drawn = "";

const STEPS = [
  { key: "question", isDone: () => remembered()["set-question"], go: () => command("/leervraag") },
  { key: "spar", isDone: () => spoke(), go: () => talk() },
  { key: "note", isDone: () => remembered()["take-note"], go: () => command("/vita noteer") },
  { key: "propose", isDone: () => remembered().propose, go: () => command("/voorstel") },
  { key: "other", isDone: () => remembered().other, go: () => byId("person").focus() },
  {
    key: "look-back",
    isDone: () => remembered()["look-back"],
    go: () => (channelOffers("look-back") ? command("/reflectie") : move({ jump: "reflection" })),
  },
  { key: "wall", isDone: () => remembered().wall, go: () => wall() },
];

export function showGuide() {
  for (const happening of ["begin", "message"]) on(happening, draw);
  on("done", (action) => {
    remember({ [action]: true });
    draw();
  });
  byId("guide-hide").addEventListener("click", () => {
    remember({ hidden: true });
    draw();
  });
}

export const forgetGuide = () => localStorage.removeItem(KEY);

function draw() {
  const shown = JSON.stringify([store.person, remembered(), STEPS.map((step) => Boolean(step.isDone()))]);
  if (shown === drawn) return; // a focused step stays focused
  drawn = shown;
  const open = STEPS.filter((step) => !step.isDone());
  byId("guide").hidden = Boolean(remembered().hidden);
  byId("guide-steps").hidden = open.length === 0;
  byId("guide-done").hidden = open.length > 0;
  byId("guide-steps").replaceChildren(...STEPS.map((step, n) => item(step, n, step === open[0])));
}

function item(step, n, isNext) {
  const isDone = step.isDone();
  const label = word("guide-step", { step: n + 1 });
  return el(
    "li",
    { class: [isDone && "done", isNext && "next"].filter(Boolean).join(" "), "aria-current": isNext && "step" },
    el("span", { class: "number", role: "img", "aria-label": label }, isDone ? icon("done") : String(n + 1)),
    isNext
      ? el("button", { type: "button", class: "go", on: { click: step.go } }, word(`guide-${step.key}`))
      : el("span", { class: "go" }, word(`guide-${step.key}`)),
    isNext ? el("p", {}, word(`guide-${step.key}-how`)) : null,
  );
}

const spoke = () => {
  const own = store.places.find((each) => each.kind === "dm")?.channel;
  return [...store.messages.values()].some((message) => message.channel === own && message.author === store.person);
};

function wall() {
  remember({ wall: true });
  tell("beside", "wall");
  draw();
}

function talk() {
  go(store.places.find((each) => each.kind === "dm").channel);
  byId("composer-text").focus();
}

/** Whether Vita put such a button in the channel, for everybody. */
function channelOffers(action) {
  const has = (block) => block.is === "buttons" && block.items.some((button) => button.action === action);
  return [...store.messages.values()].some((message) => isOpen(message) && message.card?.blocks.some(has));
}

const isOpen = (message) => !message.whisper && message.channel === store.places[0].channel;

async function command(text) {
  try {
    const answer = await send("command", { person: store.person, channel: store.channel, thread: "", text });
    if (answer.form) openForm(answer.form);
  } catch (error) {
    sorry(error);
  }
}
