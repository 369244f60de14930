// Rows have gaps since Chrome 84 and Safari 14.1, which learnt these beside it; before, margins stand in (sitegen/assets/old_gaps.py).

export const lacksGaps = !CSS.supports("(appearance: none) or (inset: 0)");
export const OLD_GAPS = "assets/old-gaps.css";
