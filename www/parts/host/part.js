/** The element in the page of a host: fields followed while they change, with the findings marked in them, and reasons given for findings. */
export { follow } from "./follow.js";
export { acceptedView, focusOn, reasonView } from "./reasons.js";
export { sheet } from "./styles.js";
