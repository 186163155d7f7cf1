// A form as a dialog, a sheet on phones. A next step takes the place of the one before.

import { send } from "./api.js";
import { blocks, spans } from "./blocks.js";
import { byId, el, icon } from "./dom.js";
import { answers, partElement } from "./fields.js";
import { store, tell } from "./store.js";
import { word } from "./words.js";

let step = 1;
let before = "";

export function openForm(form, typed = null) {
  const dialog = byId("form");
  if (!dialog.open) step = 1;
  dialog.replaceChildren(inside(form, typed));
  before = JSON.stringify(answers(dialog));
  if (!dialog.open) dialog.showModal();
  dialog.querySelector("[aria-invalid=true], [data-field]")?.focus();
}

export function listenToForms() {
  byId("form").addEventListener("cancel", (event) => {
    event.preventDefault();
    leave();
  });
}

function inside(form, typed) {
  const parts = form.parts.map((part) => partElement(part, form.errors[part.key], typed));
  return el(
    "form",
    { class: "inside", novalidate: true, on: { submit: (event) => submit(event, form) } },
    el("header", {}, el("h2", { id: "form-title" }, spans(form.title)), stepLine(form), closeButton()),
    el("div", { class: "fields" }, parts, el("div", { class: "form-wrong", role: "alert" })),
    footer(form),
  );
}

/** The number of the step, unless the form opens with a line of its own that says it. */
const stepLine = (form) =>
  step > 1 && form.parts[0].is !== "note" ? el("span", { class: "step" }, word("form-step", { step })) : null;

function closeButton() {
  return el("button", { type: "button", class: "icon", "aria-label": word("form-close"), on: { click: leave } }, icon("close"));
}

function footer(form) {
  const cancel = form.cancel || word("form-close");
  return el(
    "footer",
    {},
    el("button", { type: "button", class: "button", on: { click: leave } }, cancel),
    el("button", { class: "button primary" }, form.submit),
  );
}

async function submit(event, form) {
  event.preventDefault();
  const dialog = byId("form");
  const typed = answers(dialog);
  const button = dialog.querySelector("footer .primary");
  button.disabled = true;
  try {
    const answer = await send("submit", { person: store.person, form: form.id, answers: typed });
    show(answer, form, typed);
  } catch (error) {
    const words = error.card ? blocks(error.card.blocks, () => {}) : [el("p", {}, error.message)];
    dialog.querySelector(".form-wrong").replaceChildren(...words);
    button.disabled = false;
  }
}

function show(answer, form, typed) {
  if (!answer.form) {
    byId("form").close();
    tell("done", form.action);
    return;
  }
  const isAgain = Object.keys(answer.form.errors).length > 0;
  if (!isAgain) step += 1;
  openForm(answer.form, isAgain ? typed : null);
}

/** Closes, after a question when something was written. */
function leave() {
  const dialog = byId("form");
  if (JSON.stringify(answers(dialog)) === before) return dialog.close();
  const foot = dialog.querySelector("footer");
  const buttons = [...foot.children];
  if (foot.classList.contains("asks")) return;
  const stay = () => {
    foot.classList.remove("asks");
    foot.replaceChildren(...buttons);
  };
  foot.classList.add("asks");
  foot.replaceChildren(
    el("p", { role: "alert" }, word("form-discard")),
    el("button", { type: "button", class: "button", on: { click: stay } }, word("form-discard-no")),
    el("button", { type: "button", class: "button danger", on: { click: () => dialog.close() } }, word("form-discard-yes")),
  );
}
