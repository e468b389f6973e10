import { css } from "lit";

/** The bar under the findings and the fold above them. */
export const take = css`
  .take,
  .map,
  .scope {
    margin: 12px 0;
    font-size: 0.933em;
  }
  .back-home {
    white-space: nowrap;
  }
`;
