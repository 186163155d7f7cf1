// The page's words, delivered with it; `{name}` in a text is filled in here.

const all = JSON.parse(document.getElementById("words").textContent);

export const language = document.documentElement.lang;

export function word(key, values = {}) {
  if (!(key in all)) throw new Error(`no word '${key}'`);
  return all[key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
}
