// What becomes of the page when some events are asked for: its own list with the others left out, or a list of results.
"use strict";
(() => {
  const AT_ONCE = 25;

  dateline.listing = () => {
    const groups = document.querySelectorAll(".chronology .month, .chronology .year");
    return {
      show: async (all, shown, active, current) => {
        const filled = new Set([...shown].flatMap((event) => event.groups));
        const done = await dateline.each(all, (event) => {
          event.entry.hidden = !shown.has(event);
        }, current);
        if (done) for (const group of groups) group.hidden = !filled.has(group);
        return done;
      },
    };
  };

  // Where the chronology goes on over many pages: the events found, so many at once, in the place of the pages' list.
  dateline.results = (form) => {
    const section = document.getElementById("found");
    const list = section.querySelector("ol");
    const more = section.querySelector("button");
    const entry = document.getElementById("found-entry").content.firstElementChild;
    const others = document.querySelectorAll("[data-unless-found]");
    let rest = [];

    const add = () => {
      const first = list.children.length;
      for (const event of rest.splice(0, AT_ONCE)) {
        const one = entry.cloneNode(true);
        one.querySelector(".entry-date").textContent = event.date;
        const link = one.querySelector("a");
        link.textContent = event.title;
        link.href = event.href;
        const mark = one.querySelector(".marks");
        mark.firstElementChild.textContent = form.elements.status?.querySelector(`option[value="${event.status[0]}"]`)?.dataset.label || "";
        mark.hidden = event.status[0] === "occurred";
        list.append(one);
      }
      more.hidden = !rest.length;
      return list.children[first];
    };
    more.addEventListener("click", () => add()?.querySelector("a").focus());

    return {
      show: async (all, shown, active) => {
        rest = active ? [...shown] : [];
        list.replaceChildren();
        add();
        section.hidden = !active;
        for (const other of others) other.hidden = active;
        return true;
      },
    };
  };
})();
