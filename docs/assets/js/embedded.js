// A tool that stands in a frame of another site's page: tells that page how tall it is and when something new begins at
// its top, and opens whatever leads away in a tab of its own. It listens to nobody and keeps nothing; docs/sisip.js hears.

import { find } from "./page.js";

const part = find(document, ".pk-sisip");

/** Who embeds us is unknown, so anybody may hear it: a height tells nothing. @param {{ tinggi?: number, atas?: true }} what */
const tell = (what) => parent === window || parent.postMessage({ payungKerja: what }, "*");

new ResizeObserver(() => tell({ tinggi: Math.ceil(part.getBoundingClientRect().height) })).observe(part);
addEventListener("pk-atas", () => tell({ atas: true }));
addEventListener(
  "click",
  ({ target }) => {
    const link = target instanceof Element && target.closest("a");
    if (link && !link.getAttribute("href")?.startsWith("#") && link.protocol.startsWith("http")) link.target = "_blank";
  },
  { capture: true },
);
