// The panel with one thread, beside the talk or over it.

import { byId } from "./dom.js";
import { on, openThread, store } from "./store.js";

export function showThread() {
  const panel = byId("thread");
  const show = () => {
    panel.hidden = store.thread === "";
    document.body.classList.toggle("has-thread", !panel.hidden);
  };
  on("begin", show);
  on("place", show);
  on("thread", () => {
    show();
    if (!panel.hidden) panel.querySelector("textarea").focus({ preventScroll: true });
  });
  byId("thread-close").addEventListener("click", () => close());
  panel.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.defaultPrevented) close();
  });
}

function close() {
  const root = store.thread;
  openThread("");
  document.querySelector(`#log [data-id="${root}"] .replies, #log [data-id="${root}"] .reply`)?.focus();
}
