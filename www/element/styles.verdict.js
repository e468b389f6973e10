/** The verdict, what is proposed under it, and how an old one looks. */
import { css } from "lit";

export const verdict = css`
  .summary > :first-child {
    margin-top: 10px;
  }
  .summary > :last-child {
    margin-bottom: 10px;
  }
  .busy {
    padding: 10px 14px;
    background: var(--info-shade);
    color: var(--info);
  }
  .opinion.behind {
    opacity: 0.3;
  }
  .stop.late {
    animation: gouji-come 1ms 1s backwards;
  }
  @keyframes gouji-come {
    from {
      visibility: hidden;
    }
  }
  .verdict {
    display: flex;
    align-items: center;
    padding: 8px 14px;
    border-left: 5px solid;
    font-size: 1.133em;
    line-height: 1.45;
  }
  .old .verdict,
  .old .cause {
    animation: gouji-old 1ms 100ms both;
  }
  @keyframes gouji-old {
    to {
      opacity: 0.3;
    }
  }
  .small.take-it {
    padding: 4px 16px;
    background: var(--accent);
    color: var(--on-accent);
    font-size: 1em;
  }
  .sign {
    flex: none;
    width: 1.734em;
    height: 1.734em;
    margin-right: 10px;
    border: 2px solid;
    border-radius: 50%;
    line-height: calc(1.734em - 4px);
    text-align: center;
    font-weight: 700;
    font-size: 0.833em;
  }
  .verdict.pass {
    color: var(--pass);
    background: var(--pass-shade);
  }
  .verdict.review {
    color: var(--warning);
    background: var(--warning-shade);
  }
  .verdict.fail,
  .verdict.unreadable,
  .verdict.failure {
    color: var(--error);
    background: var(--error-shade);
  }
  .summary p + p {
    margin-top: 6px;
  }
  .coverage {
    color: var(--quiet);
    font-size: 0.867em;
  }
`;
