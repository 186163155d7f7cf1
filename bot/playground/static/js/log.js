// The list of messages of a place, and of a thread. A change touches one message, so that focus stays where it is.

import { byId, el } from "./dom.js";
import { messageElement } from "./message.js";
import { day, longDay } from "./moment.js";
import { on, openThread, otherPlace, place, replies, store } from "./store.js";
import { word } from "./words.js";

const CLOSE_MS = 5 * 60_000;
const NEAR_END_PX = 160;
const WIDE = matchMedia("(min-width: 1100px)");

class Log {
  constructor(root, { inThread, here = place }) {
    this.here = here;
    this.root = root;
    this.below = byId(`${root.id}-below`);
    this.inThread = inThread;
    this.last = null;
    this.below.addEventListener("click", () => this.toEnd());
    root.addEventListener("scroll", () => this.isNearEnd && this.hush(), { passive: true });
  }

  get isNearEnd() {
    return this.root.scrollHeight - this.root.scrollTop - this.root.clientHeight < NEAR_END_PX;
  }

  hush() {
    this.below.hidden = true;
  }

  holds(message) {
    if (this.inThread) return [message.id, message.thread].includes(store.thread);
    if (message.channel !== this.here().channel) return false;
    return !message.thread || this.here().kind === "dm";
  }

  rebuild() {
    this.root.replaceChildren();
    this.last = null;
    for (const message of store.messages.values()) if (this.holds(message)) this.append(message);
    if (!this.inThread && this.last === null) this.root.append(this.emptiness());
    this.toEnd();
  }

  put(message, { isNew }) {
    if (!this.holds(message)) return;
    const shown = this.root.querySelector(`[data-id="${message.id}"]`);
    if (shown) return this.change(message, shown);
    this.root.querySelector(".emptiness")?.remove();
    const wasNearEnd = this.isNearEnd;
    this.append(message);
    if (!isNew) return;
    if (wasNearEnd || message.author === store.person) this.toEnd();
    else this.below.hidden = false;
  }

  /** A message that grows at the end stays in sight for whoever was looking there. */
  change(message, shown) {
    const isFollowed = this.isNearEnd && shown.classList.contains("growing");
    shown.replaceWith(this.element(message, shown.classList.contains("follows")));
    if (isFollowed) this.toEnd();
  }

  append(message) {
    const follows = this.follows(message);
    if (this.last === null || day(this.last.at) !== day(message.at)) this.root.append(divider(message.at));
    this.root.append(this.element(message, follows));
    this.last = message;
  }

  follows(message) {
    const last = this.last;
    if (last === null || last.author !== message.author || last.whisper !== message.whisper) return false;
    return day(last.at) === day(message.at) && new Date(message.at) - new Date(last.at) < CLOSE_MS;
  }

  element(message, follows) {
    return messageElement(message, { inThread: this.inThread, follows });
  }

  emptiness() {
    const words = this.here().kind === "dm" ? word("empty-private") : word("empty-channel");
    return el("p", { class: "emptiness" }, el("img", { src: "/static/ring.svg", alt: "" }), words);
  }

  /** Shows the last message: its end, or its beginning when it is taller than the list. */
  toEnd() {
    this.hush();
    const last = this.root.lastElementChild;
    const isTall = last !== null && last.offsetHeight > this.root.clientHeight;
    this.root.scrollTop = isTall ? last.offsetTop - this.root.offsetTop : this.root.scrollHeight;
  }
}

const divider = (at) => el("p", { class: "divider" }, el("span", {}, longDay(at)));

export function showLogs() {
  const talk = new Log(byId("log"), { inThread: false });
  const thread = new Log(byId("thread-log"), { inThread: true });
  const beside = new Log(byId("beside-log"), { inThread: false, here: otherPlace });
  on("begin", () => [talk, thread, beside].forEach((log) => log.rebuild()));
  on("place", () => [talk, thread, beside].forEach((log) => log.rebuild()));
  on("thread", () => thread.rebuild());
  on("message", ({ message, isNew }) => {
    const root = store.messages.get(message.thread);
    if (root) talk.put(root, { isNew: false }); // the line with the number of replies
    if (isNew && WIDE.matches && root && isAnswerToMe(message, root)) openThread(root.id);
    talk.put(message, { isNew });
    thread.put(message, { isNew });
    beside.put(message, { isNew });
  });
}

/** Vita's first answer under what this person just asked opens the thread, where there is room for it. */
const isAnswerToMe = (message, root) =>
  message.author === "vita" &&
  root.author === store.person &&
  root.channel === store.channel &&
  store.thread === "" &&
  replies(root.id).length === 1;
