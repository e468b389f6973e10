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
  .paste {
    max-width: 46em;
    margin: 0 auto 10px;
  }
  .paste textarea {
    display: block;
    width: 100%;
    margin-bottom: 6px;
    padding: 8px;
    border: 1px solid var(--line);
    border-radius: 3px;
    background: var(--paper);
    resize: vertical;
  }
  .paste button {
    margin: 2px 4px;
    padding: 5px 18px;
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
