// What scripts add: searching and filtering a chronology, copying references, open reasons on paper.
// Every page is whole without them. Nothing is fetched, nothing is stored.
"use strict";
(() => {
  const form = document.getElementById("filters");
  const fields = ["text", "actor", "place", "tag", "source", "status", "basis", "from", "to"];

  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

  const names = (entry, selector) =>
    [...entry.querySelectorAll(selector)].map((link) => [link.getAttribute("href").split("/").slice(-2)[0], link.textContent.trim()]);

  // The values of one entry for each filter, as pairs of key and label.
  const read = (entry) => {
    return {
      entry,
      words: fold(entry.textContent),
      actor: names(entry, ".people li:not(.place):not(.tag) a"),
      place: names(entry, ".place a"),
      tag: names(entry, ".tag a"),
      source: (entry.dataset.sources || "").split("|").filter(Boolean).map((key) => [key]),
      status: [[entry.dataset.status]],
      basis: [[entry.dataset.basis]],
      first: Number(entry.dataset.first ?? -Infinity),
      last: Number(entry.dataset.last ?? Infinity),
    };
  };

  // The choices of one filter with their counts; those that the page names already keep their names.
  const fill = (select, events, name) => {
    const named = new Map([...select.options].slice(1).map((option) => [option.value, option.textContent]));
    const found = new Map();
    for (const event of events) {
      for (const [key, text] of event[name]) {
        const known = found.get(key) || { text: named.get(key) || text || key, count: 0 };
        found.set(key, { text: known.text, count: known.count + 1 });
      }
    }
    const sorted = [...found].sort((a, b) => a[1].text.localeCompare(b[1].text, document.documentElement.lang));
    select.replaceChildren(select.options[0], ...sorted.map(([key, { text, count }]) => new Option(`${text} (${count})`, key)));
    select.closest(".field").hidden = sorted.length < 2;
  };

  const holds = (event, wanted, words) =>
    words.every((word) => event.words.includes(word)) &&
    ["actor", "place", "tag", "source", "status", "basis"].every(
      (name) => !wanted[name] || event[name].some(([key]) => key === wanted[name]),
    ) &&
    !(event.last < Number(wanted.from || -Infinity)) &&
    !(event.first > Number(wanted.to || Infinity));

  const filtering = () => {
    const events = [...document.querySelectorAll(".chronology .entry")].map(read);
    const groups = [...document.querySelectorAll(".chronology .month, .chronology .year")];
    const count = document.getElementById("filter-count");
    for (const name of fields.slice(1, 7)) fill(form.elements[name], events, name);

    const apply = (announce) => {
      const wanted = Object.fromEntries(fields.map((name) => [name, form.elements[name].value.trim()]));
      const words = fold(wanted.text).split(/\s+/).filter(Boolean);
      const active = Object.values(wanted).some(Boolean);
      let shown = 0;
      for (const event of events) {
        const fits = holds(event, wanted, words);
        event.entry.hidden = !fits;
        shown += fits ? 1 : 0;
      }
      for (const group of groups) group.hidden = !group.querySelector(".entry:not([hidden])");
      count.textContent = active ? `${shown} of ${events.length} events shown` : announce ? `All ${events.length} events shown` : "";
      const query = new URLSearchParams(Object.entries(wanted).filter(([, value]) => value)).toString();
      if (announce) history.replaceState(null, "", `${location.pathname}${query ? `?${query}` : ""}${location.hash}`);
    };

    const restore = () => {
      const query = new URLSearchParams(location.search);
      for (const name of fields) form.elements[name].value = query.get(name) || "";
      if (fields.some((name) => query.get(name))) form.closest("details").open = true;
      apply(false);
    };

    let waiting = 0;
    form.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => apply(true), 120);
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      apply(true);
    });
    form.addEventListener("reset", () => setTimeout(() => apply(true)));
    addEventListener("popstate", restore);
    restore();
  };

  const copying = () => {
    for (const button of document.querySelectorAll(".copy")) {
      button.hidden = !navigator.clipboard;
      button.addEventListener("click", async () => {
        await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
        const before = button.innerHTML;
        button.textContent = "Copied";
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

  if (form) filtering();
  copying();
  printing();
})();
