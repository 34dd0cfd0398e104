import { css } from 'lit';

/** The place in a recording, and its chapters. */
export const styles = css`
  /* Up to the edges; it takes as much room as was kept. */
  .rewind {
    min-block-size: 76px;
    margin: 0 -8px -8px;
    background: #111d;
  }
  [part='timeline'] {
    display: grid;
    gap: 4px;
    padding: 4px 8px 0;
    pointer-events: auto;
  }
  [part='timeline'] input {
    inline-size: 100%;
    block-size: 24px;
    accent-color: #fff;
    cursor: pointer;
  }
  [part='chapters'] {
    display: flex;
    gap: 4px;
    overflow-x: auto;
    scrollbar-width: none;
    list-style: none;
    font-size: 13px;
    line-height: 18px;
  }
  /* As wide as it will be once the shop has said its name. */
  [part='chapters'] li {
    flex: none;
    inline-size: 184px;
  }
  [part='chapters'] bdi {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  [part='chapters'] button {
    display: flex;
    max-inline-size: 100%;
    gap: 6px;
    min-block-size: var(--_target);
    padding: 4px 8px;
    white-space: nowrap;
  }
  [part='chapters'] span {
    font-variant-numeric: tabular-nums;
    opacity: 0.8;
  }
  [part='chapters'] [aria-current] {
    font-weight: 600;
    text-decoration: underline;
    text-underline-offset: 4px;
  }
`;
