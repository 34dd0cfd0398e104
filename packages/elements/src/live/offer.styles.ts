import { css } from 'lit';

/** The code and the end of what is offered with a product. */
export const styles = css`
  [part='offer'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    padding: 0 8px 8px;
    font-size: 13px;
    line-height: 18px;
    color: var(--_muted);
  }
  [part='coupon'] {
    min-block-size: max(28px, var(--_target) - 8px);
    padding: 2px 12px;
    border: 1px dashed var(--_control);
    border-radius: 99px;
    color: var(--_text);
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  [part='coupon']:hover {
    background: color-mix(in srgb, var(--_text) 6%, transparent);
  }
  [part='player'] [part='coupon']:focus-visible {
    outline-color: var(--_text);
    box-shadow: none;
  }
`;
