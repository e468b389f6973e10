/**
 * gouji-element.js, what `import "gouji/element"` is in a project with a bundler: Vite, and others that know the pattern, take each
 * `new URL("…", import.meta.url)` for a file to be published, give it a name of their own and write its address there.
 */

/** @param {string} banner @param {string[]} names of the files that the element takes when it needs them */
export function bundlerEntry(banner, names) {
  const lines = [...names].sort().map((name) => `  "${name}": new URL("./${name}", import.meta.url).href,`);
  return `${banner}
// For projects with a bundler, which gives each of these files an address of its own. Pages without one take gouji-check.js.
import { GoujiCheck } from "./gouji-check.js";

GoujiCheck.move({
${lines.join("\n")}
});

export { GoujiCheck };
`;
}
