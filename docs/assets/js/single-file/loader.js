// Opens the single file: finds the page that its address names, shows it with its styles, and runs the page's own scripts on
// it, the same as in the site. What these ask of the browser and would not get from a file, they get from here.

import { lacksGaps, OLD_GAPS } from "../old-gaps.js";
import { ROOT, today } from "../page.js";
import { contents, fileBytes, fileText } from "./contents.js";
import { EngineThread } from "./engine-thread.js";
import { comeBack, go, isInFile, openBeside, path, place, trail } from "./place.js";

const BEGINNING = "awal"; // what stands in the file for browsers that can't run it
/** Where in a page its own words stand, by what they are called in the file. @type {Record<string, string>} */
const SPOTS = {
  edisi: "header",
  lewat: "header",
  segarkan: "[data-segarkan]",
  asal: "[data-luring=simpan]",
};
const base = Object.assign(document.createElement("base"), { href: ROOT + path() });

/** Where something that the page names stands, told from the site's root. @param {string | null | undefined} address */
const placeOf = (address) => new URL(address ?? "", base.href).href.slice(ROOT.length).split(/[?#]/)[0];

/** The site's files, without a network. @param {string | URL} address */
async function fetchFromFile(address) {
  const bytes = fileBytes(placeOf(String(address)));
  return bytes ? new Response(bytes) : new Response(null, { status: 404 });
}

/** @param {string} kind @param {string} content @param {string} [media] */
function add(kind, content, media) {
  const element = Object.assign(document.createElement(kind), { textContent: content });
  if (media) element.setAttribute("media", media);
  document.head.append(element);
}

/** Dress the page: its own styles, those that wait for an answer, those of the search. @param {Document} page */
function dress(page) {
  for (const link of page.querySelectorAll("link[rel=stylesheet]")) {
    add("style", fileText(placeOf(link.getAttribute("href"))) ?? "", link.getAttribute("media") ?? "");
  }
  if (lacksGaps) add("style", fileText(OLD_GAPS) ?? "");
  /** @type {HTMLElement | null} */
  const search = page.querySelector("template[data-gaya]");
  if (!search) return;
  const { gaya: style = "" } = search.dataset;
  add("style", fileText(placeOf(style)) ?? "");
  document.head.append(Object.assign(document.createElement("link"), { href: style })); // says that it is here; nothing is fetched
}

/** Say of which day the file is, and where the newest one is, instead of what only the site can do. @param {Document} page */
function sayEdition(page) {
  /** @type {NodeListOf<HTMLTemplateElement>} */
  const parts = document.querySelectorAll("template[data-berkas]");
  for (const { content, dataset } of parts) {
    const { berkas: name = "", sampai: until = "" } = dataset;
    if (name === "edisi" && until && until < today()) continue;
    if (name === "lewat" && (!until || until >= today())) continue;
    const spot = page.querySelector(SPOTS[name]);
    if (name === "asal") spot?.closest("section")?.replaceWith(content);
    else if (name === "segarkan") spot?.replaceWith(content);
    else spot?.append(content);
  }
}

/** Show what the address names. Gives the scripts of the page. */
function show() {
  const html = fileText(path()) ?? fileText("404.html") ?? "";
  const page = new DOMParser().parseFromString(html, "text/html");
  const scripts = [...page.querySelectorAll("script[src]")].map((script) => placeOf(script.getAttribute("src")));
  for (const one of page.querySelectorAll("script:not([type*=json]), noscript")) one.remove();
  document.title = page.title;
  document.head.append(base);
  dress(page);
  sayEdition(page);
  document.getElementById(BEGINNING)?.remove();
  document.body.prepend(...page.body.childNodes);
  return scripts;
}

/** Bring the part of the page that the address names into view, and the reader with it. */
function showPart() {
  let name = place.hash.slice(1);
  try {
    name = decodeURIComponent(name);
  } catch {
    // it is called as it is written
  }
  const part = document.getElementById(name);
  if (!part) return;
  part.scrollIntoView();
  if (part.tabIndex < 0) part.tabIndex = -1;
  part.focus({ preventScroll: true });
}

/** Lead links to pages of the site to where they stand in the file. @param {MouseEvent} event */
function follow(event) {
  const link = event.target instanceof Element && event.target.closest("a[href]");
  if (!(link instanceof HTMLAnchorElement) || event.defaultPrevented || event.button > 1) return;
  const address = new URL(link.href);
  if (link.relList.contains("external") || !isInFile(address)) return;
  event.preventDefault();
  if (event.button || event.ctrlKey || event.metaKey || event.shiftKey) openBeside(address);
  else go(address.href);
}

Object.assign(window, {
  singleFile: { fetch: fetchFromFile, location: place, history: trail, Worker: EngineThread },
});
const scripts = show();
add("script", fileText(contents.scripts) ?? "");
window.pageScripts.run(scripts).then(() => {
  addEventListener("click", follow);
  addEventListener("auxclick", follow);
  addEventListener("hashchange", showPart);
  if (!comeBack() && !history.state) showPart();
});
