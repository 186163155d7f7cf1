// Who you are, where you are, and which model answers.

import { byId, el, icon } from "./dom.js";
import { avatar } from "./message.js";
import { go, on, place, store, tell } from "./store.js";
import { word } from "./words.js";

export function showPlaces(become) {
  const person = byId("person");
  person.addEventListener("change", () => become(person.value));
  on("begin", () => {
    const options = store.people.map((each) =>
      el("option", { value: each.key, selected: each.key === store.person }, bare(each.name)),
    );
    person.replaceChildren(...options);
    person.parentElement.querySelector(".avatar")?.remove();
    person.before(avatar(store.person));
    byId("model").textContent = store.model ? word("model-named", { model: store.model }) : word("model-guided");
  });
  on("beside-changed", (tab) => {
    beside = tab;
    draw();
  });
  on("answered-in-private", () => go(store.places.find((each) => each.kind === "dm").channel));
  for (const happening of ["begin", "place", "message"]) on(happening, draw);
}

let drawn = "";
let beside = "";

function draw() {
  const shown = JSON.stringify([store.person, store.channel, [...store.unread], beside]);
  if (shown === drawn) return; // a focused button stays focused
  drawn = shown;
  const here = place();
  const isPrivate = here.kind === "dm";
  byId("places").replaceChildren(
    ...store.places.map(placeButton),
    besideButton("home", "person"),
    store.wall ? besideButton("wall", "ring") : "",
  );
  byId("places").querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  byId("place-name").textContent = nameOf(here);
  byId("place-about").textContent = isPrivate ? word("about-private") : word("about-channel");
}

function placeButton(each) {
  const isHere = each.channel === store.channel;
  const count = store.unread.get(each.channel) ?? 0;
  const badge = count ? el("span", { class: "badge" }, `${count} ${word("place-new")}`) : null;
  return el(
    "button",
    { type: "button", "aria-current": isHere && "true", data: { channel: each.channel }, on: { click: () => go(each.channel) } },
    icon(each.kind === "dm" ? "lock" : "people"),
    el("span", { class: "place-label" }, bare(nameOf(each))),
    badge,
  );
}

function besideButton(tab, drawing) {
  const opens = { click: () => tell("beside", tab) };
  return el(
    "button",
    { type: "button", class: "aside", "aria-expanded": String(beside === tab || beside === "all"), "aria-controls": "beside", data: { beside: tab }, on: opens },
    icon(drawing),
    el("span", { class: "place-label" }, word(`place-${tab}`)),
  );
}

const nameOf = (each) => (each.kind === "dm" ? word("place-private") : each.name);

/** Without what is said beside it already: that all of this is a sample. */
const bare = (name) => name.replace(/ \([^)]*\)$/, "");
