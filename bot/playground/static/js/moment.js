// Moments on the playground's clock, in the words and the zone of the sample team.

import { store } from "./store.js";
import { language } from "./words.js";

const locale = language === "nl" ? "nl-NL" : "en-GB";
const format = (moment, options) =>
  new Intl.DateTimeFormat(locale, { timeZone: store.clock.zone, ...options }).format(new Date(moment));

export const time = (moment) => format(moment, { hour: "2-digit", minute: "2-digit" });
export const longDay = (moment) => format(moment, { weekday: "long", day: "numeric", month: "long" });
export const shortDay = (moment) => format(moment, { weekday: "short", day: "numeric", month: "short" });

/** The wall time as `2026-11-23T09:00`, what a date-time field and the server read. */
export function wall(moment) {
  const iso = new Intl.DateTimeFormat("sv-SE", {
    timeZone: store.clock.zone,
    dateStyle: "short",
    timeStyle: "short",
  }).format(new Date(moment));
  return iso.replace(" ", "T");
}

export const day = (moment) => wall(moment).slice(0, 10);

/** The seven days of the week that this day is in, Monday first. */
export function weekOf(isoDay) {
  const date = new Date(`${isoDay}T12:00Z`);
  const monday = date.getTime() - ((date.getUTCDay() + 6) % 7) * 86_400_000;
  return Array.from({ length: 7 }, (_, n) => new Date(monday + n * 86_400_000).toISOString().slice(0, 10));
}
