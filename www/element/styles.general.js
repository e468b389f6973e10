/** What holds in all of the element: spaces, type, buttons, the ring around what has the focus. */
import { css } from "lit";

export const general = css`
  * {
    box-sizing: border-box;
  }
  p,
  ol,
  ul,
  h3,
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
  [part="button"] {
    border: 1px solid var(--accent);
    border-radius: 3px;
    background: var(--paper);
    color: var(--accent);
    cursor: pointer;
  }
  :focus {
    outline: 3px solid var(--accent);
    outline-offset: 1px;
  }
  :focus:not(:focus-visible) {
    outline: none;
  }
`;
