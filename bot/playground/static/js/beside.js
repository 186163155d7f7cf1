// What stands beside the talk: the other talk, the person's own page, the wall. One at a time behind tabs, over the
// talk on a small screen; all of them at once where there is room.

import { home, send } from "./api.js";
import { blocks } from "./blocks.js";
import { byId, el } from "./dom.js";
import { openForm } from "./form.js";
import { sorry } from "./notice.js";
import { on, otherPlace, store, tell } from "./store.js";
import { word } from "./words.js";

const ROOM = matchMedia("(min-width: 1360px)");
const ROOM_FOR_ALL = matchMedia("(min-width: 1640px)");
const SOON_MS = 600;
const TABS = ["talk", "home", "wall"];
let shown = "";
let wanted = null;

export function showBeside() {
  for (const tab of TABS) {
    byId(`tab-${tab}`).addEventListener("click", () => show(tab));
    byId(`tab-${tab}`).addEventListener("keydown", (event) => step(event, tab));
  }
  ROOM_FOR_ALL.addEventListener("change", () => shown && show(shown));
  byId("beside-close").addEventListener("click", close);
  byId("beside").addEventListener("keydown", (event) => event.key === "Escape" && !event.defaultPrevented && close());
  on("beside", (tab) => {
    show(tab);
    if (ROOM_FOR_ALL.matches) byId(`beside-${tab}`).focus();
  });
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
  byId("beside").classList.toggle("all", ROOM_FOR_ALL.matches);
  for (const each of TABS) {
    byId(`tab-${each}`).setAttribute("aria-selected", String(each === tab));
    byId(`tab-${each}`).tabIndex = each === tab ? 0 : -1;
    byId(`beside-${each}`).hidden = !isSeen(each);
    byId(`beside-${each}`).setAttribute("role", ROOM_FOR_ALL.matches ? "region" : "tabpanel");
  }
  tell("beside-changed", ROOM_FOR_ALL.matches ? "all" : tab);
  refresh(true);
}

const isSeen = (tab) => (ROOM_FOR_ALL.matches ? Boolean(shown) && (tab !== "wall" || store.wall) : tab === shown);

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
  const called = otherPlace().kind === "dm" ? word("beside-private") : word("beside-channel");
  for (const id of ["tab-talk", "name-talk"]) byId(id).textContent = called;
}

function refreshSoon() {
  clearTimeout(wanted);
  wanted = setTimeout(() => refresh(false), SOON_MS);
}

async function refresh(isAnew) {
  try {
    if (isSeen("home")) await drawHome();
    if (isSeen("wall")) await drawWall(isAnew);
  } catch (error) {
    sorry(error);
  }
}

async function drawHome() {
  const person = store.person;
  const answer = await home(person);
  if (person !== store.person || !answer.card) return;
  byId("home-card").replaceChildren(el("div", { class: "card" }, blocks(answer.card.blocks, press)));
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
