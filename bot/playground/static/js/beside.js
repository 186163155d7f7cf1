// What stands beside the talk: the other talk, the person's own page, the wall. On a small screen it lies over it.

import { home, send } from "./api.js";
import { blocks } from "./blocks.js";
import { byId, el } from "./dom.js";
import { openForm } from "./form.js";
import { sorry } from "./notice.js";
import { on, otherPlace, store, tell } from "./store.js";
import { word } from "./words.js";

const ROOM = matchMedia("(min-width: 1360px)");
const SOON_MS = 600;
const TABS = ["talk", "home", "wall"];
let shown = "";
let wanted = null;

export function showBeside() {
  for (const tab of TABS) {
    byId(`tab-${tab}`).addEventListener("click", () => show(tab));
    byId(`tab-${tab}`).addEventListener("keydown", (event) => step(event, tab));
  }
  byId("beside-close").addEventListener("click", close);
  byId("beside").addEventListener("keydown", (event) => event.key === "Escape" && !event.defaultPrevented && close());
  on("beside", show);
  on("place", name);
  on("begin", () => {
    byId("tab-wall").hidden = !store.wall;
    name();
    if (shown) show(shown);
    else if (ROOM.matches && store.wall) show("wall");
  });
  for (const happening of ["message", "clock", "done"]) on(happening, () => refreshSoon());
}

function show(tab) {
  shown = tab;
  byId("beside").hidden = false;
  document.body.classList.add("has-beside");
  for (const each of TABS) {
    byId(`tab-${each}`).setAttribute("aria-selected", String(each === tab));
    byId(`tab-${each}`).tabIndex = each === tab ? 0 : -1;
    byId(`beside-${each}`).hidden = each !== tab;
  }
  tell("beside-changed", tab);
  refresh(true);
}

function close() {
  shown = "";
  byId("beside").hidden = true;
  document.body.classList.remove("has-beside");
  tell("beside-changed", "");
}

/** The arrow keys go along the tabs. */
function step(event, tab) {
  const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!by) return;
  const there = TABS.filter((each) => !byId(`tab-${each}`).hidden);
  const next = there[(there.indexOf(tab) + by + there.length) % there.length];
  show(next);
  byId(`tab-${next}`).focus();
}

function name() {
  byId("tab-talk").textContent = otherPlace().kind === "dm" ? word("beside-private") : word("beside-channel");
}

function refreshSoon() {
  clearTimeout(wanted);
  wanted = setTimeout(() => refresh(false), SOON_MS);
}

async function refresh(isAnew) {
  try {
    if (shown === "home") await drawHome();
    if (shown === "wall") await drawWall(isAnew);
  } catch (error) {
    sorry(error);
  }
}

async function drawHome() {
  const person = store.person;
  const answer = await home(person);
  if (person !== store.person || !answer.card) return;
  byId("beside-home").replaceChildren(el("div", { class: "card" }, blocks(answer.card.blocks, press)));
}

async function press(button, element) {
  element.disabled = true;
  try {
    const { action, value } = button;
    const answer = await send("press", { person: store.person, action, value });
    if (answer.form) return openForm(answer.form);
    tell("done", action);
    tell("answered-in-private");
  } catch (error) {
    sorry(error);
  } finally {
    element.disabled = false;
  }
}

/** A new session for whoever looks; after that the page is only read again, where one was. */
async function drawWall(isAnew) {
  const frame = byId("wall");
  if (!isAnew && frame.dataset.person === store.person) return frame.contentWindow.location.reload();
  const person = store.person;
  await send("wall", { person });
  if (person !== store.person) return;
  frame.dataset.person = person;
  frame.src = "/wall";
}
