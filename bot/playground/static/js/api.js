// What the page asks of the server. Whatever goes wrong is a `Sorry`, in words or as a card.

import { language, word } from "./words.js";

export class Sorry extends Error {
  constructor(words, card = null) {
    super(words);
    this.card = card;
  }
}

export const load = (person) => answered(fetch(`/api/state?${query({ person })}`));

export const home = (person) => answered(fetch(`/api/home?${query({ person })}`));

export const send = (door, body) =>
  answered(
    fetch(`/api/${door}?${query({})}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    }),
  );

export const listen = (person) => new EventSource(`/api/events?${query({ person })}`);

const query = (values) => new URLSearchParams({ ...values, language });

async function answered(request) {
  let response;
  try {
    response = await request;
  } catch (error) {
    throw new Sorry(word("offline"));
  }
  const data = await response.json();
  if (!response.ok) throw new Sorry(data.error ?? "", data.card);
  return data;
}
