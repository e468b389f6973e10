import { css } from "lit";

/** What the part shows in the element: the heat map, in the element's own colours (the picture itself has those of paper). */
export const sheet = css`
  .heat {
    display: block;
    width: 100%;
    max-width: 760px;
    height: auto;
    margin: 8px 0;
  }
  .heat .ink {
    fill: var(--ink);
  }
  .heat .label rect {
    fill: var(--shade);
    stroke: var(--line);
  }
  .heat .label text {
    fill: var(--quiet);
  }
  .heat .figure rect,
  .heat .beside rect,
  .heat .unread rect {
    fill: var(--paper);
    stroke: var(--line);
  }
  .heat .unread path {
    stroke: var(--quiet);
  }
  .heat .beside text {
    fill: var(--quiet);
  }
  .heat .error rect {
    fill: var(--error);
    stroke: var(--error);
  }
  .heat .error text {
    fill: var(--paper);
  }
  .heat .warning rect {
    fill: var(--warning-shade);
    stroke: var(--warning);
  }
  .heat .warning text {
    fill: var(--warning);
  }
  .heat .info rect {
    fill: var(--info-shade);
    stroke: var(--info);
  }
  .heat .info text {
    fill: var(--info);
  }
  .more .small {
    margin: 4px 4px 0 0;
  }
  .account + ul {
    padding-left: 1.4em;
  }
  .account {
    margin: 10px 0 2px;
    font-size: 1em;
  }
  .paper {
    position: absolute;
    width: 0;
    height: 0;
    border: 0;
    visibility: hidden;
  }
`;
