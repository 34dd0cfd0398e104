import { css } from 'lit';

/** What makes an overlay a sheet at the bottom of a small screen. */
export const styles = css`
  dialog.sheet {
    inset: auto 0 0 !important;
    width: 100%;
    max-width: 100%;
    max-height: min(88dvh, 720px);
    border-end-start-radius: 0;
    border-end-end-radius: 0;
    padding-bottom: env(safe-area-inset-bottom);
    display: flex;
    flex-direction: column;
  }
  .waits {
    height: 100%;
  }
  .sheet::before {
    display: none;
  }
  .sheet::backdrop {
    background: rgb(0 0 0 / 40%);
  }
  .sheet [part='scroll'] {
    min-height: 0;
  }
  @media (min-height: 500px) {
    .sheet vitrine-product {
      --_stay: sticky;
    }
  }
  .sheet vitrine-product {
    --vitrine-product-ratio: 16 / 10;
    width: 100%;
  }
  .sheet [part='head'] {
    position: relative;
    flex: none;
    height: 44px;
  }
  .sheet [part='handle'] {
    position: absolute;
    inset: 0;
    touch-action: none;
    cursor: grab;
  }
  .sheet [part='handle']::before {
    content: '';
    position: absolute;
    inset: 10px calc(50% - 18px) auto;
    height: 4px;
    border-radius: 2px;
    background: var(--_control);
  }
  .sheet [part='close'] {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 4px;
    width: 44px;
    height: 44px;
    padding: 12px;
    border: 0;
    border-radius: 12px;
    background: none;
    color: var(--_text);
    cursor: pointer;
  }
  .sheet [part='close']:focus-visible {
    outline: 2px solid;
    outline-offset: -4px;
  }
  .sheet [part='close'] svg {
    display: block;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.5;
  }
  @media (prefers-reduced-motion: no-preference) {
    .sheet {
      animation: rise 240ms ease-out;
    }
  }
  @keyframes rise {
    from {
      transform: translateY(100%);
    }
  }
`;
