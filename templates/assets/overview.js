// Moving the span of time that the overview shows: by buttons, keys, mouse, wheel and fingers.
// Until a span or a filter is set, the drawing of the page itself stays.
"use strict";
(() => {
  const SHORTEST = 7; // days
  const SLOP = 0.01; // how far a hand may tremble before it drags, of the figure's width
  const { bounds, write, words } = dateline.time;

  // The days from the first event to the last.
  const reach = (events) => {
    let [low, high] = [Infinity, -Infinity];
    for (const { day } of events) {
      if (Number.isNaN(day)) continue;
      [low, high] = [Math.min(low, day), Math.max(high, day)];
    }
    if (low > high) return null;
    return [low, Math.max(high, low + SHORTEST - 1)];
  };

  // A span as the time filter has it: in whole years, months or days, by its length.
  const written = ([from, to]) => {
    const parts = to - from > 12 * 366 ? 1 : to - from > 120 ? 2 : 3;
    return { from: write(from, parts), to: write(to, parts) };
  };

  // `load()` gives all events, `change({from, to})` sets the time filter; `show(events, wanted)` draws what fits.
  dateline.overview = (figure, { load, change }) => {
    const stage = figure.querySelector(".overview-stage");
    const svg = figure.querySelector(".overview-live");
    // Where the page is read from right to left, so is time.
    const way = document.dir === "rtl" ? -1 : 1;
    // Where a pointer is: 0 where the figure's time begins, 1 where it ends.
    const along = ({ clientX }) => {
      const at = (clientX - stage.getBoundingClientRect().x) / stage.clientWidth;
      return way < 0 ? 1 - at : at;
    };
    const label = figure.querySelector(".overview-span");
    const still = [...stage.querySelectorAll("svg")].filter((one) => one !== svg);
    stage.tabIndex = 0;
    stage.role = "group";
    stage.ariaLabel = figure.dataset.keys;
    let [events, whole, span] = [null, null, null];
    let frame = 0;

    const shown = (now) => {
      svg.toggleAttribute("hidden", !now);
      for (const one of still) one.toggleAttribute("hidden", now);
      stage.classList.toggle("is-live", now);
    };
    shown(false);
    figure.classList.add("is-ready");

    // How the span is drawn now. All moves are made on it, so that time left out is passed in a step.
    const axis = () => dateline.axis(events, span, stage.clientWidth, whole || span);

    const paint = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        shown(true);
        dateline.draw(svg, events, axis(), figure.dataset.column);
        label.textContent = words("dateShort")(...span);
      });
    };

    const show = (fitting, wanted) => {
      cancelAnimationFrame(frame);
      const [from, to] = [bounds(wanted.from || "")?.[0], bounds(wanted.to || "")?.[1]];
      const filled = reach(fitting) || whole;
      span = filled && [from ?? Math.min(filled[0], to ?? filled[0]), to ?? Math.max(filled[1], from ?? filled[1])];
      events = fitting;
      const live = !!span && span[0] <= span[1] && Object.values(wanted).some(Boolean);
      if (live) return paint();
      span = null;
      delete svg.dataset.lanes;
      label.textContent = "";
      return shown(false);
    };

    // Sets the part of an axis to look at, within what there is to see; `settle` writes it into the filter.
    const look = (drawn, { from, to }) => {
      const [first, last] = [drawn.place(whole[0]), drawn.place(whole[1] + 1)];
      const length = Math.min(last - first, to - from);
      let low = Math.min(Math.max(first, from), last - length);
      // There is nothing to see within time left out: the period beside it is looked at instead.
      const gap = Math.floor(low + length / 2);
      if (length < 2 && drawn.cell(gap).index === null) low = low + length / 2 < gap + 0.5 ? gap - length : gap + 1;
      const [begin, end] = [Math.round(drawn.day(low)), Math.round(drawn.day(low + length))];
      const days = Math.max(SHORTEST, end - begin);
      const day = Math.max(whole[0], Math.min(Math.round((begin + end - days) / 2), whole[1] + 1 - days));
      span = [day, day + days - 1];
      paint();
    };
    const settle = () => change(span[0] <= whole[0] && span[1] >= whole[1] ? { from: "", to: "" } : written(span));

    const ready = async () => {
      const all = await load();
      events ||= all;
      whole ||= reach(all);
      span ||= whole;
      return !!whole;
    };
    const scaled = ({ from, to }, factor, at = 0.5) => {
      const centre = from + (to - from) * at;
      return { from: centre - (centre - from) * factor, to: centre + (to - centre) * factor };
    };
    const moved = ({ from, to }, share) => ({ from: from + (to - from) * share, to: to + (to - from) * share });

    const actions = {
      in: (drawn) => look(drawn, scaled(drawn, 0.5)),
      out: (drawn) => look(drawn, scaled(drawn, 2)),
      earlier: (drawn) => look(drawn, moved(drawn, -0.5)),
      later: (drawn) => look(drawn, moved(drawn, 0.5)),
      all: (drawn) => look(drawn, { from: -Infinity, to: Infinity }),
    };
    const act = async (name) => {
      if (!actions[name] || !(await ready())) return;
      actions[name](axis());
      settle();
    };

    for (const button of figure.querySelectorAll("[data-view]")) button.addEventListener("click", () => act(button.dataset.view));

    const keys = { ArrowLeft: way < 0 ? "later" : "earlier", ArrowRight: way < 0 ? "earlier" : "later", "+": "in", "=": "in", "-": "out", 0: "all", Home: "all" };
    stage.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey || !keys[event.key]) return;
      event.preventDefault();
      act(keys[event.key]);
    });

    // The wheel zooms with Ctrl, as pinching a touchpad does, and moves along when it is turned sideways.
    let waiting = 0;
    stage.addEventListener("wheel", (event) => {
      const sideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
      if (!event.ctrlKey && !sideways) return;
      event.preventDefault();
      const at = along(event);
      ready().then((dated) => {
        if (!dated) return;
        const drawn = axis();
        const factor = Math.exp(Math.max(-1, Math.min(1, event.deltaY / 200)));
        look(drawn, event.ctrlKey ? scaled(drawn, factor, at) : moved(drawn, (way * (event.deltaX || event.deltaY)) / stage.clientWidth));
        clearTimeout(waiting);
        waiting = setTimeout(settle, 200);
      });
    }, { passive: false });

    // One pointer moves the span, two stretch it. A click on a mark stays a click.
    const points = new Map();
    let held = null;
    const hold = () => {
      held = { points: new Map(points), axis: span && axis(), dragging: points.size > 0 && held?.dragging };
    };
    stage.addEventListener("dragstart", (event) => event.preventDefault());
    stage.addEventListener("pointerdown", async (event) => {
      if (event.button) return;
      points.set(event.pointerId, along(event));
      hold();
      if (await ready()) hold();
    });
    addEventListener("pointermove", (event) => {
      if (!points.has(event.pointerId) || !held?.axis) return;
      points.set(event.pointerId, along(event));
      const [[a, b], [c, d]] = [[...held.points.values()], [...points.values()]];
      if (!held.dragging && points.size === 1 && Math.abs(c - a) < SLOP) return;
      if (!held.dragging) stage.setPointerCapture(event.pointerId);
      held.dragging = true;
      if (d === undefined) return look(held.axis, moved(held.axis, a - c));
      const stretched = scaled(held.axis, Math.max(SLOP, Math.abs(a - b)) / Math.max(SLOP, Math.abs(c - d)), (a + b) / 2);
      return look(held.axis, moved(stretched, (a + b - c - d) / 2));
    });
    let dragged = false;
    const release = (event) => {
      if (!points.delete(event.pointerId)) return;
      dragged = !!held?.dragging;
      if (dragged && !points.size) settle();
      hold();
    };
    addEventListener("pointerup", release);
    addEventListener("pointercancel", release);
    stage.addEventListener("click", (event) => {
      const period = event.target.closest("[data-from]");
      if (dragged || period) event.preventDefault();
      if (!dragged && period) change({ from: period.dataset.from, to: period.dataset.to });
      dragged = false;
    }, true);

    addEventListener("resize", () => {
      if (!svg.hasAttribute("hidden")) paint();
    });
    return { show };
  };
})();
