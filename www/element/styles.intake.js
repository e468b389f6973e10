/** Where a report is given, and last year's beside it. */
import { css } from "lit";

export const intake = css`
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
  .actions button {
    margin: 2px 4px;
    padding: 5px 18px;
  }
  .actions .primary {
    background: var(--accent);
    color: var(--on-accent);
  }
  .intake .quiet {
    max-width: 46em;
    margin: 0 auto;
  }
`;

export const last = css`
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
