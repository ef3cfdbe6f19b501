"use strict";
document.documentElement.classList.add("js");
// Where the scripts that follow find each other.
globalThis.dateline = {};
