import { css } from 'lit';

/** The card and its parts. */
export const styles = css`
  :host {
    --_tint: color-mix(in srgb, var(--_text) 7%, var(--_surface));
    display: block;
    width: 300px;
    max-width: 100%;
    color: var(--_text);
    font-weight: 400;
    font-size: 15px;
    line-height: 20px;
    text-align: start;
    white-space: normal;
  }
  :host([layout='row']) {
    width: 420px;
  }
  :host([layout='button']) {
    display: inline-block;
    width: auto;
    min-width: 160px;
    vertical-align: top;
  }
  [part='card'] {
    background: var(--_surface);
    border-radius: var(--_radius);
    box-shadow: var(--vitrine-product-shadow, 0 0 0 1px var(--_line));
    /* Seen where colours are forced, and shadows are not drawn. */
    outline: 1px solid transparent;
    overflow-wrap: anywhere;
  }
  .small {
    font-size: 13px;
    line-height: 18px;
    color: var(--_muted);
  }
  .shape,
  .body,
  .head,
  .buying,
  .empty {
    display: grid;
    gap: 8px;
  }
  .shape {
    gap: 0;
  }
  .body {
    gap: 12px;
    padding: 12px 16px 16px;
  }
  .head {
    gap: 4px;
  }
  .picture {
    display: flex;
    gap: 4px;
    aspect-ratio: var(--vitrine-product-ratio, 4 / 3);
    margin: 4px 4px 0;
    border-radius: max(0px, var(--_radius) - 4px);
    overflow: hidden;
    background: var(--_tint);
  }
  /* A scroller is a stop for the keyboard. */
  .picture[tabindex] {
    overflow: auto hidden;
    scroll-snap-type: x mandatory;
    scrollbar-width: none;
  }
  .picture > * {
    flex: 0 0 100%;
    height: 100%;
    object-fit: cover;
    scroll-snap-align: start;
  }
  @media (prefers-reduced-motion: no-preference) {
    .picture {
      scroll-behavior: smooth;
    }
  }
  /* The next one peeps in. */
  .picture img:not(:only-child) {
    flex-basis: calc(100% - 32px);
  }
  .picture span {
    align-content: center;
    text-align: center;
    font-size: 40px;
    color: var(--_muted);
  }
  :host([layout='row']) .shape {
    grid-template-columns: 88px 1fr;
    gap: 12px;
    padding: 12px;
  }
  :host([layout='row']) .picture {
    aspect-ratio: 1;
    align-self: start;
    margin: 0;
  }
  :host(:is([layout='row'], [layout='button'])) .body {
    padding: 0;
  }
  :host([layout='button']) [part='card'] {
    background: none;
    box-shadow: none;
    outline: none;
  }

  [part='title'] {
    font-weight: 600;
  }
  /* 24px take a finger, whatever the font, and no line is higher for it. */
  [part='title'] a,
  [part='policy'] {
    padding-block: calc(12px - 0.5em);
    margin-block: calc(0.5em - 12px);
  }
  /* In a sheet name, price and button stay in sight, but not over what the keyboard has come to. */
  .body:has(:focus-visible) {
    --_stay: static;
  }
  :host([layout='card']) :is(.head, .buying) {
    position: var(--_stay);
    inset-block: 0;
    z-index: 1;
    padding-block: 12px;
    margin-block: -12px;
    background: var(--_surface);
  }
  [part='title'] a:not(:hover) {
    text-decoration: none;
  }
  .pieces,
  .actions,
  [part='error'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
  }
  .pieces {
    justify-content: space-between;
  }

  .add,
  .quiet {
    flex: auto;
    min-height: 44px;
    padding: 11px 14px;
    border: 1px solid transparent;
    border-radius: 99px;
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
  }
  .quiet {
    background: none;
    color: inherit;
    border-color: var(--_control);
  }
  :is(.add, .quiet):hover {
    opacity: 0.86;
  }
  .add[aria-disabled='true'] {
    background: var(--_tint);
    color: var(--_muted);
    cursor: default;
    opacity: 1;
  }

  /* What fails stands in the box that waited: nothing moves. */
  .empty > * {
    grid-area: 1 / 1;
  }
  .empty [part='error'] {
    display: grid;
    place-content: center;
    place-items: center;
    padding: 16px;
    text-align: center;
  }
  .empty[aria-busy='false'] .shape {
    visibility: hidden;
  }
  .empty :is(i, b) {
    display: block;
    height: 12px;
    margin: 4px 0;
    width: 70%;
    border-radius: 99px;
    background: var(--_tint);
    font-weight: 400;
    text-align: center;
  }
  .empty b {
    height: 44px;
    width: auto;
    margin: 0;
    line-height: 44px;
  }
`;
