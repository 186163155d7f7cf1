// The fields of a form: label, hint, the field itself, what is wrong with it.

import { blocks, spans } from "./blocks.js";
import { el } from "./dom.js";
import { word } from "./words.js";

const NEAR_FULL = 0.8;
const SHORT_LIST = 5;

/** `typed` holds what was written before, which goes before what the form starts with. */
export function partElement(part, error, typed) {
  if (["text", "quote", "note"].includes(part.is)) return blocks([part])[0];
  return FIELDS[part.is]({ ...part, initial: typed?.[part.key] ?? part.initial }, error);
}

export function answers(form) {
  const found = {};
  for (const field of form.querySelectorAll("[data-field]")) {
    const { field: key } = field.dataset;
    const checked = [...field.querySelectorAll("input:checked")].map((input) => input.value);
    found[key] = field.matches("fieldset") ? checked.join(",") : field.value;
  }
  return found;
}

const FIELDS = {
  line: (part, error) => labelled(part, error, el("input", { type: "text", ...attributes(part, error), value: part.initial })),
  area: (part, error) => labelled(part, error, el("textarea", { rows: "3", ...attributes(part, error) }, part.initial)),
  select: (part, error) => (part.options.length > SHORT_LIST ? labelled(part, error, menu(part, error)) : group(part, error, "radio")),
  checks: (part, error) => group(part, error, "checkbox"),
};

function attributes(part, error) {
  return {
    id: `field-${part.key}`,
    dir: "auto",
    data: { field: part.key },
    "aria-required": String(part.required),
    "aria-invalid": error ? "true" : false,
    "aria-describedby": `hint-${part.key} wrong-${part.key}`,
  };
}

function labelled(part, error, field) {
  const label = el("label", { for: `field-${part.key}` }, spans(part.label), optional(part));
  const left = el("p", { class: "left", "aria-live": "polite" });
  field.addEventListener("input", () => {
    const count = part.longest - field.value.length;
    left.textContent = field.value.length > part.longest * NEAR_FULL ? word("form-left", { count }) : "";
    left.classList.toggle("over", count < 0);
  });
  return el("div", { class: "field" }, label, hint(part), field, left, wrong(part, error));
}

function menu(part, error) {
  return el("select", attributes(part, error), part.options.map((option) => {
    return el("option", { value: option.value, selected: option.value === part.initial }, option.label);
  }));
}

function group(part, error, type) {
  const { "aria-required": _, ...rest } = attributes(part, error);
  const chosen = [part.initial].flat();
  const options = part.options.map((option) =>
    el(
      "label",
      { class: "option" },
      el("input", { type, name: `field-${part.key}`, value: option.value, checked: chosen.includes(option.value) }),
      el("span", {}, option.label),
    ),
  );
  return el("fieldset", { class: "field", ...rest }, el("legend", {}, spans(part.label)), hint(part), options, wrong(part, error));
}

const hint = (part) => el("p", { class: "hint", id: `hint-${part.key}` }, spans(part.hint));
const wrong = (part, error) => el("p", { class: "wrong", id: `wrong-${part.key}` }, error ? spans(error) : "");
const optional = (part) => (part.required || part.hint.length ? null : el("span", { class: "optional" }, word("form-optional")));
