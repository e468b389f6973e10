/** What was not read, and may well be right: the page, the list and what is taken along call it by its own name. */

/** @import { Finding } from "../../src/web/contract.js" */

/** Rules that tell of rows and tables that were not read. */
const RULES = ["D-TABLES", "T-GLUE"];

/** It could not be told. @param {{rule: string, severity: string}} finding */
export const isUnread = ({ rule, severity }) => severity === "error" && RULES.includes(rule);

/** It was read as if the changes that stand in it were accepted. @param {{rule: string, message: string}} finding */
export const isPending = ({ rule, message }) => rule === RULES[0] && /未接受的修订|^Tracked/.test(message);

/** What is wrong, but for what a person set aside. @param {Finding[]} findings */
export const errorsIn = (findings) => findings.filter(({ severity, accepted }) => severity === "error" && accepted === undefined);

/** Is nothing known to be wrong, but that not all was read? @param {Finding[]} errors */
export const isUnreadAlone = (errors) => errors.length > 0 && errors.every(isUnread);
