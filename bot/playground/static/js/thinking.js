// "Vita is thinking…", from the moment Vita heard something until it says something, or for too long.

import { byId } from "./dom.js";
import { on, store } from "./store.js";

const TOO_LONG_MS = 120_000;
const since = new Map();

export function showThinking() {
  on("thinking", ({ channel, on: isOn }) => {
    clearTimeout(since.get(channel));
    since.delete(channel);
    if (isOn) since.set(channel, setTimeout(() => stop(channel), TOO_LONG_MS));
    draw();
  });
  on("message", ({ message }) => message.author === "vita" && stop(message.channel));
  for (const happening of ["place", "thread"]) on(happening, draw);
  on("begin", () => {
    for (const channel of [...since.keys()]) stop(channel);
  });
}

function stop(channel) {
  clearTimeout(since.get(channel));
  since.delete(channel);
  draw();
}

function draw() {
  const isThinking = since.has(store.channel);
  byId("thinking").hidden = !isThinking || store.thread !== "";
  byId("thread-thinking").hidden = !isThinking;
}
