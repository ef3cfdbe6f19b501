// Searching and filtering a chronology. What is asked for stands in the address, so that a view can be shared.
"use strict";
(() => {
  const form = document.getElementById("filters");
  if (!form) return;
  const fields = [...form.elements].filter((field) => field.name);
  const panel = form.closest("details");
  const said = document.getElementById("filter-count");
  const list = form.dataset.index ? dateline.results(form) : dateline.listing();

  let loading = null;
  const load = () => {
    loading ??= dateline.load(form);
    loading.catch(() => {
      loading = null;
      said.textContent = form.dataset.failed;
    });
    return loading;
  };

  // Pagefind, where the site is built with it: an engine that is fetched once words are searched for. A page opened as
  // a file may fetch nothing, and searches its own index.
  const engined = !!form.dataset.search && location.protocol !== "file:";
  let engine = null;
  const begin = async () => {
    const folder = new URL(form.dataset.search, document.baseURI).href;
    const [pagefind, names] = await Promise.all([import(`${folder}pagefind.js`), fetch(`${folder}events.json`)]);
    await pagefind.init();
    return { pagefind, ids: await names.json() };
  };
  const search = async (text) => {
    engine ??= begin();
    engine.catch(() => {
      engine = null;
      said.textContent = form.dataset.failed;
    });
    const { pagefind, ids } = await engine;
    const { results } = await pagefind.search(text);
    return new Set(results.map((one) => ids[one.id]));
  };

  const read = () => Object.fromEntries(fields.map((field) => [field.name, field.value.trim()]));
  const write = (wanted) => {
    for (const field of fields) if (wanted[field.name] !== undefined) field.value = wanted[field.name];
  };
  const query = (wanted) => new URLSearchParams(Object.entries(wanted).filter(([, value]) => value)).toString();

  // A time that cannot be read is told, and asks for nothing.
  const check = () => {
    for (const field of fields.filter(({ name }) => name === "from" || name === "to")) {
      const wrong = !!field.value.trim() && !dateline.time.bounds(field.value);
      field.setCustomValidity(wrong ? form.dataset.time : "");
      field.setAttribute("aria-invalid", wrong);
    }
  };

  let latest = 0;
  let applied = "";
  const apply = async (announce) => {
    latest += 1;
    const run = latest;
    const current = () => run === latest;
    check();
    const wanted = read();
    applied = query(wanted);
    const active = Object.values(wanted).some(Boolean);
    form.setAttribute("aria-busy", "true");
    const all = await load();
    const hits = engined && wanted.text ? await search(wanted.text) : null;
    const found = current() && (await dateline.filter(all, wanted, hits, current));
    if (!found) return;
    if (!(await list.show(all, found.shown, active, current))) return;
    const text = active ? form.dataset.some : form.dataset.all;
    if (active || announce) said.textContent = text.replace("{shown}", found.shown.size).replace("{all}", all.length);
    await dateline.pause();
    if (!current()) return;
    overview?.show(found.drawn, wanted);
    await dateline.pause();
    await dateline.fill(form, found.counts, current);
    if (current()) form.removeAttribute("aria-busy");
  };

  // One step back in the history undoes one choice; words typed in one go are one choice. What is shown may run ahead of
  // the address, where the form was opened and filled in at once, so both are compared.
  let typed = null;
  let waiting = 0;
  const ask = (field) => {
    clearTimeout(waiting);
    const next = query(read());
    const told = location.search.slice(1);
    if (next === told && next === applied) return;
    if (next !== told) {
      const go = field && field === typed ? "replaceState" : "pushState";
      typed = field;
      history[go](null, "", `${location.pathname}${next ? `?${next}` : ""}`);
    }
    apply(true).catch(() => {});
  };

  const change = (wanted) => {
    write(wanted);
    ask(null);
  };

  let asked = location.search;
  const restore = () => {
    asked = location.search;
    typed = null;
    const told = new URLSearchParams(asked);
    write(Object.fromEntries(fields.map(({ name }) => [name, told.get(name) || ""])));
    if (query(read())) panel.open = true;
  };

  // Words are asked for once the reader rests; at once with Enter or on leaving the field, and where one chooses.
  const asker = (event) => (event.target.matches("input") ? event.target : null);
  form.addEventListener("input", (event) => {
    clearTimeout(waiting);
    if (asker(event)) waiting = setTimeout(() => ask(asker(event)), 150);
  });
  form.addEventListener("change", (event) => ask(asker(event)));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => ask(null)));
  panel.addEventListener("toggle", () => {
    if (panel.open && !latest) apply(false).catch(() => {});
  });
  addEventListener("popstate", () => {
    if (location.search === asked && !latest) return;
    restore();
    apply(true).catch(() => {});
  });

  const figure = document.querySelector(".overview-figure");
  const overview = figure && dateline.overview(figure, { load, change });
  dateline.keys(() => {
    panel.open = true;
    form.elements.text.focus();
  });

  // A reader may have opened the form, and filled it in, before this script came.
  const early = Object.fromEntries(Object.entries(read()).filter(([, value]) => value));
  restore();
  write(early);
  if (query(early)) ask(document.activeElement);
  else if (panel.open) apply(false).catch(() => {});
})();
