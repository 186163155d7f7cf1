// What the page knows, in one place; who needs to hear of a change says so with `on`.

const listeners = new Map();

export const store = {
  person: "",
  organisation: "",
  people: [],
  places: [],
  commands: [],
  model: "",
  messages: new Map(),
  clock: null,
  channel: "",
  thread: "",
  wall: false,
  unread: new Map(),
};

export function on(happening, listener) {
  listeners.set(happening, [...(listeners.get(happening) ?? []), listener]);
}

export function tell(happening, detail) {
  for (const listener of listeners.get(happening) ?? []) listener(detail);
}

export const me = () => store.people.find((person) => person.key === store.person);
export const nameOf = (author) => store.people.find((person) => person.key === author)?.name ?? "Vita";
export const place = () => store.places.find((each) => each.channel === store.channel);
/** The other place of this person: beside a channel or group their DM, beside the DM the channel. */
export const otherPlace = () => store.places.find((each) => (each.kind === "dm") !== (place().kind === "dm"));
export const replies = (message) => [...store.messages.values()].filter((each) => each.thread === message);

/** Starts from what the server knows about this person; the place stays the same kind of place. */
export function begin(state) {
  const kind = place()?.kind ?? "channel";
  const { messages, ...rest } = state;
  Object.assign(store, rest);
  store.messages = new Map(messages.map((message) => [message.id, message]));
  store.channel = (store.places.find((each) => each.kind === kind) ?? store.places[0]).channel;
  if (!store.messages.has(store.thread)) store.thread = "";
  tell("begin");
}

export function take(message) {
  const isNew = !store.messages.has(message.id);
  store.messages.set(message.id, message);
  if (isNew && message.channel !== store.channel) {
    store.unread.set(message.channel, (store.unread.get(message.channel) ?? 0) + 1);
  }
  tell("message", { message, isNew });
}

export function go(channel) {
  store.channel = channel;
  store.thread = "";
  store.unread.delete(channel);
  tell("place");
}

export function openThread(message) {
  store.thread = message;
  tell("thread");
}
