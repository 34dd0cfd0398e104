import { css } from 'lit';
import { styles as summary } from './delivery-summary.styles.js';

/** All ways to deliver. */
export const styles = css`
  ${summary}
  :host([layout='full']) {
    font-size: 15px;
    line-height: 20px;
    color: var(--_text);
    max-width: 560px;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 12px;
    padding-block: 8px;
  }
  li.row {
    flex-wrap: nowrap;
    border-top: 1px solid var(--_line);
  }
  select {
    flex: 0 1 260px;
    min-width: 0;
    min-height: var(--_target);
    padding: 0 12px;
    border: 1px solid var(--_control);
    border-radius: 8px;
    background: var(--_surface);
    font-size: 16px;
  }
  ul {
    list-style: none;
  }
  [part='name'],
  li .fine {
    display: block;
  }
  [part='cost'] {
    flex: none;
    font-variant-numeric: tabular-nums;
  }
  [part='options'] {
    border-bottom: 1px solid var(--_line);
    margin-bottom: 8px;
  }
  #pay {
    margin-top: 12px;
  }
  [part='payment'] {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
  }
  [part='payment'] li {
    display: flex;
    align-items: center;
    gap: 6px;
    min-height: 24px;
  }
  svg {
    flex: none;
    width: 24px;
    height: 16px;
    fill: none;
    stroke: var(--_muted);
    stroke-width: 1.3;
  }
`;
