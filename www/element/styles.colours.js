/** The colours, light and dark, and the type; a page may set those named --gouji-*. */
import { css } from "lit";

export const colours = css`
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
