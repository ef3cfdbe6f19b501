// Keys of one letter, once the reader has switched them on (WCAG 2.1.4): / searches, j and k step, ? tells of them.
"use strict";
(() => {
  const REMEMBERED = "dateline-keys";

  // The browser may refuse to remember; then the choice holds for this page.
  const recall = () => {
    try {
      return localStorage.getItem(REMEMBERED) === "on";
    } catch {
      return false;
    }
  };
  const remember = (on) => {
    try {
      if (on) localStorage.setItem(REMEMBERED, "on");
      else localStorage.removeItem(REMEMBERED);
    } catch {
      // as said above
    }
  };

  const step = (by) => {
    const entries = [...document.querySelectorAll(".entry:not([hidden])")].filter((entry) => entry.offsetParent);
    const current = entries.findIndex((entry) => entry.contains(document.activeElement));
    const below = entries.findIndex((entry) => entry.getBoundingClientRect().top > 0);
    const next = current >= 0 ? current + by : by > 0 ? below : below - 1;
    entries[next]?.querySelector(".entry-title a").focus();
  };

  const typing = (element) => element.closest("input, select, textarea, dialog, [contenteditable]");

  // `search()` brings the reader to the field for words.
  dateline.keys = (search) => {
    const choice = document.getElementById("keys");
    const help = document.getElementById("keys-help");
    const actions = { "/": search, j: () => step(1), k: () => step(-1), "?": () => help.togglePopover(true) };
    // A reader may have switched them on before this script came.
    if (choice.checked) remember(true);
    else choice.checked = recall();
    choice.addEventListener("change", () => remember(choice.checked));
    document.addEventListener("keydown", (event) => {
      const action = actions[event.key];
      if (!choice.checked || !action || event.ctrlKey || event.altKey || event.metaKey || typing(event.target)) return;
      event.preventDefault();
      action();
    });
  };
})();
