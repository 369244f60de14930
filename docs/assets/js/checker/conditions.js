// Which parts of the form are for whom: `data-untuk` names the ways of working, `data-bila` what must have been answered.

/**
 * Is a part for this way of working, and for the answers given ("a=1 2,b!=3|c=4": one of the groups between |)?
 *
 * @param {{ untuk?: string, bila?: string }} data @param {string} way @param {(key: string) => string} textOf
 */
export function applies({ untuk: ways, bila: when }, way, textOf) {
  if (ways && !ways.split(" ").includes(way)) return false;
  /** @param {string} condition */
  const isTrue = (condition) => {
    const [key, values] = condition.split("=");
    return values.split(" ").includes(textOf(key.replace("!", ""))) !== key.endsWith("!");
  };
  return !when || when.split("|").some((group) => group.split(",").every(isTrue));
}
