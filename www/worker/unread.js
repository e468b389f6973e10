/** What was not read, and may well be right: the page, the list and what is taken along call it by its own name. */

/** @import { Finding } from "../../src/web/contract.js" */

/** Rules that tell of rows and tables that were not read. */
const RULES = ["D-TABLES", "T-GLUE"];

/** It could not be told. @param {{rule: string, severity: string}} finding */
export const isUnread = ({ rule, severity }) => severity === "error" && RULES.includes(rule);

/** What is wrong, but for what a person set aside. @param {Finding[]} findings */
export const errorsIn = (findings) => findings.filter(({ severity, accepted }) => severity === "error" && accepted === undefined);

/** Is nothing known to be wrong, but that not all was read? @param {Finding[]} errors */
export const isUnreadAlone = (errors) => errors.length > 0 && errors.every(isUnread);
