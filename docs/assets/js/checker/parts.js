// Parts of a form that only some tools need. The page of such a tool names their files before checker.js; each puts itself
// here when it runs, so nothing has to wait for another file (old browsers can't, at the top of a module).

/** @typedef {Pick<typeof import("./occupation-box.js"), "OccupationBox"> & Pick<typeof import("./way-screen.js"), "WayScreen">} JobParts */

/** @type {{ jobs?: JobParts, rows?: typeof import("./rows.js") }} */
export const parts = {};
