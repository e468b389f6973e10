/**
 * One constructable sheet: it passes every content security policy, and Chromium 78 has it. Nothing newer than
 * that browser is used: no gap in flex boxes, no :is, no :focus-visible without a rule for those that lack it.
 * The page may set the colours named --gouji-* and --gouji-font-size; the rest goes by ::part(). Sizes of text are in em: they grow with the
 * page's own, which large-type modes of portals set on the element, above it or on <html>.
 */
import { accepted } from "./styles.accepted.js";
import { colours } from "./styles.colours.js";
import { findings } from "./styles.findings.js";
import { general } from "./styles.general.js";
import { intake, last } from "./styles.intake.js";
import { tables } from "./styles.tables.js";
import { take } from "./styles.take.js";
import { verdict } from "./styles.verdict.js";

export const styles = [colours, general, intake, last, verdict, findings, tables, accepted, take];
