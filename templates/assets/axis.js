// The axis of the overview, as the build lays it out: equal periods, and breaks for long times without events; days
// without breaks, once they have room.
"use strict";
(() => {
  const LEAST = 24; // width of a target, in CSS pixels (WCAG 2.5.8)
  const EMPTY = 6; // periods without an event that are still drawn
  const UNITS = [1, 3, 12, 60, 120, 600, 1200, 12000]; // months in a period
  const { ordinal, month } = dateline.time;

  const start = (index, unit) => ordinal(0, index * unit + 1);

  // Number and first day of each cell, and the day after the last; a break has no number. `ends`: the outermost days.
  const lay = (events, unit, ends) => {
    const used = new Set(ends.map((day) => Math.floor(month(day) / unit)));
    for (const event of events) if (!Number.isNaN(event.day)) used.add(Math.floor(event.month / unit));
    const cells = [];
    let before = null;
    for (const index of [...used].sort((a, b) => a - b)) {
      const gap = before === null ? 0 : index - before - 1;
      if (gap > EMPTY) cells.push({ index: null, first: start(before + 1, unit) });
      else for (let empty = index - gap; empty < index; empty += 1) cells.push({ index: empty, first: start(empty, unit) });
      cells.push({ index, first: start(index, unit) });
      before = index;
    }
    return [...cells, { index: null, first: start(before + 1, unit) }];
  };

  // A scale leads from days to places, counted in cells, and back; within a cell, days are spaced evenly.
  const scaleOf = (cells) => ({
    cell: (at) => cells[at],
    place: (day) => {
      let [low, high] = [0, cells.length - 2];
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if (cells[middle].first <= day) low = middle;
        else high = middle - 1;
      }
      const share = (day - cells[low].first) / (cells[low + 1].first - cells[low].first);
      return low + Math.min(1, Math.max(0, share));
    },
    day: (place) => {
      const at = Math.max(0, Math.min(cells.length - 2, Math.floor(place)));
      return cells[at].first + (place - at) * (cells[at + 1].first - cells[at].first);
    },
  });
  const byDays = { cell: (at) => ({ index: at, first: at }), place: (day) => day, day: (place) => place };

  // Events as they are filtered are laid out once for each unit, however often the view moves.
  const laid = new WeakMap();
  const byPeriods = (events, unit, ends) => {
    if (!laid.has(events)) laid.set(events, new Map());
    const known = laid.get(events);
    const key = [unit, ...ends].join();
    if (!known.has(key)) known.set(key, scaleOf(lay(events, unit, ends)));
    return known.get(key);
  };

  // A span of days on a width: the finest periods that leave room for a target each. `whole`: all that can be moved to.
  dateline.axis = (events, span, width, whole) => {
    const ends = [Math.min(whole[0], span[0]), Math.max(whole[1], span[1])];
    const room = (scale) => Math.ceil(scale.place(span[1] + 1)) - Math.floor(scale.place(span[0]));
    let [unit, scale] = [0, byDays];
    for (let next = 0; room(scale) * LEAST > width && next < UNITS.length; next += 1) {
      unit = UNITS[next];
      scale = byPeriods(events, unit, ends);
    }
    const [from, to] = [scale.place(span[0]), scale.place(span[1] + 1)];
    const x = (place) => Math.min(width, Math.max(0, ((place - from) / (to - from)) * width));
    const periods = [];
    for (let at = Math.floor(from); at < to; at += 1) {
      const { index, first } = scale.cell(at);
      periods.push({ index, first, last: scale.cell(at + 1).first - 1, at, left: x(at), right: x(at + 1) });
    }
    return {
      ...scale,
      span,
      width,
      unit,
      from,
      to,
      periods,
      number: (day) => (unit ? Math.floor(month(day) / unit) : day),
      // Where a day is drawn; within time left out, at the middle of the break.
      at: (day) => {
        if (!Number.isFinite(day)) return day < 0 ? 0 : width;
        const place = scale.place(day);
        const at = Math.floor(place);
        const left = scale.cell(at).index === null && place < to;
        return x(left ? at + 0.5 : place);
      },
    };
  };
})();
