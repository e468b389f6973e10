/** Fields of the page that are no fields for files: followed while they change, and the findings marked in them. */
export { follow } from "./follow.js";
export { sheet } from "./styles.js";
