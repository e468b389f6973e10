/** The element in a template, as React 18 and Preact type it; compiled in strict mode and never run. */
import "../../../target/pkg/gouji-check.js";
import type { GoujiAttributes } from "../../../target/pkg/gouji-check.js";

declare global {
  namespace JSX {
    type Element = object;
  }
}

const attributes: GoujiAttributes = { for: "upload", explain: true };
// As React 18 writes `false`.
export const letters: GoujiAttributes = { explain: "false" };

export const used = [
  <gouji-check for="upload" mode="block" name="receipt" published="2025-01-24" />,
  <gouji-check {...attributes} />,
  // @ts-expect-error a mode is one of two
  <gouji-check mode="stop" />,
  // @ts-expect-error there is no such attribute
  <gouji-check field="upload" />,
];
