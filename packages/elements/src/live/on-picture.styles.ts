import { css } from 'lit';

/** What is said and shown on the picture of a show. */
export const styles = css`
  .ways b {
    position: absolute;
    inset-block-start: -4px;
    inset-inline-end: -4px;
    min-inline-size: 18px;
    padding-inline: 5px;
    border-radius: 99px;
    background: #fff;
    color: #111;
    font-weight: 600;
  }
  [part='featured'] {
    min-inline-size: 0;
    align-items: end;
    overflow-x: auto;
    scrollbar-width: none;
    border-radius: var(--_radius);
  }
  .feature {
    flex: none;
    inline-size: min(260px, 62cqi);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
  }
  [part='product'] {
    display: flex;
    align-items: center;
    gap: 12px;
    inline-size: 100%;
    min-block-size: 72px;
    padding: 8px;
    border-radius: inherit;
    text-align: start;
  }
  [part='product'] > img {
    flex: none;
    inline-size: 56px;
    block-size: 56px;
    border-radius: 10px;
    object-fit: cover;
    background: var(--_line);
  }
  [part='product'] > span {
    min-inline-size: 0;
    display: grid;
    justify-items: start;
  }
  .title {
    /* A name that runs the other way is cut at its end. */
    unicode-bidi: plaintext;
    max-inline-size: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-weight: 600;
  }
  .stock {
    color: var(--_sale);
  }
`;
