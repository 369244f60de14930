// What the tab remembers of a list until it is closed: the list as it was opened, the changes since, what is being typed.

/** @import { StoredChanges, StoredList } from "../types" */

const LIST = "pk-anggota";
const CHANGES = "pk-anggota-ubahan";
const DRAFT = "pk-anggota-ketikan";
const UNCONFIRMED = "pk-anggota-periksa";
const MOST_STEPS = 100;
// Like the number of an identity card: never written down, not even for the tab (checker/bulk/members/personal_numbers.py).
const SIXTEEN = /(^|\D)\d(?:[ \u00a0.-]?\d){15}(?!\d)/g;

/** @param {string} key */
function read(key) {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? "null");
  } catch {
    return null;
  }
}

/** Write, or say that the browser did not take it. @param {string} key @param {unknown} value */
function write(key, value) {
  try {
    sessionStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

export class KeptList {
  constructor() {
    /** @type {StoredList | null} */
    this.list = read(LIST);
    /** @type {StoredChanges | null} */
    this.changes = read(CHANGES);
    /** @type {Record<string, string>} */
    this.draft = { ...read(DRAFT) }; // whatever was left there
    /** Does a person still have to look at what the columns were taken for? */
    this.isUnconfirmed = read(UNCONFIRMED) === true;
    this.isStored = true;
    /** @type {(StoredChanges | null)[]} */
    this.steps = [];
  }

  /** Begin with a list that was just opened. @param {StoredList} list @param {StoredChanges} changes @param {boolean} isUnconfirmed */
  begin(list, changes, isUnconfirmed) {
    Object.assign(this, { list, changes, isUnconfirmed, steps: [] });
    for (const place of Object.keys(this.draft)) if (place.includes(":")) this.typed(place); // what was typed in the list before
    write(UNCONFIRMED, isUnconfirmed);
    this.isStored = write(LIST, list) && write(CHANGES, changes);
    if (!this.isStored) for (const key of [LIST, CHANGES]) this._forget(key); // half a list would open as a wrong one
  }

  /** The columns are right as a person has told them. */
  confirm() {
    this.isUnconfirmed = false;
    this._forget(UNCONFIRMED);
    this.typed("kolom:");
  }

  /** Take a step that can be undone. @param {StoredChanges} changes */
  step(changes) {
    this.steps = [...this.steps, this.changes].slice(-MOST_STEPS);
    this.set(changes);
  }

  /** @param {StoredChanges} changes */
  set(changes) {
    this.changes = changes;
    if (this.list && this.isStored) this.isStored = write(CHANGES, changes);
  }

  /** Keep what is being typed and not yet saved, by the place it is typed in. @param {string} place @param {string} text */
  type(place, text) {
    this.draft = { ...this.draft, [place]: text.replace(SIXTEEN, "$1") };
    write(DRAFT, this.draft);
  }

  /** Forget what was typed in places that begin so: it is saved, or given up. @param {string} beginning */
  typed(beginning) {
    this.draft = Object.fromEntries(Object.entries(this.draft).filter(([place]) => !place.startsWith(beginning)));
    write(DRAFT, this.draft);
  }

  clear() {
    Object.assign(this, { list: null, changes: null, steps: [], draft: {}, isStored: true, isUnconfirmed: false });
    for (const key of [LIST, CHANGES, DRAFT, UNCONFIRMED]) this._forget(key);
  }

  /** @param {string} key */
  _forget(key) {
    try {
      sessionStorage.removeItem(key);
    } catch {
      // A browser that keeps nothing has nothing to forget.
    }
  }
}
