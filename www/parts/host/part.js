/** The element in the page of a host: fields followed while they change, with the findings marked in them, and reasons given for findings. */
export { againView, besideView } from "./beside.js";
export { follow } from "./follow.js";
export { forget, look, tell } from "./look.js";
export { pasted } from "./pasted.js";
export { acceptedView, explain, reasonView } from "./reasons.js";
export { sheet } from "./styles.js";
