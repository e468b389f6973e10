/** The findings, each with its cells where it stands. */
import { css } from "lit";

export const findings = css`
  .outcome {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    margin: 0 -10px;
    border-top: 1px solid var(--line);
    padding-top: 10px;
  }
  .opinion,
  .tables {
    min-width: 0;
    padding: 0 10px;
  }
  .opinion {
    flex: 2 1 27em;
  }
  .tables {
    flex: 3 1 36em;
    width: 100%;
  }
  .wide .opinion {
    position: sticky;
    top: 8px;
    max-height: calc(100vh - 16px);
    overflow-y: auto;
  }
  .finding {
    margin-bottom: 8px;
    padding: 8px 10px;
    border: 1px solid var(--line);
    border-left: 4px solid var(--info);
    background: var(--paper);
  }
  .finding.error {
    border-left-color: var(--error);
  }
  .finding.warning {
    border-left-color: var(--warning);
  }
  .finding.current {
    background: var(--shade);
    box-shadow: 0 0 0 1px var(--accent);
  }
  .repair {
    padding: 6px 10px;
    border: 1px solid var(--line);
    border-top-width: 0;
  }
  .repair:first-child {
    border-top-width: 1px;
  }
  del {
    color: var(--error);
  }
  ins {
    color: var(--pass);
    font-weight: 700;
    text-decoration: none;
  }
  .small {
    padding: 1px 10px;
    font-size: 0.867em;
  }
  .badge {
    display: inline-block;
    margin-right: 4px;
    padding: 0 7px;
    border: 1px solid;
    border-radius: 2px;
    font-size: 0.8em;
    line-height: 1.583;
  }
  .badge.error {
    color: var(--error);
    background: var(--error-shade);
  }
  .badge.warning {
    color: var(--warning);
    background: var(--warning-shade);
  }
  .badge.info {
    color: var(--info);
    background: var(--info-shade);
  }
  .sentence {
    overflow-wrap: anywhere;
    word-break: break-word;
  }
  button.sentence {
    display: inline;
    padding: 0;
    border: 0;
    background: none;
    text-align: left;
    cursor: pointer;
  }
  button.sentence:hover {
    color: var(--accent);
    text-decoration: underline;
  }
  blockquote {
    margin: 4px 0;
    padding-left: 8px;
    border-left: 3px solid var(--line);
    color: var(--quiet);
  }
  .place {
    line-height: 1.5;
  }
  .should {
    margin: 2px 0;
  }
  .follows,
  .basis {
    margin-top: 3px;
    color: var(--quiet);
    font-size: 0.867em;
    line-height: 1.5;
  }
  .basis {
    display: inline-block;
    max-width: 100%;
    margin-right: 12px;
    vertical-align: top;
  }
  .basis[open] {
    display: block;
  }
  .explain {
    display: inline-block;
    margin-top: 3px;
    line-height: 1.5;
  }
  .rule {
    color: inherit;
    font-family: Consolas, "DejaVu Sans Mono", monospace;
  }
  .members {
    margin: 2px 0 0;
  }
  .members .finding {
    margin: 0;
    padding: 2px 6px;
    border-width: 0 0 0 3px;
  }
  .excerpt {
    margin: 4px 0;
    font-size: 0.933em;
  }
  .excerpt table {
    table-layout: fixed;
    line-height: 1.25;
  }
  .excerpt thead td {
    width: 30%;
  }
  .excerpt th[scope="row"] {
    text-align: left;
  }
  .excerpt th span {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .excerpt th,
  .excerpt td {
    min-width: 0;
    height: auto;
    padding: 1px 3px;
  }
  .excerpt .in {
    font-weight: 700;
  }
  .excerpt .off {
    color: var(--quiet);
  }
  @media (max-width: 600px) {
    .excerpt .aside {
      display: none;
    }
    .excerpt thead td {
      width: 50%;
    }
  }
  .excerpt .hit {
    border: 2px solid var(--error);
    background: var(--error-shade);
    color: var(--error);
    font-weight: 700;
  }
  .warning > .excerpt .hit {
    border-color: var(--warning);
    background: var(--warning-shade);
    color: var(--warning);
  }
  summary {
    cursor: pointer;
    color: var(--accent);
  }
`;
