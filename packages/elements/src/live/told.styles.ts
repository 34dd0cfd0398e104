import { css } from 'lit';

/** How many watch, what is announced, and what is asked. */
export const styles = css`
  [part='viewers'] {
    display: flex;
    align-items: center;
    gap: 4px;
    font-variant-numeric: tabular-nums;
  }
  [part='announcement'] {
    background: var(--_surface);
    color: var(--_text);
    font-weight: 600;
    max-block-size: 66px;
    overflow: auto;
  }
  [part='poll'] {
    border: 1px solid rgb(255 255 255 / 60%);
    font-weight: 600;
  }
  /* A phone of the narrowest kind. */
  @container vitrine-live (max-width: 339.9px) {
    [part='viewers'] {
      display: none;
    }
  }
`;
