// Puts the page together: loads what this person sees, and listens for what happens next.

import { Sorry, listen, load } from "./api.js";
import { showClock } from "./clock.js";
import { Composer } from "./composer.js";
import { listenToForms } from "./form.js";
import { showGuide } from "./guide.js";
import { showLogs } from "./log.js";
import { hush, showFault, sorry } from "./notice.js";
import { showPlaces } from "./places.js";
import { listenToReset } from "./reset.js";
import { showBeside } from "./beside.js";
import { begin, otherPlace, store, take, tell } from "./store.js";
import { showThinking } from "./thinking.js";
import { showThread } from "./thread.js";
import { word } from "./words.js";

const PERSON = "vita-playground-person";
const FIRST = "wijkverpleegkundige";
let news = null;
let waiting = null;

const HAPPENINGS = {
  message: (told) => take(told.message),
  thinking: (told) => tell("thinking", told),
  moved: (told) => (told.onTheWay ? tell("on-the-way", told.now) : readClock()),
  cleared: () => refresh(),
  fault: (told) => showFault(told.fault),
};

/** Looks through this person's eyes. */
function become(person) {
  if (store.person && store.person !== person) tell("done", "other");
  localStorage.setItem(PERSON, person);
  store.person = person;
  store.unread.clear();
  waiting = []; // a reading for somebody else that is under way no longer counts
  news?.close();
  news = listen(person);
  news.addEventListener("open", refresh);
  news.addEventListener("error", lost);
  news.addEventListener("message", (event) => hear(JSON.parse(event.data)));
}

/** News that comes while the state is being read waits for it, so that none falls between the two. */
function hear(told) {
  if (waiting) waiting.push(told);
  else if (store.clock) HAPPENINGS[told.is](told);
}

async function refresh() {
  const reading = (waiting = []);
  const state = await load(store.person).catch(sorry);
  if (waiting !== reading) return; // somebody else is being read by now
  waiting = null;
  if (!state) return;
  begin(state);
  hush();
  showFault(state.fault);
  reading.forEach(hear);
}

async function readClock() {
  try {
    store.clock = (await load(store.person)).clock;
    tell("clock");
  } catch (error) {
    sorry(error);
  }
}

/** A person that this playground no longer knows becomes the first; a server that is away comes back by itself. */
function lost() {
  if (news.readyState === EventSource.CLOSED && store.person !== FIRST) become(FIRST);
  else sorry(new Sorry(word("offline")));
}

showPlaces(become);
showLogs();
showThread();
showThinking();
showClock();
showGuide();
showBeside();
listenToForms();
listenToReset();
new Composer("composer", { inThread: false });
new Composer("thread-composer", { inThread: true });
new Composer("beside-composer", { inThread: false, here: otherPlace });
become(localStorage.getItem(PERSON) ?? FIRST);
