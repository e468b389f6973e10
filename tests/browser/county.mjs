/** Reports of a made-up county: the demo's sample, with other bodies, years and figures. */
import { readFileSync } from "node:fs";
import { at } from "../../www/build/paths.mjs";

const sample = readFileSync(at("www/sample-report.html"), "utf8");

const OFFICES = ["林业局", "教育局", "水利局", "民政局", "财政局", "司法局", "审计局", "统计局", "档案局", "医疗保障局"];

/**
 * A report of a body in a year. Each is another one: so many permits stand in it. `error: false` puts the sample's mistake right.
 * @param {{body?: string, year?: number, permits?: number, error?: boolean}} [what]
 */
export function reportOf({ body = "林业局", year = 2024, permits = 186, error = true } = {}) {
  const text = sample.replace(/2025-01-16/g, `${year + 1}-01-16`).replace(/2024/g, String(year)).replace(/林业局/g, body).replace(">186<", `>${permits}<`);
  // The sample says of itself that one figure is wrong, and which is no secret: 自然人 of （四）1 is 5 in place of 4.
  return error ? text : text.replace(/(本机关不掌握相关政府信息<\/td><td>)5</, "$14<");
}

/** Two years of so many bodies, by file name. @param {number} count @returns {[string, string][]} */
export function county(count) {
  return Array.from({ length: count }, (_, i) => {
    const number = Math.floor(i / 2);
    const body = `第${Math.floor(number / OFFICES.length) + 1}${OFFICES[number % OFFICES.length]}`;
    const year = 2023 + (i % 2);
    return [`${body}${year}.html`, reportOf({ body, year, permits: 100 + i, error: i % 3 === 0 })];
  });
}
