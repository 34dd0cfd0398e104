import { css } from 'lit';

export const styles = css`
  :host {
    display: inline-grid;
    font-variant-numeric: tabular-nums;
  }
  :host(:state(loading)) {
    min-inline-size: 5ch;
    min-block-size: 1lh;
  }
  [part='error'] {
    color: var(--_muted);
  }
  button {
    all: unset;
    color: var(--_text);
    min-block-size: 24px;
    text-decoration: underline;
    cursor: pointer;
  }
`;
