import { css } from 'lit';

/** Single reviews. */
export const styles = css`
  [part='review'] {
    padding-block: 14px;
    border-block-start: 1px solid var(--_line);
    outline-offset: 0;
  }
  [part='review'] > * + * {
    margin-block-start: 6px;
  }
  .name {
    font-weight: 600;
  }
  .words {
    overflow-wrap: anywhere;
  }
  .fine {
    font-size: 12px;
    line-height: 16px;
    color: var(--_muted);
  }
  [part='label'] {
    color: var(--_text);
  }
  .photos {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .photos img {
    display: block;
    width: 72px;
    height: 72px;
    border-radius: 8px;
    object-fit: cover;
    background: color-mix(in srgb, var(--_text) 6%, var(--_surface));
  }
  [part='answer'] {
    padding-inline-start: 12px;
    border-inline-start: 2px solid var(--_line);
    font-size: 13px;
    line-height: 18px;
  }
  [aria-busy='true'] {
    opacity: 0.6;
  }
`;
