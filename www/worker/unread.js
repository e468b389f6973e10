/** What was not read, and may well be right: the page, the list and what is taken along call it by its own name. */

/** @import { Finding } from "../../src/web/contract.js" */

/** Rules that tell of rows and tables that were not read. */
const RULES = ["D-TABLES", "T-GLUE"];

/** It could not be told. @param {{rule: string, severity: string}} finding */
export const isUnread = ({ rule, severity }) => severity === "error" && RULES.includes(rule);

/** It was read as if the changes that stand in it were accepted: by the print of that finding, which no wording changes. @param {{key: string}} finding */
export const isPending = ({ key }) => key === "c1458bcef306b4a2";

/** By the core's own words, in either language: there was nothing to check, or nobody gave what it is checked with. @param {{why: string}} skipped */
export const isEmptyHanded = ({ why }) => /^没有(提供|可核对)|could check$|not given$/.test(why);

/** What is wrong, but for what a person set aside. @param {Finding[]} findings */
export const errorsIn = (findings) => findings.filter(({ severity, accepted }) => severity === "error" && accepted === undefined);

/** Is nothing known to be wrong, but that not all was read? @param {Finding[]} errors */
export const isUnreadAlone = (errors) => errors.length > 0 && errors.every(isUnread);
