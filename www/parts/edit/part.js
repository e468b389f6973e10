/** Correcting in the tool's own copy: the tables as grids, an empty form to begin with, a draft that is kept only when asked. */
export { Desk } from "./desk.js";
export { sheet } from "./styles.js";
export { withSource } from "./unread.js";
