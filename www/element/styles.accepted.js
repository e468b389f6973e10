/** The button that asks for a reason; the look of the rest is in www/parts/host. */
import { css } from "lit";

export const accepted = css`
  .small.plain {
    padding: 0;
    border: 0;
    background: none;
    text-decoration: underline;
  }
`;
