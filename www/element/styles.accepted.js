/** The look of what is set aside with a reason. The rules of styles.js hold here too. */
import { css } from "lit";

export const accepted = css`
  .small.plain {
    padding: 0;
    border: 0;
    background: none;
    text-decoration: underline;
  }
  .reason {
    display: flex;
    margin-top: 4px;
  }
  .reason input {
    flex: 1;
    min-width: 0;
    margin-right: 6px;
    padding: 3px 6px;
    border: 1px solid var(--line);
    border-radius: 3px;
    background: var(--paper);
    color: inherit;
    font: inherit;
    font-size: 0.867em;
  }
  .accepted {
    margin: 8px 0;
    font-size: 0.933em;
  }
  .accepted summary {
    cursor: pointer;
    color: var(--accent);
  }
  .accepted li {
    margin: 4px 0;
    overflow-wrap: anywhere;
    word-break: break-word;
  }
`;
