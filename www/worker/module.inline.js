import { compiled } from "./compiled.js";

/** The wasm bytes carried in the script itself, for servers that refuse .wasm files and for file://. */
export const loadModule = () => compiled(async () => Uint8Array.from(atob(WASM_BASE64), (char) => char.charCodeAt(0)));
