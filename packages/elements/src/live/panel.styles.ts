import { css } from 'lit';

/** What opens beside a show. */
export const styles = css`
  [part='side'] {
    position: relative;
    min-block-size: 240px;
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: 0 0 0 1px var(--_line);
    outline: 1px solid transparent;
  }
  .now {
    font-size: 12px;
    line-height: 16px;
    color: var(--_muted);
  }
  [part='side'] .panel {
    position: absolute;
    inset: 0;
  }
  .panel {
    display: flex;
    flex-direction: column;
    color: var(--_text);
  }
  .panel-box {
    inline-size: min(400px, 100vw - 16px);
  }
  .panel-box.sheet {
    inline-size: 100%;
    max-block-size: min(64dvh, 720px);
  }
  /* The stream goes on, and can be seen. */
  .panel-box.sheet::backdrop {
    background: rgb(0 0 0 / 12%);
  }
  nav {
    flex: none;
    display: flex;
    gap: 4px;
    padding: 8px;
    border-block-end: 1px solid var(--_line);
  }
  .panel-box:not(.sheet) nav,
  .sheet nav {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    background: var(--_surface);
  }
  nav button {
    min-block-size: var(--_target);
    padding-inline: 12px;
    border-radius: 99px;
    font-weight: 600;
    color: var(--_muted);
  }
  nav button b {
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
  nav button:hover {
    background: color-mix(in srgb, var(--_text) 6%, transparent);
  }
  nav [aria-current] {
    color: var(--_text);
    background: color-mix(in srgb, var(--_text) 10%, transparent);
  }
  .view {
    flex: 1;
    min-block-size: 0;
    overflow: auto;
    overscroll-behavior: contain;
    border-end-start-radius: inherit;
    border-end-end-radius: inherit;
  }
  .view:focus-visible {
    outline-offset: -3px;
  }
  .tray {
    padding: 4px 8px;
    list-style: none;
  }
  .tray li {
    max-block-size: none;
  }
  .tray [part='product'] {
    border-radius: 10px;
  }
  .tray [part='product']:hover {
    background: color-mix(in srgb, var(--_text) 6%, transparent);
  }
  /* As on a card. */
  .tray :is(.sale [part='price'], [part='percent']) {
    color: var(--_sale);
  }
  .tray :is([part='compare-at'], .fine) {
    color: var(--_muted);
  }
  .tray .fine {
    display: block;
    font-size: 12px;
    line-height: 16px;
  }
  .fault {
    padding: 16px;
    color: var(--_muted);
  }
  .again {
    min-block-size: 24px;
    text-decoration: underline;
  }
  .back {
    display: flex;
    align-items: center;
    gap: 4px;
    min-block-size: var(--_target);
    padding-inline: 12px;
    color: var(--_muted);
  }
  .back svg {
    inline-size: 16px;
    block-size: 16px;
  }
  :is(:dir(rtl), :host(:state(rtl))) .back svg {
    scale: -1 1;
  }
  .panel vitrine-cart {
    display: block;
    padding: 0 16px 16px;
  }
  @media (forced-colors: active) {
    nav [aria-current] {
      border: 2px solid;
    }
  }
  .panel vitrine-product {
    inline-size: 100%;
    --vitrine-product-shadow: none;
    --vitrine-product-ratio: 2 / 1;
  }
`;
