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
  // Scripts that never come, or that this browser can't read: then the page is the one without scripts (page.js, `ran`).
  const withoutScripts = () => {
    if (root.className !== "js") return;
    root.className = "mati";
    for (const one of document.querySelectorAll("noscript")) {
      one.outerHTML = `<div class="pk-mati">${one.textContent}</div>`;
    }
  };
  addEventListener("load", withoutScripts);
  setTimeout(withoutScripts, 9000);
})();
