import { css } from 'lit';

/** What stands over the picture before and after a show. */
export const styles = css`
  [part='curtain'] {
    position: absolute;
    inset: 0;
    display: grid;
    place-content: safe center;
    justify-items: center;
    gap: 8px;
    padding: 52px 16px 12px;
    background: rgb(17 17 17 / 72%);
    text-align: center;
    text-wrap: balance;
    overflow: auto;
  }
  /* In a narrow place what it says may be higher than the picture: it takes from what is under that, which has room. */
  @container vitrine-live (max-width: 559.9px) {
    [part='player']:has(> [part='curtain']) {
      min-block-size: calc(56.25cqi + 288px);
      display: flex;
      flex-direction: column;
    }
    :host(:not([layout='portrait'])) [part='curtain'] {
      position: relative;
      min-block-size: 56.25cqi;
      margin-block-start: -56.25cqi;
    }
    :host(:not([layout='portrait'])) [part='curtain'] ~ .rest {
      flex: 1;
      block-size: auto;
    }
  }
  /* It is dark enough, and would lie under the shade. */
  [part='curtain'] + [part='top'] {
    background: none;
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
