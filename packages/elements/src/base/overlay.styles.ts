import { css } from 'lit';
import { declarations } from './tokens.styles.js';

/** The box of cards and product lists; adopted when the first one opens. */
export const styles = css`
  dialog {
    ${declarations}
    visibility: visible;
    position: fixed;
    inset: auto;
    margin: 0;
    padding: 0;
    border: 0;
    width: max-content;
    max-width: calc(100vw - 16px);
    max-height: calc(100dvh - 16px);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow:
      var(--_shadow),
      0 0 0 1px light-dark(transparent, var(--_line));
    overflow: visible;
    outline: none;
  }
  dialog:focus-visible {
    outline: 2px solid var(--_text);
  }
  [part='scroll'] {
    max-height: inherit;
    overflow: auto;
    overscroll-behavior: contain;
    border-radius: inherit;
  }
  /* The arrow. */
  .points::before {
    content: '';
    position: absolute;
    left: var(--_across);
    top: var(--_along);
    width: 12px;
    height: 12px;
    margin: -6px;
    background: inherit;
    rotate: 45deg;
    z-index: -1;
  }
  /* The box has the shadow. */
  vitrine-product {
    --vitrine-product-shadow: none;
  }
  /* What stands for a card is no blue link. */
  vitrine-product a {
    color: inherit;
  }
  @media (prefers-reduced-motion: no-preference) {
    dialog:popover-open {
      animation: appear 160ms ease-out;
    }
  }
  @keyframes appear {
    from {
      opacity: 0;
      scale: 0.97;
    }
  }
  :host(:state(rtl)) dialog {
    direction: rtl;
  }
  @media (forced-colors: active) {
    dialog {
      border: 1px solid CanvasText;
    }
  }
`;
