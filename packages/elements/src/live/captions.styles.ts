import { css } from 'lit';

/** The choice of captions. */
export const styles = css`
  /* One control more on a phone of the narrowest kind. */
  @container vitrine-live (max-width: 339.9px) {
    .controls > button {
      inline-size: 36px;
    }
  }
  /* The bar of controls lets presses through to the picture. */
  .controls > dialog {
    pointer-events: auto;
  }
  .choices {
    min-inline-size: 180px;
    padding-block: 8px;
    list-style: none;
    color: var(--_text);
  }
  .choices button {
    inline-size: 100%;
    min-block-size: 44px;
    padding: 8px 16px;
    text-align: start;
  }
  .choices button:hover {
    background: color-mix(in srgb, var(--_text) 6%, transparent);
  }
  .choices [aria-pressed='true'] {
    font-weight: 600;
  }
  [part='player'] .choices button:focus-visible {
    outline-color: var(--_text);
    box-shadow: none;
  }
`;
