/** Many reports at once: a list of who must correct what. */
export { List } from "./list.js";
export { sheet } from "./styles.js";
