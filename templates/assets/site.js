// What scripts add to every page: copying references, open reasons on paper. Every page is whole without them.
"use strict";
(() => {
  const script = document.currentScript.src;

  const copying = () => {
    for (const button of document.querySelectorAll(".copy")) {
      button.hidden = !navigator.clipboard;
      button.addEventListener("click", async () => {
        await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
        const before = button.innerHTML;
        button.textContent = button.dataset.done;
        setTimeout(() => { button.innerHTML = before; }, 1500);
      });
    }
  };

  // On paper everything that was folded away is shown; afterwards it is folded again.
  const printing = () => {
    let opened = [];
    addEventListener("beforeprint", () => {
      opened = [...document.querySelectorAll("details.why:not([open])")];
      for (const one of opened) one.open = true;
    });
    addEventListener("afterprint", () => {
      for (const one of opened) one.open = false;
    });
  };

  // An entry of a list that has grown too long for one page since stands elsewhere: its event's own page answers.
  const leading = () => {
    const [, id] = /^#e-(.+)/.exec(location.hash) || [];
    if (!id || document.querySelector(":target") || !document.getElementById("highlights")) return;
    location.replace(new URL(`../events/${id}/${location.protocol === "file:" ? "index.html" : ""}`, script));
  };

  copying();
  printing();
  leading();
})();
