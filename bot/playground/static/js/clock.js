// The clock: the week at a glance, and the moves forward.

import { send } from "./api.js";
import { byId, el } from "./dom.js";
import { day, shortDay, time, wall, weekOf } from "./moment.js";
import { on, store } from "./store.js";
import { word } from "./words.js";

const TICK_MS = 10_000;
const DAY_MINUTES = 24 * 60;
let readAt = 0;

export function showClock() {
  for (const happening of ["begin", "clock"]) on(happening, set);
  on("on-the-way", (moment) => {
    store.clock = { ...store.clock, now: moment };
    set();
    byId("clock-note").textContent = word("clock-on-the-way", { when: `${shortDay(now())} ${time(now())}` });
  });
  setInterval(draw, TICK_MS);
  byId("clock-panel").addEventListener("beforetoggle", (event) => event.newState === "open" && prepare());
  byId("clock-own").addEventListener("submit", (event) => {
    event.preventDefault();
    move({ to: byId("clock-to").value });
  });
}

/** Moves the clock; whatever falls due on the way arrives as messages meanwhile. */
export async function move(to) {
  const panel = byId("clock-panel");
  busy(true);
  try {
    store.clock = await send("clock", to);
    set();
    if (panel.matches(":popover-open")) panel.hidePopover();
  } catch (error) {
    if (!panel.matches(":popover-open")) panel.showPopover();
    byId("clock-wrong").textContent = error.message;
    byId("clock-wrong").hidden = false;
  } finally {
    busy(false);
  }
}

const now = () => new Date(Date.parse(store.clock.now) + performance.now() - readAt);

function set() {
  readAt = performance.now();
  draw();
}

function draw() {
  if (store.clock === null) return;
  const when = `${shortDay(now())} ${time(now())}`;
  byId("now").replaceChildren(el("span", {}, shortDay(now())), " ", el("b", {}, time(now())));
  byId("clock").setAttribute("aria-label", word("clock-label", { when }));
  byId("week").replaceChildren(...weekOf(day(now())).map(bar));
}

/** A day of the week as a bar, filled as far as it is past; a dot where something is due. */
function bar(isoDay) {
  const [hours, minutes] = time(now()).split(":").map(Number);
  const past = isoDay < day(now()) ? 1 : isoDay > day(now()) ? 0 : (hours * 60 + minutes) / DAY_MINUTES;
  const isDue = store.clock.jumps.some((jump) => jump.name !== "tomorrow" && day(jump.to) === isoDay);
  const element = el("i", { class: isDue ? "due" : "", data: { today: isoDay === day(now()) } });
  element.style.setProperty("--past", `${past * 100}%`);
  return element;
}

function prepare() {
  const own = byId("clock-to");
  own.min = wall(now());
  own.value = wall(store.clock.jumps[0].to);
  byId("clock-wrong").hidden = true;
  const buttons = store.clock.jumps.map((jump) =>
    el("button", { type: "button", class: "button", data: { jump: jump.name }, on: { click: () => move({ jump: jump.name }) } }, jump.label),
  );
  byId("jumps").replaceChildren(...buttons);
}

function busy(isBusy) {
  byId("clock-note").textContent = isBusy ? word("clock-moving") : word("clock-note");
  byId("clock").classList.toggle("moving", isBusy);
  for (const button of byId("clock-panel").querySelectorAll("button")) button.disabled = isBusy;
}
