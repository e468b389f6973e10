/** For who does not know how to go on: a file that cannot be read, a table that nothing explains, or more than one thing. */
export { beginView } from "./begin.js";
export { editsView } from "./edits.js";
export { misuseView, without } from "./misuse.js";
export { menuView } from "./menu.js";
export { pasteView } from "./paste.js";
export { sheet } from "./styles.js";
export { lastOf, lastView } from "./last-year.js";
export { gaveUpView, waysView } from "./ways.js";
