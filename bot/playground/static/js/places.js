// Who you are, where you are, and which model answers.

import { byId, el, icon } from "./dom.js";
import { avatar } from "./message.js";
import { go, on, place, store } from "./store.js";
import { word } from "./words.js";

export function showPlaces(become) {
  const person = byId("person");
  person.addEventListener("change", () => become(person.value));
  on("begin", () => {
    const options = store.people.map((each) =>
      el("option", { value: each.key, selected: each.key === store.person }, each.name),
    );
    person.replaceChildren(...options);
    person.parentElement.querySelector(".avatar")?.remove();
    person.before(avatar(store.person));
    byId("model").textContent = store.model ? word("model-named", { model: store.model }) : word("model-guided");
  });
  for (const happening of ["begin", "place", "message"]) on(happening, draw);
}

let drawn = "";

function draw() {
  const shown = JSON.stringify([store.person, store.channel, [...store.unread]]);
  if (shown === drawn) return; // a focused button stays focused
  drawn = shown;
  const here = place();
  const isPrivate = here.kind === "dm";
  byId("places").replaceChildren(...store.places.map(placeButton));
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
    el("span", { class: "place-label" }, nameOf(each)),
    badge,
  );
}

const nameOf = (each) => (each.kind === "dm" ? word("place-private") : each.name);
