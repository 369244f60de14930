// In every head, before the first paint: a chosen theme must not flash, and styles may count on scripts. Written for
// browsers of 2017: where this does not run either, the page is the one without scripts.
(() => {
  const root = document.documentElement;
  root.className = "js";
  if (!("serviceWorker" in navigator && "caches" in window)) root.setAttribute("data-tanpa-simpan", "");
  try {
    const theme = localStorage.getItem("pk-tema");
    if (theme) root.setAttribute("data-md-color-scheme", theme);
  } catch (_) {}
  // What the phone keeps of this page's scripts may be damaged: the next look fetches them anew.
  const forget = async () => {
    /** @type {NodeListOf<HTMLScriptElement & HTMLLinkElement>} */
    const scripts = document.querySelectorAll("script[src],[rel=modulepreload]");
    for (const name of navigator.onLine ? await caches.keys() : []) {
      const store = await caches.open(name);
      for (const { src, href } of scripts) store.delete(src || href);
    }
  };
  addEventListener("error", ({ error }) => {
    if (error instanceof SyntaxError) forget().catch(() => {});
  });
  // Scripts that never come, or that this browser can't read: then the page is the one without scripts (page.js, `ran`).
  /** @param {Event} [loaded] */
  const withoutScripts = (loaded) => {
    if (root.className !== "js") return;
    root.className = "mati";
    if (loaded) forget().catch(() => {});
    for (const one of document.querySelectorAll("noscript")) {
      one.outerHTML = `<div class="pk-mati">${one.textContent}</div>`;
    }
  };
  addEventListener("load", withoutScripts);
  setTimeout(withoutScripts, 9000);
})();
