/** The tables as read, with their marks, and the foot under them. */
import { css } from "lit";

export const tables = css`
  .caption {
    margin: 12px 0 4px;
    font-size: 0.933em;
    font-weight: 600;
  }
  .headed + .caption {
    margin-top: 0;
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: 0.867em;
    line-height: 1.4;
  }
  .applications,
  .disputes {
    min-width: 46.2em;
  }
  .disputes {
    table-layout: fixed;
  }
  th,
  td {
    padding: 3px 4px;
    border: 1px solid var(--line);
    font-weight: 400;
    text-align: center;
    vertical-align: middle;
  }
  th {
    background: var(--shade);
  }
  .applications th[scope="row"] {
    text-align: left;
  }
  .spine {
    width: 4.6em;
  }
  @media (max-width: 480px) {
    .applications {
      min-width: 38em;
    }
    .spine {
      width: 2.6em;
    }
  }
  td {
    min-width: 2.6em;
    height: 28px;
    font-variant-numeric: tabular-nums;
  }
  .applications td {
    width: 3.5em;
  }
  td .quiet {
    font-size: inherit;
  }
  td.marked {
    height: 1px;
    padding: 0;
  }
  .cell {
    position: relative;
    display: block;
    width: 100%;
    height: 100%;
    min-height: 27px;
    padding: 3px 4px;
    border: 2px solid;
    background: none;
    font-weight: 700;
    cursor: pointer;
  }
  .marked.error {
    color: var(--error);
    background: var(--error-shade);
  }
  .marked.warning {
    color: var(--warning);
    background: var(--warning-shade);
  }
  .marked.warning .cell {
    border-style: dashed;
  }
  .marked.info {
    color: var(--info);
    background: var(--info-shade);
  }
  .marked.info .cell {
    border-style: dotted;
  }
  .marked.possible .cell,
  .marked.cross .cell,
  .marked.beside .cell {
    border-width: 1px;
    padding: 4px 5px;
  }
  .marked.beside {
    color: inherit;
    background: none;
  }
  .marked.beside .cell {
    border: 1px dotted var(--quiet);
    font-weight: 400;
  }
  .edited {
    box-shadow: inset 0 -3px 0 var(--pass);
  }
  .marked.current .cell {
    box-shadow: 0 0 0 3px var(--accent);
    z-index: 1;
  }
  footer {
    margin-top: 12px;
    padding-top: 8px;
    border-top: 1px solid var(--line);
  }
  @media (forced-colors: active) {
    /* Shadows and grounds are not painted there. */
    .finding.current,
    .marked.current .cell {
      outline: 3px solid Highlight;
    }
    .edited {
      border-bottom: 4px double;
    }
  }
  @media print {
    .intake:not(.slim),
    .last,
    .take,
    .explain,
    .basis:not([open]),
    [part="button"] {
      display: none;
    }
    /* On paper nobody scrolls: what is beside stands below, and a table of a finding beside its sums. */
    .outcome {
      display: block;
      font-size: 0.8em;
    }
    .wide .opinion {
      position: static;
      max-height: none;
    }
    .finding {
      display: grid;
      grid-template: repeat(8, auto) 1fr / 1fr auto;
      padding: 3px 8px;
      break-inside: avoid;
    }
    .finding > * {
      grid-column: 1;
    }
    .excerpt {
      grid-area: 1 / 2 / 10;
      width: 40em;
      margin: 0 0 0 8px;
      font-size: 0.8em;
    }
  }
`;
