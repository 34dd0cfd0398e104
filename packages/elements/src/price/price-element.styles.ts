import { css } from 'lit';

export const styles = css`
  :host {
    display: inline-grid;
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
