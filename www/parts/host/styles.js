/** Boxes over the page, which stand outside the element's own section, where the colours are; and reasons, within it. */
import { css } from "lit";

export const sheet = css`
  .gouji-marks {
    position: fixed;
    left: 0;
    top: 0;
    width: 0;
    height: 0;
    pointer-events: none;
  }
  .gouji-marks > div {
    position: absolute;
    box-sizing: border-box;
    border: 2px solid;
  }
  .gouji-marks .error {
    border-color: #b3261e;
    background: rgba(179, 38, 30, 0.12);
  }
  .gouji-marks .warning {
    border: 2px dashed #8a5300;
    background: rgba(138, 83, 0, 0.1);
  }
  .gouji-marks .info {
    border: 2px dotted #2a5d8f;
  }
  .gouji-marks .beside {
    border: 1px dotted #5a6673;
  }
  .gouji-marks .tip {
    display: none;
    position: absolute;
    left: -2px;
    top: 100%;
    padding: 2px 8px;
    border: 2px solid #b3261e;
    background: #fff;
    color: #8c1d18;
    font: 14px/1.5 "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif;
    white-space: nowrap;
  }
  .gouji-marks .hinted .tip {
    display: block;
  }
  .gouji-marks .current {
    border: 3px solid #17508f;
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
  @media print {
    .gouji-marks {
      display: none;
    }
  }
`;

/** Adopted by the document of the field. Not by colour alone: the lines differ. */
export const highlights = css`
  ::highlight(gouji-error) {
    color: #8c1d18;
    background-color: #fbdad7;
    text-decoration: underline wavy #b3261e;
  }
  ::highlight(gouji-warning) {
    color: #6b4100;
    background-color: #ffedc2;
    text-decoration: underline dashed #8a5300;
  }
  ::highlight(gouji-info) {
    text-decoration: underline dotted #2a5d8f;
  }
  ::highlight(gouji-beside) {
    text-decoration: underline dotted #5a6673;
  }
  ::highlight(gouji-current) {
    text-decoration: underline 2px solid #17508f;
  }
`;
