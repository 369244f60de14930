// What only a tool that asks for the job needs; its page names this file before checker.js.

import { OccupationBox } from "./checker/occupation-box.js";
import { parts } from "./checker/parts.js";
import { WayScreen } from "./checker/way-screen.js";

parts.jobs = { OccupationBox, WayScreen };
