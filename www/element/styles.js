/**
 * One constructable sheet: it passes every content security policy, and Chromium 78 has it. Nothing newer than
 * that browser is used: no gap in flex boxes, no :is, no :focus-visible without a rule for those that lack it.
 * The page may set the colours named --gouji-* and --gouji-font-size; the rest goes by ::part(). Sizes of text are in em: they grow with the
 * page's own, which large-type modes of portals set on the element, above it or on <html>.
 */
import { css } from "lit";
import { accepted } from "./styles.accepted.js";
import { findings, tables } from "./styles.result.js";
import { take } from "./styles.take.js";

const colours = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  .gouji {
    --ink: var(--gouji-ink, #1d2733);
    --quiet: var(--gouji-quiet, #5a6673);
    --paper: var(--gouji-paper, #fff);
    --shade: var(--gouji-shade, #f3f6fa);
    --line: var(--gouji-line, #c3ccd6);
    --accent: var(--gouji-accent, #17508f);
    --on-accent: #fff;
    --error: #b3261e;
    --error-shade: #fdecea;
    --warning: #8a5300;
    --warning-shade: #fff4dc;
    --info: #2a5d8f;
    --info-shade: #e8f1fa;
    --pass: #1e6b3a;
    --pass-shade: #e9f5ec;
    color: var(--ink);
    background: var(--paper);
    border: 1px solid var(--line);
    border-radius: 4px;
    padding: 16px;
    font: 15px/1.6 "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif;
    /* Never smaller than that, and not huge where a page counts its rem in hundreds. Chromium 78 knows no max(): there it is the page's size. */
    font-size: var(--gouji-font-size, max(15px, 0.9375em, min(0.9375rem, 24px)));
    text-align: left;
  }
  .dark {
    --ink: var(--gouji-ink, #dfe6ee);
    --quiet: var(--gouji-quiet, #9dabba);
    --paper: var(--gouji-paper, #1a212a);
    --shade: var(--gouji-shade, #222c37);
    --line: var(--gouji-line, #43505e);
    --accent: var(--gouji-accent, #7db4ee);
    --on-accent: #10202f;
    --error: #ff9b91;
    --error-shade: #45211f;
    --warning: #f0bf62;
    --warning-shade: #3d3018;
    --info: #93c3f2;
    --info-shade: #1f3347;
    --pass: #85d3a0;
    --pass-shade: #1c3626;
  }
`;

const general = css`
  * {
    box-sizing: border-box;
  }
  p,
  ol,
  ul,
  h3,
  h4,
  blockquote {
    margin: 0;
    padding: 0;
  }
  ol {
    list-style: none;
  }
  h3 {
    margin: 0 0 8px;
    font-size: 1.067em;
    font-weight: 600;
  }
  .headed {
    display: flex;
    justify-content: space-between;
    align-items: baseline;
  }
  h4 {
    margin: 10px 0 2px;
    font-size: 0.933em;
    font-weight: 600;
  }
  .quiet {
    color: var(--quiet);
    font-size: 0.867em;
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip: rect(0 0 0 0);
    white-space: nowrap;
  }
  code {
    font-family: Consolas, "DejaVu Sans Mono", monospace;
    overflow-wrap: anywhere;
    word-break: break-word;
  }
  button,
  textarea {
    font: inherit;
    color: inherit;
  }
  :focus {
    outline: 3px solid var(--accent);
    outline-offset: 1px;
  }
  :focus:not(:focus-visible) {
    outline: none;
  }
`;

const intake = css`
  .intake {
    padding: 18px 16px 14px;
    border: 2px dashed var(--line);
    border-radius: 4px;
    background: var(--shade);
    text-align: center;
  }
  .intake.over {
    border-color: var(--accent);
    border-style: solid;
  }
  .slim-entry {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    margin: -8px 0 10px;
  }
  .intake.slim {
    display: flex;
    flex: 1 1 auto;
    flex-wrap: wrap;
    align-items: center;
    max-width: 100%;
    padding: 0;
    border: 0;
    background: none;
    text-align: left;
  }
  .which {
    margin-right: 10px;
    overflow-wrap: anywhere;
    word-break: break-word;
  }
  .lead {
    font-size: 1.133em;
  }
  .actions {
    margin: 8px 0;
  }
  .actions button,
  .paste button {
    margin: 2px 4px;
    padding: 5px 18px;
    border: 1px solid var(--accent);
    border-radius: 3px;
    background: var(--paper);
    color: var(--accent);
    cursor: pointer;
  }
  .actions .primary {
    background: var(--accent);
    color: var(--on-accent);
  }
  .intake .quiet {
    max-width: 46em;
    margin: 0 auto;
  }
  .paste {
    max-width: 46em;
    margin: 0 auto 10px;
  }
  textarea {
    display: block;
    width: 100%;
    margin-bottom: 6px;
    padding: 8px;
    border: 1px solid var(--line);
    border-radius: 3px;
    background: var(--paper);
    resize: vertical;
  }
`;

const last = css`
  .last {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    margin-top: 6px;
    padding: 4px 8px;
    border: 1px dashed transparent;
    font-size: 0.867em;
  }
  .last.over {
    border-color: var(--accent);
    background: var(--shade);
  }
  .last button {
    margin: 2px 8px;
    padding: 1px 10px;
    border: 1px solid var(--accent);
    border-radius: 3px;
    background: var(--paper);
    color: var(--accent);
    cursor: pointer;
  }
  .last .quiet {
    font-size: 1em;
  }
  .slim-entry .last {
    margin: 0;
    padding: 0;
    justify-content: flex-start;
  }
  .slim-entry .last .quiet {
    display: none;
  }
  .unused {
    color: var(--warning);
  }
`;

const verdict = css`
  .summary > :first-child {
    margin-top: 10px;
  }
  .summary > :last-child {
    margin-bottom: 10px;
  }
  .busy {
    padding: 10px 14px;
    background: var(--info-shade);
    color: var(--info);
  }
  .opinion.behind {
    opacity: 0.3;
  }
  .stop.late {
    animation: gouji-come 1ms 1s backwards;
  }
  @keyframes gouji-come {
    from {
      visibility: hidden;
    }
  }
  .verdict {
    display: flex;
    align-items: center;
    padding: 8px 14px;
    border-left: 5px solid;
    font-size: 1.133em;
    line-height: 1.45;
  }
  .old .verdict,
  .old .cause {
    animation: gouji-old 1ms 100ms both;
  }
  @keyframes gouji-old {
    to {
      opacity: 0.3;
    }
  }
  .small.take-it {
    padding: 4px 16px;
    background: var(--accent);
    color: var(--on-accent);
    font-size: 1em;
  }
  .sign {
    flex: none;
    width: 1.734em;
    height: 1.734em;
    margin-right: 10px;
    border: 2px solid;
    border-radius: 50%;
    line-height: calc(1.734em - 4px);
    text-align: center;
    font-weight: 700;
    font-size: 0.833em;
  }
  .verdict.pass {
    color: var(--pass);
    background: var(--pass-shade);
  }
  .verdict.review {
    color: var(--warning);
    background: var(--warning-shade);
  }
  .verdict.fail,
  .verdict.unreadable,
  .verdict.failure {
    color: var(--error);
    background: var(--error-shade);
  }
  .summary p + p {
    margin-top: 6px;
  }
  .coverage {
    color: var(--quiet);
    font-size: 0.867em;
  }
`;

export const styles = [colours, general, intake, last, verdict, findings, tables, accepted, take];
