// In the head of a tool: an address that brings answers has what only an answer needs fetched at once. As old as theme.js.
if (location.hash.length > 1) {
  // Not the first question first, then what the address names, and what follows below it: checker.js takes this back.
  if (/=/.test(location.hash)) document.documentElement.setAttribute("data-dituju", "menunggu");
  /** @type {NodeListOf<HTMLLinkElement>} */
  const later = document.querySelectorAll("link[data-jawaban]");
  for (const link of later) link.disabled = false;
  const script = document.currentScript;
  for (const href of script ? (script.dataset.modul || "").split(" ") : []) {
    document.head.append(Object.assign(document.createElement("link"), { rel: "modulepreload", href }));
  }
}
