import { css } from 'lit';

/** What stands over the picture before and after a show. */
export const styles = css`
  [part='curtain'] {
    position: absolute;
    inset: 0 0 auto;
    block-size: 56.25cqi;
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 8px;
    padding: 52px 16px 16px;
    background: rgb(17 17 17 / 72%);
    text-align: center;
    text-wrap: balance;
    overflow: auto;
  }
  :host([layout='portrait']) [part='curtain'] {
    block-size: 100%;
  }
  @container vitrine-live (min-width: 560px) {
    [part='curtain'] {
      block-size: 100%;
    }
  }
  .name {
    font-size: 20px;
    line-height: 26px;
    font-weight: 600;
  }
  [part='countdown'] {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .lead {
    min-block-size: var(--_target);
    padding: 4px 20px;
    border-radius: 99px;
    background: #fff;
    color: #111;
    font-weight: 600;
  }
  @media (hover: hover) {
    .lead:hover {
      background: #ddd;
    }
  }
  @media (forced-colors: active) {
    .lead {
      border: 1px solid;
    }
  }
`;
