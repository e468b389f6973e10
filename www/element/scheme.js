/** The colours of the page around. */

/**
 * Dark only where the page itself goes dark: a dark box in a light portal helps nobody.
 * @param {Element} element
 */
export function isDark(element) {
  // Chromium before 81 knows no colour schemes, and its pages are light.
  const scheme = getComputedStyle(element).colorScheme || "";
  if (!scheme.includes("dark")) return false;
  return !scheme.includes("light") || matchMedia("(prefers-color-scheme: dark)").matches;
}
