/**
 * The wasm bytes carried in the script itself, for servers that refuse .wasm files and for file://.
 * @returns {Promise<Uint8Array>}
 */
export async function loadBytes() {
  const text = atob(WASM_BASE64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i += 1) bytes[i] = text.charCodeAt(i);
  return bytes;
}
