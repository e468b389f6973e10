/** The look of the list. The rules of the element's styles.js hold here too. */
import { css } from "lit";

export const sheet = css`
  .total {
    padding: 8px 14px;
    border-left: 5px solid var(--accent);
    background: var(--shade);
    font-size: 1.133em;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin: 6px -4px;
  }
  .bars {
    display: flex;
    flex-wrap: wrap;
  }
  .bars .bar {
    margin-right: 4px;
  }
  .bar > * {
    margin: 3px 4px;
  }
  .bar button,
  .back button {
    padding: 3px 14px;
    border: 1px solid var(--accent);
    border-radius: 3px;
    background: var(--paper);
    color: var(--accent);
    cursor: pointer;
  }
  .bar [aria-disabled="true"] {
    border-color: var(--line);
    color: var(--quiet);
    cursor: default;
  }
  .back {
    margin-top: 14px;
  }
  .bar progress {
    flex: 1 1 200px;
    max-width: 420px;
    height: 16px;
  }
  .filters select,
  .filters input {
    padding: 3px 8px;
    border: 1px solid var(--line);
    border-radius: 3px;
    background: var(--paper);
    color: inherit;
    font: inherit;
    font-size: 0.933em;
  }
  .filters input {
    flex: 1 1 160px;
    max-width: 320px;
  }
  .batch table {
    min-width: 66em;
  }
  .batch th,
  .batch td {
    padding: 5px 8px;
    vertical-align: top;
  }
  .batch thead button,
  .batch tbody th button {
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font-weight: 600;
    text-align: inherit;
    cursor: pointer;
  }
  .batch thead th {
    white-space: nowrap;
  }
  .batch tbody th {
    min-width: 9em;
    background: none;
    text-align: left;
  }
  .batch tbody th button {
    color: var(--accent);
    overflow-wrap: anywhere;
    word-break: break-word;
  }
  .batch tbody th button:hover {
    text-decoration: underline;
  }
  .batch .says,
  .batch .file {
    text-align: left;
    overflow-wrap: anywhere;
    word-break: break-word;
  }
  .batch .says {
    min-width: 22em;
  }
  .batch .file {
    min-width: 9em;
    max-width: 16em;
    color: var(--quiet);
  }
  .batch td .quiet {
    font-size: 1em;
  }
  .batch .remark {
    color: var(--quiet);
  }
  .batch td.error,
  .outcome-fail,
  .outcome-unreadable,
  .outcome-failed {
    color: var(--error);
    font-weight: 600;
  }
  .batch td.warning,
  .outcome-review {
    color: var(--warning);
    font-weight: 600;
  }
  .outcome-pass {
    color: var(--pass);
  }
  .batch .badge {
    margin: 0;
    padding: 0 4px;
    font-size: 0.923em;
  }
`;
