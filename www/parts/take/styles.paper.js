import { css } from "lit";

/** A4, black on white. Severity is a word and a sign; shade is only an addition, and printers leave it out. */
export const paper = css`
  @page {
    size: A4 portrait;
    margin: 14mm 14mm 16mm;
    @bottom-center {
      content: counter(page) " / " counter(pages);
      font: 9pt sans-serif;
    }
  }
  @page wide {
    size: A4 landscape;
  }
  html {
    color: #000;
    background: #fff;
    font: 10pt/1.5 "SimSun", "Songti SC", "Noto Serif CJK SC", "Source Han Serif SC", serif;
  }
  body {
    margin: 0;
  }
  h1 {
    margin: 0 0 8pt;
    font: 700 17pt/1.4 "SimHei", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif;
    text-align: center;
    letter-spacing: 0.1em;
  }
  h2 {
    margin: 10pt 0 3pt;
    font: 700 11.5pt/1.4 "SimHei", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif;
    page-break-after: avoid;
  }
  p {
    margin: 3pt 0;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    table-layout: fixed;
    font-size: 9pt;
    line-height: 1.4;
  }
  th,
  td {
    padding: 2pt 4pt;
    border: 0.6pt solid #000;
    text-align: left;
    vertical-align: top;
    overflow-wrap: anywhere;
    word-break: break-word;
  }
  th {
    font-weight: 700;
    background: #eee;
  }
  thead th {
    text-align: center;
    vertical-align: middle;
  }
  thead {
    display: table-header-group;
  }
  tr,
  svg,
  .signoff td {
    break-inside: avoid;
    page-break-inside: avoid;
  }
  .facts td {
    white-space: pre-line;
  }
  .facts th {
    width: 14%;
    text-align: left;
  }
  .member > td:first-child {
    padding-left: 10pt;
  }
  .level {
    font-weight: 700;
  }
  .small {
    color: #333;
    font-size: 8pt;
  }
  svg {
    display: block;
    width: 100%;
    margin: 6pt 0;
  }
  .signoff {
    margin-top: 12pt;
    page-break-inside: avoid;
    break-inside: avoid;
  }
  .signoff td {
    height: 40pt;
  }
  .signoff p {
    margin: 4pt 0 0;
  }
  .signoff b + p {
    display: inline;
    margin-left: 10pt;
  }
  .wide {
    page: wide;
  }
  .apart {
    page-break-before: always;
  }
  .official {
    page-break-inside: avoid;
    break-inside: avoid;
  }
  .official table {
    table-layout: auto;
  }
  .official th,
  .official td {
    padding: 0.3pt 3pt;
    font-size: 8pt;
    line-height: 1.25;
    text-align: center;
    vertical-align: middle;
  }
  .official th {
    font-weight: 400;
  }
  .official .error {
    border: 2pt solid #000;
    font-weight: 700;
  }
  .official .warning {
    border: 1.6pt dashed #000;
    font-weight: 700;
  }
  .official .info {
    border: 1.2pt dotted #000;
  }
`;
