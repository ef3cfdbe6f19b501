// Tells a page that is older than the last build to load again. livereload's own message reaches only the pages that are
// connected when a build ends; a page that was on its way just then, or whose server was started anew, asks here.
"use strict";
(() => {
  const mine = new URL(document.currentScript.src).searchParams.get("generation");
  document.addEventListener("LiveReloadConnect", async () => {
    try {
      const answer = await fetch("/-dateline-/state", { cache: "no-store" });
      const state = await answer.json();
      if (state.generation !== mine) location.reload();
    } catch {
      // The server has gone again; livereload goes on trying to connect.
    }
  });
})();
