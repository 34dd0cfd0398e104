import { css } from 'lit';

export const styles = css`
  ul {
    margin: 0;
    padding: 4px 16px;
    list-style: none;
    box-sizing: border-box;
  }
  dialog ul {
    width: min(360px, 100vw - 16px);
  }
  .sheet ul {
    width: 100%;
  }
  [part='list'] ul {
    padding: 0;
  }
  li + li {
    border-top: 1px solid var(--_line, color-mix(in srgb, var(--_text) 12%, transparent));
  }
  li {
    padding: 12px 0;
    min-height: 88px;
  }
  /* A row in a list needs no frame. */
  vitrine-product {
    --vitrine-product-shadow: none;
  }
  vitrine-product::part(card) {
    padding: 0;
    outline: none;
    background: none;
  }
`;
