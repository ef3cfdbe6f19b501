// What scripts add to every page: copying references, open reasons on paper. Every page is whole without them.
"use strict";
(() => {
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

  copying();
  printing();
})();
