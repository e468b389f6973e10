/** The look of the grids. The rules of the element's styles.js hold here too. */
import { css } from "lit";

export const sheet = css`
  .wide .bar {
    position: sticky;
    top: 0;
    z-index: 2;
  }
  .bar {
    margin-bottom: 6px;
    padding: 6px 0 4px;
    border-bottom: 1px solid var(--line);
    background: var(--paper);
  }
  .tools button,
  .start button {
    margin: 2px 6px 2px 0;
  }
  .small:disabled {
    border-color: var(--line);
    color: var(--quiet);
    cursor: default;
  }
  .keep {
    display: inline-block;
    font-size: 13px;
  }
  .keep input {
    vertical-align: -2px;
  }
  .here {
    height: 27px;
    overflow: hidden;
    font-size: 13px;
    line-height: 27px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .here > * {
    margin-right: 8px;
  }
  .finding-here {
    max-width: 100%;
    padding: 0;
    border: 0;
    background: none;
    color: var(--accent);
    overflow: hidden;
    text-align: left;
    text-decoration: underline;
    text-overflow: ellipsis;
    white-space: nowrap;
    vertical-align: top;
    cursor: pointer;
  }
  .said {
    min-height: 21px;
    font-size: 13px;
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
    font-size: 13px;
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
  .caption .small {
    margin-left: 8px;
    font-weight: 400;
  }
  .caption .quiet {
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
    scroll-margin: 40px;
  }
  .wide .field {
    scroll-margin-top: 140px;
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
    .bar,
    .keys,
    .start {
      display: none;
    }
  }
`;
