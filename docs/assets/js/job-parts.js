// What only a tool that asks for the job needs; its page names this file, so it is here when checker.js asks for it.

export { OccupationBox } from "./checker/occupation-box.js";
export { WayScreen } from "./checker/way-screen.js";
