/** The look of the grids. The rules of the element's styles.js hold here too; each begins with a class of this part, as the sheet stays when the grid is closed. */
import { css } from "lit";

export const sheet = css`
  .tools {
    position: sticky;
    top: 0;
    z-index: 3;
    background: var(--paper);
  }
  .at-hand {
    position: sticky;
    top: 33px;
    z-index: 2;
    margin-bottom: 6px;
    padding: 4px 0;
    border-bottom: 1px solid var(--line);
    background: var(--paper);
  }
  @media (max-width: 720px) {
    .tools {
      position: static;
    }
    .at-hand {
      top: 0;
    }
  }
  .tools button,
  .start button {
    margin: 2px 6px 2px 0;
  }
  .tools .small:disabled {
    border-color: var(--line);
    color: var(--quiet);
    cursor: default;
  }
  .keep {
    display: inline-block;
    font-size: 0.867em;
  }
  .keep input {
    vertical-align: -2px;
  }
  .here {
    display: flex;
    align-items: center;
    height: 27px;
    font-size: 0.867em;
    white-space: nowrap;
  }
  .here > * {
    flex: none;
    margin-right: 8px;
  }
  .here > strong,
  .here > .finding-here {
    flex: 0 1 auto;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .finding-here {
    padding: 0;
    border: 0;
    background: none;
    color: var(--accent);
    text-align: left;
    text-decoration: underline;
    cursor: pointer;
  }
  .said {
    min-height: 21px;
    font-size: 0.867em;
  }
  .told {
    margin-right: 8px;
    font-weight: 600;
  }
  .told.pass {
    color: var(--pass);
  }
  .told.review {
    color: var(--warning);
  }
  .told.fail,
  .told.unreadable {
    color: var(--error);
  }
  .keys {
    margin-bottom: 6px;
    font-size: 0.867em;
  }
  .keys summary {
    color: var(--accent);
    cursor: pointer;
  }
  .start {
    margin-top: 10px;
    padding: 8px 12px;
    border: 1px solid var(--line);
    background: var(--info-shade);
    color: var(--info);
  }
  .desk .caption .small,
  .desk .caption .quiet {
    margin-left: 8px;
    font-weight: 400;
  }
  .grid td {
    position: relative;
    padding: 0;
  }
  .field {
    display: block;
    width: 100%;
    height: 100%;
    min-width: 2.4em;
    min-height: 28px;
    margin: 0;
    padding: 3px 4px;
    border: 0;
    border-radius: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-variant-numeric: tabular-nums;
    text-align: center;
    cursor: cell;
    scroll-margin: 140px 40px 40px;
  }
  .field.cell {
    border: 2px solid;
    font-weight: 700;
    cursor: cell;
  }
  .field::placeholder {
    color: var(--quiet);
    font-style: italic;
    font-weight: 400;
    opacity: 1;
  }
  .field:focus {
    position: relative;
    z-index: 1;
    outline: 3px solid var(--accent);
    outline-offset: -2px;
  }
  .offer {
    position: absolute;
    top: 0;
    right: 2px;
    color: var(--pass);
    font-size: 0.8em;
    font-weight: 700;
    line-height: 1.1;
    pointer-events: none;
  }
  .offer::before {
    content: "→";
  }
  .typing .field {
    background: var(--paper);
    color: var(--ink);
    cursor: text;
  }
  .grid td.picked {
    background: var(--info-shade);
    box-shadow: inset 0 0 0 1px var(--accent);
  }
  .grid .edited::after {
    content: "";
    position: absolute;
    top: 0;
    right: 0;
    z-index: 1;
    border: 4px solid;
    border-color: var(--pass) var(--pass) transparent transparent;
    pointer-events: none;
  }
  @media print {
    .tools,
    .at-hand,
    .keys,
    .start {
      display: none;
    }
  }
`;
