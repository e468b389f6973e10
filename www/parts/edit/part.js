/** Correcting in the tool's own copy: the tables as grids, an empty form to begin with, a draft that is kept only when asked. */
export { carry } from "./carry.js";
export { Desk } from "./desk.js";
export { again, settle } from "./judging.js";
export { sheet } from "./styles.js";
