/** @import { Coverage } from "../../src/web/contract.js" */

/** Those that did not run though last year's report was given: rules between years, and others that wanted something of it, by the core's own words. @param {Coverage["skipped"]} skipped */
export const betweenYears = (skipped) => skipped.filter(({ rule, why }) => rule.startsWith("Y-") || /上一年|last year/.test(why));
