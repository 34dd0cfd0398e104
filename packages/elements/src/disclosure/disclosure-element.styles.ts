import { css } from 'lit';

/** As large and as dark as the text it stands in, and so as the link after it. */
export const styles = css`
  :host {
    display: block;
    color: var(--vitrine-disclosure-text, inherit);
    font-size: max(1em, 14px);
    line-height: 1.4;
    text-align: start;
    overflow-wrap: anywhere;
  }
  [part='label'] {
    margin-inline-end: 2px;
    padding: 0 6px;
    border: 1px solid;
    white-space: nowrap;
    border-radius: var(--vitrine-disclosure-radius, 4px);
    font-weight: 600;
  }
`;
