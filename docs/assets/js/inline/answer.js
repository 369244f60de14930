// In the head of a tool: an address that brings answers has what only an answer needs fetched at once. As old as theme.js.
if (location.hash.length > 1) {
  // Not the first question first, then what the address names, and what follows below it: checker.js takes this back.
  const isAnswered = /=/.test(location.hash);
  if (isAnswered) document.documentElement.setAttribute("data-dituju", "menunggu");
  /** @type {NodeListOf<HTMLLinkElement>} */
  const later = document.querySelectorAll("link[data-jawaban]");
  for (const link of later) link.disabled = false;
  const { modul = "", siap } = /** @type {HTMLScriptElement} */ (document.currentScript).dataset;
  for (const href of modul.split(" ")) {
    document.head.append(Object.assign(document.createElement("link"), { rel: "modulepreload", href }));
  }
  // The script that reads it takes it from here; where it did not come, that script asks once more.
  if (siap && isAnswered)
    window.readyIndex = fetch(siap)
      .then((one) => (one.ok ? one.json() : null))
      .catch(() => {});
}
