// What our scripts use and a browser of 2018 to 2020 lacks. Syntax is made old by the bundler (sitegen/assets/bundle.py);
// what else is newer than 2019 tsc refuses (tsconfig.json), but for what belongs to pages: that is tried with old browsers.

import { lacksGaps, OLD_GAPS } from "./old-gaps.js";
import { ROOT } from "./page.js";

if (!Object.fromEntries) {
  Object.fromEntries = (/** @type {Iterable<readonly any[]>} */ entries) => {
    /** @type {Record<string, any>} */
    const made = {};
    for (const [key, value] of entries) made[key] = value;
    return made;
  };
}

if (!Element.prototype.replaceChildren) {
  for (const { prototype } of [Element, DocumentFragment]) {
    prototype.replaceChildren = function (...nodes) {
      while (this.lastChild) this.lastChild.remove();
      this.append(...nodes);
    };
  }
}

if (lacksGaps && !("singleFile" in window)) {
  document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: ROOT + OLD_GAPS }));
}
