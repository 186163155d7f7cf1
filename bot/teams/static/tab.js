// Asks Teams who looks, and shows that person the wall, page after page, within Teams. Outside Teams it says so.
// The session goes along in a header: a cookie of ours would not reach us from within Teams.

let session = "";

function say(name) {
  document.getElementById("wall").replaceChildren(document.getElementById(name).content.cloneNode(true));
}

async function enter() {
  const token = await microsoftTeams.authentication.getAuthToken();
  const response = await fetch("/teams/tab/session", {
    method: "POST",
    headers: { Authorization: `Bearer ${token}` },
  });
  if (!response.ok) throw new Error(`no session: ${response.status}`);
  return (await response.json()).session;
}

// A page of the wall: what stands in it, without the way out, which a tab does not have.
async function show(address) {
  const response = await fetch(address, { headers: { "X-Vita-Session": session } });
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  for (const style of page.querySelectorAll("link[rel=stylesheet]")) {
    const there = document.querySelector(`link[href="${style.getAttribute("href")}"]`);
    if (!there) document.head.append(style);
  }
  page.querySelector("form.me")?.remove();
  const parts = page.querySelectorAll("header.top, main, footer.bottom");
  document.documentElement.lang = page.documentElement.lang;
  document.title = page.title;
  document.body.replaceChildren(...parts);
  window.scrollTo(0, 0);
}

function follow(event) {
  const link = event.target.closest("a[href]");
  if (!link || link.origin !== location.origin) return;
  event.preventDefault();
  if (link.getAttribute("href").startsWith("#")) document.querySelector(link.hash)?.scrollIntoView();
  else show(link.href);
}

async function begin() {
  document.addEventListener("click", follow);
  try {
    await microsoftTeams.app.initialize();
  } catch {
    say("outside");
    return;
  }
  try {
    session = await enter();
    if (session) await show("/wall");
    else say("stranger");
    microsoftTeams.app.notifySuccess();
  } catch {
    say("closed");
    microsoftTeams.app.notifyFailure({ reason: "AuthFailed" });
  }
}

begin();
