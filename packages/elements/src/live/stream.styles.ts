import { css } from 'lit';

/** What is said of a stream that cannot be played. */
export const styles = css`
  .again {
    min-block-size: 24px;
    text-decoration: underline;
  }
`;
