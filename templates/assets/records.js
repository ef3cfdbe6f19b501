// The events of a page as records: read from its list, or from the index of a chronology that goes on over many pages.
"use strict";
(() => {
  const SLICE = 8; // milliseconds

  const pause = () => new Promise((go) => setTimeout(go));

  // Does a thing for each item, and lets the page breathe every few milliseconds. False where it was overtaken.
  const each = async (items, work, current = () => true) => {
    let until = performance.now() + SLICE;
    for (const item of items) {
      work(item);
      if (performance.now() > until) {
        await pause();
        if (!current()) return false;
        until = performance.now() + SLICE;
      }
    }
    return true;
  };

  // Letters without case and marks, so that "cafe" finds "Café".
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

  // What is reckoned from a record's own values, once.
  const complete = (record, days) => {
    const number = (text, open) => (text === "" ? open : Number(text));
    // Four bounds, earliest and latest of beginning and end, and the day that it is filed under; one number is all five.
    const [begun, begins, ends, ended, day] = days.includes(",") ? days.split(",") : Array(5).fill(days);
    record.begin = [number(begun, -Infinity), number(begins, Infinity)];
    [record.first, record.last] = [record.begin[0], number(ended, Infinity)];
    const sure = [record.begin[1], number(ends, -Infinity)];
    record.sure = (begun !== ends || begins !== ended) && sure[0] <= sure[1] ? sure : null;
    record.day = number(day, NaN);
    record.month = dateline.time.month(record.day);
    return record;
  };

  const keys = (entry, selector) =>
    [...entry.querySelectorAll(selector)].map((link) => decodeURIComponent(link.getAttribute("href").split("/").at(-2)));

  const fromEntry = (entry) => {
    const { status, basis, kind, reports, sources, days, disputed } = entry.dataset;
    const link = entry.querySelector(".entry-title a");
    let words = null;
    return complete(
      {
        entry,
        groups: [entry.closest(".month"), entry.closest(".year")].filter(Boolean),
        href: link.href,
        id: link.href,
        get title() { return link.textContent; },
        get date() { return entry.querySelector(".entry-date").innerText; },
        get words() { return (words ??= fold(entry.textContent)); },
        actor: keys(entry, ".people li:not(.place):not(.tag) a"),
        place: keys(entry, ".place a"),
        tag: keys(entry, ".tag a"),
        source: sources ? sources.split("|") : [],
        status: [status],
        basis: [basis],
        kind: kind ? [kind] : [],
        reports: Number(reports),
        disputed: disputed !== undefined,
      },
      days,
    );
  };

  // Opened as a file, an event's folder would answer with the list of its files.
  const page = location.protocol === "file:" ? "index.html" : "";

  const fromIndex = (root, one) => {
    let words = null;
    return complete(
      {
        ...one,
        href: root + one.href + page,
        get words() { return (words ??= fold([one.title, one.date, one.words, ...one.names].join(" "))); },
        status: [one.status],
        basis: [one.basis],
        kind: one.kind ? [one.kind] : [],
      },
      one.days,
    );
  };

  // A part of the index is a script that hands its records over: a page opened as a file may run scripts, not fetch data.
  let delivered = null;
  const deliver = (records) => (delivered = records);
  const read = (address) =>
    new Promise((resolve, reject) => {
      const script = document.createElement("script");
      const settle = () => {
        script.remove();
        const records = delivered;
        delivered = null;
        if (records) resolve(records);
        else reject(new Error(`no records in ${address}`));
      };
      script.addEventListener("load", settle);
      script.addEventListener("error", settle);
      script.src = address;
      document.head.append(script);
    });

  // All records: `data-index` of the form tells in how many parts an index lies, and where.
  const load = async (form) => {
    const found = [];
    await each(dateline.time.forms, (form) => dateline.time.words(form)(1, 1000));
    const { index, parts, root } = form.dataset;
    if (!index) {
      await each(document.querySelectorAll(".chronology .entry"), (entry) => found.push(fromEntry(entry)));
    }
    for (let part = 0; index && part < Number(parts); part += 1) {
      await each(await read(`${index}${part}.js`), (one) => found.push(fromIndex(root, one)));
    }
    return found;
  };

  Object.assign(dateline, { each, pause, fold, load, deliver });
})();
