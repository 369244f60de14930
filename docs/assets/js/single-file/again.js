// Another page of the file begins afresh by a reload. A page without an origin of its own (opened by another app, or in a
// frame that is fenced off) may be refused even that: then the file is opened once more in the same window.

const LATE = 1000; // ms in which a browser that reloads has left the page
const BLOCK = 'script[type="text/plain"]';

/** What stood in the file before any page was shown; its blocks are large and change nothing, so they are not copied. */
const [head, body] = [document.head, document.body].map((part) =>
  [...part.children].filter((one) => !one.matches(BLOCK)).map((one) => one.cloneNode(true)),
);

/** Show what the address names now, with no script of the page before left. */
export function again() {
  if (window.refusesReload) return openAgain();
  location.reload();
  setTimeout(() => {
    window.refusesReload = true;
    openAgain();
  }, LATE);
}

function openAgain() {
  const blocks = document.querySelectorAll(BLOCK);
  dispatchEvent(new Event("afresh"));
  document.open(); // takes every listener away
  document.write('<!doctype html><html lang="id" class="no-js"><head></head><body></body></html>');
  document.close();
  document.head.append(...head.filter((one) => !isScript(one)));
  document.body.append(...body.filter((one) => !isScript(one)), ...blocks);
  for (const { textContent } of [...head, ...body].filter(isScript)) {
    document.body.append(Object.assign(document.createElement("script"), { textContent })); // a copy would not run
  }
}

/** @param {Node} node */
const isScript = (node) => node instanceof HTMLScriptElement;
