// Copying a text, and the button that says so for a moment.

const SHOWN = 4000; // ms

/** Put a text on the clipboard; a page without a secure address has no clipboard but can still copy a selection. */
export async function copyText(text) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const box = Object.assign(document.createElement("textarea"), { value: text });
  document.body.append(box);
  box.select();
  document.execCommand("copy");
  box.remove();
}

/** Let a button say for a moment that it is done, on the screen and (in `places`) to screen readers. */
export function confirmOn(button, done, places) {
  if (button.textContent === done) return;
  const before = button.textContent;
  button.textContent = done;
  for (const place of places) place.textContent = done;
  setTimeout(() => (button.textContent = before), SHOWN);
}
