// Days as whole numbers, counted as the build counts them: 1 is 1 January of the year 1, year 0 is 1 BC.
"use strict";
(() => {
  const EPOCH = 719163; // 1 January 1970
  const MILLISECONDS = 86400000;
  const WRITTEN = /^\s*(-?\d{1,6})(?:-(\d{1,2}))?(?:-(\d{1,2}))?\s*$/;

  const civil = (day) => new Date((day - EPOCH) * MILLISECONDS);

  const ordinal = (year, month = 1, day = 1) => {
    const at = new Date(0);
    at.setUTCFullYear(year, month - 1, day);
    return at.getTime() / MILLISECONDS + EPOCH;
  };

  // First and last day of "2022", "2022-03" or "2022-03-05"; null where a text is none of these.
  const bounds = (text) => {
    const [, year, month, day] = (WRITTEN.exec(text) || []).map(Number);
    if (Number.isNaN(year ?? NaN) || month < 1 || month > 12) return null;
    if (day) {
      const one = ordinal(year, month, day);
      return civil(one).getUTCDate() === day ? [one, one] : null;
    }
    return month ? [ordinal(year, month), ordinal(year, month + 1) - 1] : [ordinal(year), ordinal(year + 1) - 1];
  };

  // A day as "2022", "2022-03" or "2022-03-05", by how many parts are asked for.
  const write = (day, parts) => {
    const at = civil(day);
    const year = at.getUTCFullYear();
    const padded = (number, length) => String(Math.abs(number)).padStart(length, "0");
    const all = [(year < 0 ? "-" : "") + padded(year, 4), padded(at.getUTCMonth() + 1, 2), padded(at.getUTCDate(), 2)];
    return all.slice(0, parts).join("-");
  };

  // Months since the year 0.
  const month = (day) => civil(day).getUTCFullYear() * 12 + civil(day).getUTCMonth();

  // The build writes English dates with the day first.
  const language = document.documentElement.lang === "en" ? "en-GB" : document.documentElement.lang;

  const [numeric, short, long] = ["numeric", "short", "long"];
  const FORMS = {
    year: { year: numeric },
    month: { month: long, year: numeric },
    monthShort: { month: short },
    monthYear: { month: short, year: numeric },
    day: { day: numeric },
    date: { day: numeric, month: long, year: numeric },
    dateShort: { day: numeric, month: short, year: numeric },
  };
  // A formatter takes long to make, so each is made once.
  const made = new Map();
  const format = (form, era) => {
    const key = form + era;
    const options = { calendar: "gregory", timeZone: "UTC", ...FORMS[form], ...(era ? { era: short } : {}) };
    if (!made.has(key)) made.set(key, new Intl.DateTimeFormat(language, options));
    return made.get(key);
  };
  // Writes a day, or a span of days, in one of the forms.
  const words = (form) => (first, last = first) => {
    const kind = format(form, !!FORMS[form].year && civil(first).getUTCFullYear() < 1);
    return first === last ? kind.format(civil(first)) : kind.formatRange(civil(first), civil(last));
  };

  dateline.time = { civil, ordinal, bounds, write, month, words, forms: Object.keys(FORMS) };
})();
