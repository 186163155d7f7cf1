// Asks Teams who looks, and shows what Vita's wall holds for that person. Outside Teams the page says so.

const wall = document.getElementById("wall");

function say(name) {
  wall.replaceChildren(document.getElementById(name).content.cloneNode(true));
}

function dress(context) {
  document.documentElement.dataset.theme = context.app.theme;
}

async function show() {
  const token = await microsoftTeams.authentication.getAuthToken();
  const response = await fetch("tab/wall", { method: "POST", headers: { Authorization: `Bearer ${token}` } });
  if (!response.ok) throw new Error(`the wall answered ${response.status}`);
  wall.innerHTML = await response.text();
}

async function begin() {
  try {
    await microsoftTeams.app.initialize();
  } catch {
    say("outside");
    return;
  }
  microsoftTeams.app.registerOnThemeChangeHandler((theme) => (document.documentElement.dataset.theme = theme));
  try {
    dress(await microsoftTeams.app.getContext());
    await show();
    microsoftTeams.app.notifySuccess();
  } catch {
    say("closed");
    microsoftTeams.app.notifyFailure({ reason: "AuthFailed" });
  }
}

begin();
