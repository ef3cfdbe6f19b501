// Prints what Markwhen's own parser makes of the files named, one JSON array of events a file.
import { readFileSync } from "node:fs";
import { parse } from "@markwhen/parser";

const flat = (node) => (node.children ? node.children.flatMap(flat) : [node]);

const read = (path) => {
  const { events, documentMessages, parseMessages, header } = parse(readFileSync(path, "utf-8"));
  return {
    title: header.title,
    messages: [...documentMessages, ...parseMessages],
    events: flat(events).map((event) => ({
      from: event.dateRangeIso.fromDateTimeIso,
      to: event.dateRangeIso.toDateTimeIso,
      title: event.firstLine.restTrimmed,
      tags: event.tags,
    })),
  };
};

console.log(JSON.stringify(process.argv.slice(2).map(read)));
