import { css } from 'lit';

export const styles = css`
  :host {
    display: inline-grid;
    /* It stands in the page's text and looks like it, unless the page says something of prices. */
    color: var(--vitrine-price-text, inherit);
    font-variant-numeric: tabular-nums;
  }
  :host(:state(loading)) {
    min-width: 5ch;
    min-height: 1lh;
  }
  /* A line to stand on, as its price will have. */
  :host(:empty:state(loading))::before {
    content: '\\200b';
  }
  [part='error'] {
    color: var(--_muted);
  }
  button {
    all: unset;
    color: var(--_text);
    min-height: 24px;
    text-decoration: underline;
    cursor: pointer;
  }
`;
