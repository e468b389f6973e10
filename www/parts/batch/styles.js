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
  .bars {
    margin: 6px -4px;
  }
  .bars .bar {
    display: contents;
  }
  .bar > * {
    margin: 3px 4px;
  }
  .bar > [role="status"]:empty {
    margin: 0;
  }
  .bar button,
  .back button {
    padding: 3px 14px;
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
  .batch [class^="outcome-"] {
    white-space: nowrap;
  }
  .batch td.error,
  .outcome-fail,
  .outcome-unreadable,
  .outcome-failed {
    color: var(--error);
    font-weight: 600;
  }
  .batch td.warning,
  .outcome-unread,
  .outcome-review {
    color: var(--warning);
    font-weight: 600;
  }
  .outcome-pass {
    color: var(--pass);
  }
  /* Where a row is wider than the page it is a card: who, the verdict, what is to be said first. */
  @media (max-width: 600px) {
    .batch table,
    .batch tbody {
      display: block;
      min-width: 0;
    }
    .batch thead,
    .batch .count {
      display: none;
    }
    .batch tbody tr {
      display: flex;
      flex-wrap: wrap;
      padding: 4px 0;
      border-bottom: 1px solid var(--line);
    }
    .batch tbody th,
    .batch tbody td {
      height: auto;
      padding: 1px 6px;
      border: 0;
    }
    .batch tbody th {
      flex: 1 1 8em;
    }
    .batch tbody .says,
    .batch tbody .file {
      flex: 1 1 100%;
      min-width: 0;
      max-width: none;
    }
  }
  .batch .badge {
    margin: 0;
    padding: 0 4px;
    font-size: 0.923em;
  }
  /* A sheet is narrower than the table, and nobody moves it there: what does not fit would be cut off. */
  @media print {
    .batch .filters {
      display: none;
    }
    .batch table {
      min-width: 0;
      font-size: 0.733em;
    }
    .batch tr {
      break-inside: avoid;
    }
    .batch th,
    .batch td,
    .batch .says,
    .batch .file {
      min-width: 0;
      padding: 2px 4px;
    }
  }
`;
