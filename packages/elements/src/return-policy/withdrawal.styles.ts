import { css } from 'lit';

/** The statement of withdrawal and its receipt. */
export const styles = css`
  .outline {
    min-height: var(--_target);
    padding: 0 16px;
    border: 1px solid var(--_control);
    border-radius: 99px;
    background: none;
    color: var(--_text);
    font-weight: 600;
    cursor: pointer;
  }
  [part='withdrawal'] {
    margin-top: 16px;
  }
  :host([layout='withdrawal']) [part='withdrawal'] {
    margin-top: 0;
    font-size: 15px;
    line-height: 20px;
    color: var(--_text);
  }
  form,
  label,
  [part='receipt'] {
    display: grid;
    gap: 12px;
  }
  label {
    gap: 4px;
  }
  [part='receipt'],
  form {
    max-width: 400px;
    justify-items: start;
  }
  label,
  dl {
    width: 100%;
  }
  .field {
    width: 100%;
    min-height: var(--_target);
    padding: 0 12px;
    border: 1px solid var(--_control);
    border-radius: 8px;
    background: var(--_surface);
    font-size: 16px;
  }
  .confirm {
    min-height: 44px;
    padding: 0 20px;
    border: 1px solid transparent;
    border-radius: 99px;
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
    cursor: pointer;
  }
  .confirm[aria-disabled='true'] {
    opacity: 0.6;
  }
  form [part='error'] {
    color: var(--_sale);
  }
  [part='receipt'] dl {
    display: grid;
    gap: 8px;
    margin: 0;
  }
  dt {
    font-size: 13px;
    line-height: 18px;
    color: var(--_muted);
  }
  [part='receipt'] dl > div {
    padding: 0;
    border: 0;
  }
  .sent {
    font-weight: 600;
    outline: none;
  }
`;
