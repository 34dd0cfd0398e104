import { css } from 'lit';

/** The form that says something to a show. */
export const styles = css`
  [part='form'] {
    position: sticky;
    inset-block-end: 0;
    flex: none;
    display: grid;
    gap: 8px;
    padding: 8px 16px 12px;
    background: var(--_surface);
    border-block-start: 1px solid var(--_line);
    font-size: 13px;
  }
  .who,
  .what,
  [part='form'] label {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .what {
    flex-wrap: nowrap;
  }
  .who {
    justify-content: space-between;
  }
  [part='form'] input:not([type='checkbox']) {
    flex: 1;
    min-inline-size: 0;
    inline-size: 8em;
    min-block-size: var(--_target);
    padding-inline: 12px;
    border: 1px solid var(--_control);
    border-radius: 10px;
    background: none;
    font-size: 16px;
  }
  [part='form'] ::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .ask {
    min-block-size: 24px;
  }
  .ask input {
    inline-size: 18px;
    block-size: 18px;
    accent-color: var(--_accent);
  }
  [part='form'] button {
    flex: none;
    min-block-size: var(--_target);
    padding-inline: 16px;
    border-radius: 99px;
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }
  [part='form'] p:empty {
    display: none;
  }
`;
