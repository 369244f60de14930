// The bubble that tells what an amount rests on: the articles from the foot of the page, beside the amount. Fetched with the
// first amount that is pressed.

const AWAY = 8; // px between amount and bubble
const EDGE = 16; // px that stay free beside it

/** @type {HTMLElement | undefined} */
let bubble;

/** Show what an amount rests on; false where the page does not hold it. @param {HTMLElement} amount */
export function showSources(amount) {
  const ids = amount.dataset.dasar?.split(" ") ?? [];
  const sources = ids.flatMap((id) => document.getElementById(`dasar-${id}`) ?? []);
  if (!sources.length) return false;
  if (!bubble) {
    bubble = Object.assign(document.createElement("div"), { className: "pk-balon", popover: "auto", tabIndex: -1 });
    document.body.append(bubble);
  }
  const list = document.createElement("ul");
  for (const one of sources) {
    const fresh = document.importNode(one, true);
    fresh.removeAttribute("id");
    list.append(fresh);
  }
  bubble.replaceChildren(list);
  bubble.showPopover();
  placeBeside(bubble, amount.getBoundingClientRect());
  bubble.focus({ preventScroll: true });
  return true;
}

/** Below the amount, or above where it fits only there. @param {HTMLElement} box @param {DOMRect} amount */
function placeBeside(box, amount) {
  const left = Math.min(amount.left, innerWidth - box.offsetWidth - EDGE);
  box.style.left = `${Math.max(EDGE, left) + scrollX}px`;
  const fitsBelow = amount.bottom + AWAY + box.offsetHeight < innerHeight;
  const isBelow = fitsBelow || amount.top < box.offsetHeight + AWAY;
  box.style.top = `${(isBelow ? amount.bottom + AWAY : amount.top - box.offsetHeight - AWAY) + scrollY}px`;
}
