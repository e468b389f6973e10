import { css } from "lit";

export const sheet = css`
  .edits {
    margin-bottom: 8px;
    padding: 6px 10px;
    border: 1px solid var(--line);
    background: var(--shade);
  }
  .repairs {
    margin-bottom: 8px;
  }
  .ways-list p {
    line-height: 1.5;
  }
  .menu-path span {
    display: inline-block;
    margin: 2px 0;
    padding: 1px 10px;
    border: 1px solid var(--line);
    background: var(--shade);
  }
  .menu-path span + span::before {
    content: "→ ";
    color: var(--quiet);
  }
`;
