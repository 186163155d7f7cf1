// Beginning again, after a question.

import { send } from "./api.js";
import { byId } from "./dom.js";
import { forgetGuide } from "./guide.js";
import { sorry } from "./notice.js";

export function listenToReset() {
  const dialog = byId("reset");
  byId("reset-open").addEventListener("click", () => dialog.showModal());
  byId("reset-no").addEventListener("click", () => dialog.close());
  byId("reset-yes").addEventListener("click", async () => {
    forgetGuide();
    try {
      await send("reset", {});
    } catch (error) {
      sorry(error);
    } finally {
      dialog.close();
    }
  });
}
