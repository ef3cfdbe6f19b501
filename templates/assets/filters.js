// Which events a reader asks for, and how many each further choice would leave.
"use strict";
(() => {
  const FACETS = ["actor", "place", "tag", "source", "status", "basis", "kind", "reports"];

  // `hits`: ids of the events that an engine of its own found for the words; null where there is none.
  const tests = (wanted, hits) => {
    const found = [];
    for (const name of FACETS.slice(0, -1)) {
      if (wanted[name]) found.push([name, (event) => event[name].includes(wanted[name])]);
    }
    if (wanted.reports) found.push(["reports", (event) => event.reports >= Number(wanted.reports)]);
    const from = dateline.time.bounds(wanted.from || "")?.[0] ?? -Infinity;
    const to = dateline.time.bounds(wanted.to || "")?.[1] ?? Infinity;
    if (from > -Infinity || to < Infinity) found.push(["time", (event) => event.last >= from && event.first <= to]);
    if (hits) return [...found, ["text", (event) => hits.has(event.id)]];
    // Each word must stand somewhere; words between quotation marks stand together.
    const asked = dateline.fold(wanted.text || "").match(/["“”„][^"“”„]+["“”„]|[^\s"“”„]+/g) || [];
    const words = asked.map((word) => word.replace(/["“”„]/g, ""));
    if (words.length) found.push(["text", (event) => words.every((word) => event.words.includes(word))]);
    return found;
  };

  // The one filter that an event fails, "" where it fails none, null where it fails several.
  const failing = (event, asked) => {
    let failed = "";
    for (const [name, fits] of asked) {
      if (fits(event)) continue;
      if (failed) return null;
      failed = name;
    }
    return failed;
  };

  // `shown`: what fits; `drawn`: what would fit at some time, for the overview; `counts`: for each filter, how many
  // events each of its choices would show while the other filters stay. Undefined where a later call overtook this one.
  const filter = async (events, wanted, hits, current) => {
    const asked = tests(wanted, hits);
    const counts = Object.fromEntries(FACETS.map((name) => [name, new Map()]));
    const shown = new Set();
    const drawn = [];
    const count = (event, name) => {
      const values = name === "reports" ? Array.from({ length: event.reports }, (_, index) => String(index + 1)) : event[name];
      for (const value of values) counts[name].set(value, (counts[name].get(value) || 0) + 1);
    };
    const whole = await dateline.each(events, (event) => {
      const failed = failing(event, asked);
      if (failed === "") shown.add(event);
      if (failed === "" || failed === "time") drawn.push(event);
      if (failed === "") FACETS.forEach((name) => count(event, name));
      else if (counts[failed]) count(event, failed);
    }, current);
    return whole ? { shown, drawn, counts } : undefined;
  };

  // Writes the counts beside the choices; a choice that would leave nothing cannot be made.
  const fill = async (form, counts, current) => {
    for (const name of FACETS) {
      const options = [...(form.elements[name]?.options || [])].slice(1);
      const done = await dateline.each(options, (option) => {
        const number = counts[name].get(option.value) || 0;
        const label = (option.dataset.label ??= option.textContent);
        const text = `${label} (${number})`;
        if (option.textContent !== text) option.textContent = text;
        option.disabled = number === 0 && !option.selected;
      }, current);
      if (!done) return;
    }
  };

  Object.assign(dateline, { filter, fill });
})();
