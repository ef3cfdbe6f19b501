// The overview as a drawing of some events in a span of days, in the same marks as the one that the build drew.
"use strict";
(() => {
  const LEAST = 24; // width and height of a target, in CSS pixels (WCAG 2.5.8)
  const LANES = 8;
  const BARS = 60; // beyond them bars are a texture, and cost a slow device a frame
  const HEIGHT = 120;
  const BASE = HEIGHT + 18;
  const BELOW = 46; // the two rows of names below the axis
  const GLYPH = 6.4; // width of a letter, about
  const WANTED = 32; // letters of a name that a lane is chosen for
  const PAD = 6;
  const BAR = 7;
  const STEPS = { 0: [1, 2, 5, 10, 15], 1: [1, 2, 3, 6, 12], 3: [1, 2, 4] }; // periods from one name to the next
  const ROUND = [1, 2, 5, 10, 20, 50, 100];
  const OPEN = ["planned", "postponed", "cancelled", "moved-online"];
  const { civil, write, words } = dateline.time;

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

  const text = (kind, x, y, said) => make("text", { class: kind, x, y, "aria-hidden": "true" }, said);
  const wide = (said) => said.length * GLYPH;

  // As much of a name as fits; nothing where that says nothing.
  const cut = (name, room) => {
    const most = Math.floor(room / GLYPH);
    if (name.length <= most) return name;
    return most >= 14 ? `${name.slice(0, most - 2).trimEnd()}…` : "";
  };

  // Where periods begin, their names at even distances, and below those of days and months what they are of.
  const ticks = ({ span, width, unit, from, to, periods }) => {
    const say = words(unit >= 12 ? "year" : unit ? "monthShort" : "day");
    const around = words(unit ? "year" : "monthYear");
    const room = Math.max(...periods.map(({ first }) => wide(say(Math.max(first, span[0]))))) + 3;
    const steps = STEPS[unit] || ROUND;
    const every = steps.find((many) => (many * width) / (to - from) >= room) || steps.at(-1);
    const shift = unit < 2 || unit === 12 ? 0.5 : 0;
    let [free, before, start] = [0, null, 0];
    return periods.flatMap(({ index, first, left, right }) => {
      if (index === null) {
        before = null;
        return text("break", (left + right) / 2, BASE - 4, "⋯");
      }
      const day = Math.max(first, span[0]);
      const whole = unit >= 12 ? "" : around(day);
      const fresh = whole !== before;
      before = whole;
      if (fresh && !whole) start = index;
      const major = fresh || !whole;
      const marks = [make("line", { class: major ? "tick major" : "tick", x1: left, x2: left, y1: BASE, y2: BASE + (major ? 8 : 4) })];
      const [said, x] = [say(day), left + (right - left) * shift];
      const fits = x - wide(said) * shift >= 0 && x + wide(said) * (1 - shift) <= width;
      if (fits && ((unit ? index : civil(day).getUTCDate() - 1) - start) % every === 0) marks.push(text(shift ? "label centred" : "label", x, BASE + 19, said));
      if (fresh && whole && left >= free && left + wide(whole) <= width) {
        free = left + wide(whole) + 12;
        marks.push(text("label major", left, BASE + 33, whole));
      }
      return marks;
    });
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
  const columns = (events, layout, label) => {
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
      drawn.push(make("text", { class: "count", x: (left + right) / 2, y: top - 4 }, `${one.total}${one.disputed ? "\u2009≠" : ""}`));
      const parts = unit === 0 ? 3 : unit < 12 ? 2 : 1;
      const period = { from: write(first, parts), to: write(last, parts) };
      const said = label.replace("{period}", say(first, last)).replace("{count}", one.total);
      const link = make("a", { href: `?${new URLSearchParams(period)}`, "aria-label": said }, ...drawn);
      Object.assign(link.dataset, period);
      return link;
    });
  };

  // The first lane with room behind the last name, or a new one, or that in which the least of a name is lost.
  const laneOf = (lanes, x) => {
    const roomy = lanes.findIndex((row) => x >= row.at(-1).wanted);
    if (roomy >= 0) return lanes[roomy];
    if (lanes.length < LANES) return lanes[lanes.push([]) - 1];
    return lanes.filter((row) => x >= row.at(-1).end).sort((a, b) => a.at(-1).wanted - b.at(-1).wanted)[0];
  };

  // As much of each name in a lane as fits before the next bar, or else behind the one before.
  const nameAll = (row, y, width) => {
    let taken = 0;
    row.forEach(({ link, name, disputed, left, right, end }, index) => {
      const [ahead, behind] = [(row[index + 1] ? row[index + 1].x - PAD : width) - left, right - taken];
      const ends = behind > ahead && wide(name) > ahead;
      const said = cut(name, ends ? behind : ahead) || (disputed ? "≠" : "");
      taken = Math.max(end, ends ? right : left + wide(said)) + PAD;
      if (said) link.append(text(ends ? "name at-end" : "name", ends ? right : left, y + 10, said));
    });
  };

  // Events longer than a period, or without a bound, as named bars in lanes; of very many the most reported ones.
  const bars = (events, { span, width, number, at }) => {
    const lanes = [];
    // How long an open plan would last is nobody's knowledge: its bar ends soon after its begin.
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
      const row = laneOf(lanes, x);
      if (!row) continue;
      const y = BASE + BELOW + lanes.indexOf(row) * LEAST;
      const kind = planned(event) ? "planned" : "sure";
      const link = make("a", { href: event.href, "aria-label": `${event.title}, ${event.date}` }, rect("hit", x, y, target, LEAST));
      const whole = sure && sure[0] === first && sure[1] === last;
      if (!whole) link.append(rect(`bar loose ${kind}`, left, y + 14, Math.max(2, right - left), BAR));
      if (sure && sure[0] <= span[1] && sure[1] >= span[0]) link.append(rect(`bar core ${kind}`, at(sure[0]), y + 14, Math.max(2, at(sure[1] + 1) - at(sure[0])), BAR));
      const name = `${disputed ? "≠\u2009" : ""}${event.title}`;
      const wanted = x + Math.max(target, wide(name.slice(0, WANTED)) + PAD);
      row.push({ link, name, disputed, x, left, right, wanted, end: x + target });
    }
    lanes.forEach((row, index) => nameAll(row, BASE + BELOW + index * LEAST, width));
    return [lanes.flat().map(({ link }) => link), lanes.length];
  };

  // Draws events on an axis into `svg`; `label` names a column: "Events, {period}: {count}".
  dateline.draw = (svg, events, layout, label) => {
    const [long, lanes] = bars(events, layout);
    // The drawing never shrinks while it is moved, so that what follows stays where it is.
    const most = Math.max(Number(svg.dataset.lanes || 0), lanes);
    svg.dataset.lanes = most;
    svg.setAttribute("viewBox", `0 0 ${layout.width} ${BASE + BELOW + 4 + most * LEAST}`);
    const focused = svg.contains(document.activeElement);
    const axis = make("line", { class: "axis", x1: 0, x2: layout.width, y1: BASE, y2: BASE });
    svg.replaceChildren(...ticks(layout), axis, ...columns(events, layout, label), ...long);
    if (focused) svg.parentElement.focus();
  };
})();
