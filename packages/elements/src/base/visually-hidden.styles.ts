import { css } from 'lit';

/** `.sr`: for ears only. */
export const visuallyHidden = css`
  .sr {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
