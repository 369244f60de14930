// How sizes and days are written.

const WIB = 7 * 60 * 60 * 1000; // western Indonesia is seven hours ahead of UTC, in ms
const DAY = "2000-12-31".length;

/** Megabytes with one decimal, as Indonesian writes it. */
export const megabytes = (bytes) => (bytes / 1e6).toFixed(1).replace(".", ",");

/** Today in western Indonesia, wherever the phone is: "2000-12-31". */
export const today = () => new Date(Date.now() + WIB).toISOString().slice(0, DAY);
