// The overview as a drawing of some events in a span of days, in the same marks as the one that the build drew.
"use strict";
(() => {
  const LEAST = 24; // width and height of a target, in CSS pixels (WCAG 2.5.8)
  const LANES = 8;
  const BARS = 60; // beyond them bars are a texture, and cost a slow device a frame
  const HEIGHT = 120;
  const BASE = HEIGHT + 18;
  const OPEN = ["planned", "postponed", "cancelled", "moved-online"];
  const { civil, month, write, words } = dateline.time;

  const make = (name, attributes = {}, ...children) => {
    const made = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  };
  const rect = (kind, x, y, width, height) => make("rect", { class: kind, x, y, width: Math.max(0, width), height });
  const planned = (event) => OPEN.includes(event.status[0]);

  const named = (unit) => {
    if (!unit) return words("date");
    const say = words(unit < 12 ? "month" : "year");
    return (first, last) => (unit === 1 || unit === 12 ? say(first) : say(first, last));
  };

  // A line where each period begins, with its name where there is room; where a year begins it is always named.
  const ticks = ({ span, width, unit, periods }) => {
    const [year, both] = [words("year"), words("monthYear")];
    const coarse = (day) => (unit < 12 && (unit === 0 || month(day) % 12) ? both : year)(day);
    const fine = words(unit === 0 ? "day" : "monthShort");
    const drawn = [];
    let free = -Infinity;
    let before = NaN;
    for (const { index, first, left, right } of periods) {
      if (index === null) {
        drawn.push(make("text", { class: "break", x: (left + right) / 2, y: BASE - 4, "aria-hidden": "true" }, "⋯"));
        before = NaN;
        continue;
      }
      const day = Math.max(first, span[0]);
      const around = unit >= 12 ? index : unit ? civil(day).getUTCFullYear() : month(day);
      const major = around !== before;
      before = around;
      const x = left;
      drawn.push(make("line", { class: major ? "tick major" : "tick", x1: x, x2: x, y1: BASE, y2: BASE + (major ? 16 : 5) }));
      const said = (major ? coarse : fine)(day);
      if (x < free || x + said.length * 7 > width) continue;
      drawn.push(make("text", { class: major ? "label major" : "label", x: x + 3, y: BASE + 15, "aria-hidden": "true" }, said));
      free = x + said.length * 7 + 8;
    }
    return drawn;
  };

  const counted = (events, { span, unit, number }) => {
    const found = new Map();
    for (const event of events) {
      if (!(event.day >= span[0] && event.day <= span[1])) continue;
      const index = unit ? Math.floor(event.month / unit) : event.day;
      if (!found.has(index)) found.set(index, { total: 0, sure: 0, loose: 0, planned: 0, disputed: 0 });
      const one = found.get(index);
      const [earliest, latest] = event.begin;
      const bounded = Number.isFinite(earliest) && Number.isFinite(latest) && (earliest === latest || number(earliest) === number(latest));
      one.total += 1;
      one.disputed += event.disputed ? 1 : 0;
      one[planned(event) ? "planned" : bounded ? "sure" : "loose"] += 1;
    }
    return found;
  };

  // A column for each period, which leads to that period alone.
  const columns = (events, layout, text) => {
    const { unit, periods } = layout;
    const found = counted(events, layout);
    const scale = HEIGHT / Math.max(10, ...[...found.values()].map((one) => one.total));
    const say = named(unit);
    return periods.filter(({ index }) => found.has(index)).map(({ index, first, last, left, right }) => {
      const one = found.get(index);
      const inset = Math.min((right - left) * 0.12, 4);
      const drawn = [rect("hit", left, 0, right - left, BASE)];
      let top = BASE;
      for (const kind of ["sure", "loose", "planned"]) {
        top -= one[kind] * scale;
        if (one[kind]) drawn.push(rect(kind, left + inset, top, right - left - 2 * inset, one[kind] * scale));
      }
      drawn.push(make("text", { class: "count", x: (left + right) / 2, y: top - 4 }, `${one.total}${one.disputed ? "≠" : ""}`));
      const parts = unit === 0 ? 3 : unit < 12 ? 2 : 1;
      const period = { from: write(first, parts), to: write(last, parts) };
      const said = text.replace("{period}", say(first, last)).replace("{count}", one.total);
      const link = make("a", { href: `?${new URLSearchParams(period)}`, "aria-label": said }, ...drawn);
      Object.assign(link.dataset, period);
      return link;
    });
  };

  // Events longer than a period, or without a bound on one side, each in the first lane that has room; of very many the
  // most reported ones.
  const bars = (events, { span, width, number, at }) => {
    const lanes = [];
    const drawn = [];
    // How long a plan without an end would last is nobody's knowledge: its bar ends soon after its begin.
    const isOpen = (event) => planned(event) && event.last === Infinity && Number.isFinite(event.first);
    const begins = ({ first, begin }) => (Number.isFinite(begin[1]) ? begin[1] : first);
    const long = events.filter((event) => {
      const { first, last } = event;
      if (Number.isNaN(event.day) || last < span[0] || first > span[1]) return false;
      if (isOpen(event) && begins(event) < span[0]) return false;
      return first !== last && !(Number.isFinite(first) && Number.isFinite(last) && number(first) === number(last));
    });
    const told = new Set([...long].sort((a, b) => b.reports - a.reports).slice(0, BARS));
    for (const event of long) {
      if (!told.has(event)) continue;
      const { first, last, sure, disputed } = event;
      const open = isOpen(event);
      const begun = begins(event);
      const [left, right] = [at(first), open ? Math.min(width, at(begun + 1) + LEAST) : at(last + 1)];
      const target = Math.max(right - left, LEAST);
      const x = Math.min(Math.max(0, (left + right - target) / 2), width - target);
      const room = lanes.findIndex((end) => x >= end);
      const lane = room < 0 ? lanes.length : room;
      if (lane === LANES) continue;
      lanes[lane] = x + target;
      const y = BASE + 34 + lane * LEAST;
      const kind = planned(event) ? "planned" : "sure";
      const link = make("a", { href: event.href, "aria-label": `${event.title}, ${event.date}` }, rect("hit", x, y, target, LEAST));
      const whole = sure && sure[0] === first && sure[1] === last;
      if (!whole) link.append(rect(`bar loose ${kind}`, left, y + 7, Math.max(2, right - left), 10));
      if (sure && sure[0] <= span[1] && sure[1] >= span[0]) link.append(rect(`bar core ${kind}`, at(sure[0]), y + 7, Math.max(2, at(sure[1] + 1) - at(sure[0])), 10));
      if (disputed) link.append(make("text", { class: "count", x: (left + right) / 2, y: y + 16 }, "≠"));
      drawn.push(link);
    }
    return [drawn, lanes.length];
  };

  // Draws events on an axis into `svg`; `text` names a column: "Events, {period}: {count}".
  dateline.draw = (svg, events, layout, text) => {
    const [long, lanes] = bars(events, layout);
    // The drawing never shrinks while it is moved, so that what follows stays where it is.
    const most = Math.max(Number(svg.dataset.lanes || 0), lanes);
    svg.dataset.lanes = most;
    svg.setAttribute("viewBox", `0 0 ${layout.width} ${BASE + 38 + most * LEAST}`);
    const focused = svg.contains(document.activeElement);
    const axis = make("line", { class: "axis", x1: 0, x2: layout.width, y1: BASE, y2: BASE });
    svg.replaceChildren(...ticks(layout), axis, ...columns(events, layout, text), ...long);
    if (focused) svg.parentElement.focus();
  };
})();
