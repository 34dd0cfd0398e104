import { css } from 'lit';

/** The box of cards and product lists; adopted when the first one opens. */
export const styles = css`
  dialog {
    visibility: visible;
    position: fixed;
    inset: auto;
    margin: 0;
    padding: 0;
    border: 0;
    box-sizing: border-box;
    width: max-content;
    max-width: calc(100vw - 16px);
    max-height: calc(100dvh - 16px);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font-weight: 400;
    font-size: 15px;
    line-height: 20px;
    text-align: start;
    white-space: normal;
    box-shadow:
      var(--_shadow),
      0 0 0 1px light-dark(transparent, var(--_line));
    overflow: visible;
  }
  dialog:focus-visible {
    outline: none;
  }
  [part='scroll'] {
    max-height: inherit;
    overflow: auto;
    overscroll-behavior: contain;
    border-radius: inherit;
  }
  [part='arrow'] {
    position: absolute;
    width: 12px;
    height: 12px;
    margin: -6px;
    background: inherit;
    rotate: 45deg;
    z-index: -1;
  }
  [part='arrow'][hidden],
  .sheet [part='arrow'],
  dialog:not(.sheet) [part='head'] {
    display: none;
  }
  .sheet {
    inset: auto 0 0;
    width: 100%;
    max-width: 100%;
    max-height: min(88dvh, 720px);
    border-end-start-radius: 0;
    border-end-end-radius: 0;
    padding-bottom: env(safe-area-inset-bottom);
    display: flex;
    flex-direction: column;
  }
  dialog.sheet:not([open]) {
    display: none;
  }
  .sheet [part='scroll'] {
    min-height: 0;
  }
  /* The box has the shadow. */
  vitrine-product {
    --vitrine-product-shadow: none;
  }
  .sheet vitrine-product {
    --vitrine-product-ratio: 16 / 10;
    width: 100%;
  }
  .sheet::backdrop {
    background: rgb(0 0 0 / 40%);
  }
  [part='head'] {
    position: relative;
    flex: none;
    height: 44px;
  }
  [part='handle'] {
    position: absolute;
    inset: 0;
    touch-action: none;
    cursor: grab;
  }
  [part='handle']::before {
    content: '';
    position: absolute;
    inset: 10px calc(50% - 18px) auto;
    height: 4px;
    border-radius: 2px;
    background: var(--_control);
  }
  [part='close'] {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 4px;
    width: 44px;
    height: 44px;
    padding: 12px;
    border: 0;
    background: none;
    color: inherit;
    cursor: pointer;
  }
  [part='close']:focus-visible {
    outline: 2px solid var(--_text);
    outline-offset: -4px;
    border-radius: 12px;
  }
  [part='close'] svg {
    display: block;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.5;
  }
  @media (prefers-reduced-motion: no-preference) {
    dialog:popover-open {
      animation: appear 160ms ease-out;
    }
    .sheet[open] {
      animation: rise 240ms ease-out;
    }
  }
  @keyframes appear {
    from {
      opacity: 0;
      transform: scale(0.97);
    }
  }
  @keyframes rise {
    from {
      transform: translateY(100%);
    }
  }
  @media (forced-colors: active) {
    dialog {
      border: 1px solid CanvasText;
    }
  }
`;
