// Where one writes. Enter sends; on a touch screen, where Enter makes a new line, the button does.

import { send } from "./api.js";
import { byId, el, icon } from "./dom.js";
import { openForm } from "./form.js";
import { hush, sorry } from "./notice.js";
import { on, place, store } from "./store.js";
import { Suggestions } from "./suggest.js";
import { word } from "./words.js";

const TOUCH = matchMedia("(pointer: coarse)");
const drafts = new Map();

export class Composer {
  constructor(id, { inThread, here = place }) {
    this.here = here;
    this.form = byId(id);
    this.inThread = inThread;
    this.field = el("textarea", { rows: "1", dir: "auto", id: `${id}-text`, enterkeyhint: "send", autocomplete: "off" });
    this.button = el("button", { class: "send", "aria-label": word("send") }, icon("send"));
    this.suggestions = new Suggestions(`${id}-list`, this.field, (item) => this.complete(item));
    this.form.append(this.suggestions.list, this.field, this.button);
    this.listen();
    this.draft = "";
  }

  listen() {
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.send();
    });
    this.field.addEventListener("input", () => this.changed());
    this.field.addEventListener("blur", () => this.suggestions.close());
    this.field.addEventListener("keydown", (event) => this.pressed(event));
    for (const happening of ["begin", "place", "thread"]) on(happening, () => this.move());
    on("beside-changed", () => this.grow());
  }

  pressed(event) {
    if (event.isComposing) return;
    if (this.suggestions.key(event.key)) return event.preventDefault();
    if (event.key !== "Enter" || event.shiftKey || TOUCH.matches) return;
    event.preventDefault();
    this.send();
  }

  changed() {
    drafts.set(this.draft, this.field.value);
    this.suggestions.update();
    this.grow();
  }

  /** What is not shown has no height to measure: it keeps that of one line. */
  grow() {
    this.field.style.height = "auto";
    if (this.field.offsetParent) this.field.style.height = `${this.field.scrollHeight}px`;
    this.button.disabled = this.field.value.trim() === "";
  }

  /** Another place or person: what was being written there comes back. */
  move() {
    this.draft = [store.person, this.here().channel, this.inThread ? store.thread : ""].join(" ");
    this.field.value = drafts.get(this.draft) ?? "";
    const name = this.inThread ? "thread" : this.here().kind === "dm" ? "private" : "channel";
    this.field.placeholder = word(`composer-${name}`);
    this.field.setAttribute("aria-label", word(`composer-${name}`));
    this.grow();
  }

  complete(item) {
    this.field.setRangeText(`${item.word} `, item.from, item.to, "end");
    this.changed();
  }

  async send() {
    const text = this.field.value.trim();
    if (text === "" || this.form.ariaBusy === "true") return;
    const draft = this.draft;
    const thread = this.inThread ? store.thread : "";
    const door = text.startsWith("/") ? "command" : "say";
    this.form.ariaBusy = "true";
    try {
      const answer = await send(door, { person: store.person, channel: this.here().channel, thread, text });
      drafts.delete(draft);
      if (draft === this.draft) this.move();
      hush();
      if (answer.form) openForm(answer.form);
    } catch (error) {
      sorry(error);
    } finally {
      this.form.ariaBusy = "false";
    }
  }
}
