import { css } from 'lit';

/** The card and its parts. */
export const styles = css`
  :host {
    display: block;
    max-inline-size: 300px;
    color: var(--_text);
    font-size: 15px;
    line-height: 20px;
    text-align: start;
  }
  :host([layout='row']) {
    max-inline-size: 420px;
  }
  :host([layout='button']) {
    display: inline-block;
    min-inline-size: 160px;
    vertical-align: top;
  }
  *,
  ::before {
    box-sizing: border-box;
  }
  p,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  button,
  input,
  select {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  a {
    color: inherit;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .card {
    background: var(--_surface);
    border-radius: var(--_radius);
    box-shadow: var(--vitrine-product-shadow, 0 0 0 1px var(--_line));
    overflow-wrap: anywhere;
  }
  .picture {
    position: relative;
    aspect-ratio: 4 / 3;
    margin: 4px 4px 0;
    border-radius: max(0px, var(--_radius) - 4px);
    overflow: hidden;
    background: color-mix(in srgb, var(--_text) 6%, var(--_surface));
  }
  .body {
    display: flex;
    flex-direction: column;
    gap: 12px;
    min-inline-size: 0;
    padding: 12px 16px 16px;
  }
  :host([layout='row']) .shape {
    display: grid;
    grid-template-columns: 88px 1fr;
    gap: 12px;
    padding: 12px;
  }
  :host([layout='row']) .picture {
    aspect-ratio: 1;
    margin: 0;
  }
  :host([layout='row']) .body {
    padding: 0;
  }
  :host([layout='button']) .card {
    background: none;
    box-shadow: none;
  }
  :host([layout='button']) :is(.body, .notice) {
    padding: 0;
  }

  .strip {
    display: flex;
    block-size: 100%;
    overflow: auto hidden;
    scroll-snap-type: x mandatory;
    scrollbar-width: none;
    overscroll-behavior-x: contain;
    border-radius: inherit;
  }
  .strip:focus-visible {
    outline-offset: -4px;
    outline-color: #fff;
    box-shadow: inset 0 0 0 6px #1a1a1a;
  }
  .strip img {
    flex: none;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
    scroll-snap-align: start;
  }
  .blank {
    display: grid;
    place-items: center;
    font-size: 40px;
    line-height: 1;
    color: var(--_muted);
    text-transform: uppercase;
  }
  .dots {
    position: absolute;
    inset-block-end: 4px;
    inset-inline: 0;
    display: flex;
    justify-content: center;
    pointer-events: none;
  }
  .dots button {
    all: unset;
    padding: 9px 4px;
    pointer-events: auto;
    cursor: pointer;
  }
  .dots button::before {
    content: '';
    display: block;
    inline-size: 6px;
    block-size: 6px;
    border-radius: 6px;
    background: #fff;
    box-shadow: 0 0 0 1px rgb(0 0 0 / 40%);
    opacity: 0.6;
  }
  .dots .on::before {
    inline-size: 14px;
    opacity: 1;
  }

  .head {
    display: grid;
    gap: 4px;
  }
  .title {
    font-weight: 600;
  }
  .title a {
    text-decoration: none;
  }
  .title a:hover {
    text-decoration: underline;
  }
  .rating {
    display: flex;
    align-items: center;
    gap: 6px;
    font-size: 13px;
    line-height: 18px;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .rating svg {
    inline-size: 70px;
    fill: color-mix(in srgb, var(--_text) 20%, var(--_surface));
  }
  .rating .filled {
    fill: var(--_text);
  }
  .mirrored {
    transform: scaleX(-1);
  }

  .buying {
    position: relative;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .add,
  .quiet {
    flex: 1 1 auto;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-block-size: 44px;
    padding: 4px 14px;
    border: 1px solid transparent;
    border-radius: 999px;
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    transition: opacity 160ms ease-out;
  }
  .quiet {
    background: none;
    color: inherit;
    border-color: var(--_control);
  }
  .add:hover,
  .quiet:hover {
    opacity: 0.86;
  }
  .add[aria-disabled='true'] {
    background: color-mix(in srgb, var(--_text) 8%, var(--_surface));
    color: var(--_muted);
    cursor: default;
    opacity: 1;
  }
  .sentence,
  .buying .notice {
    margin-block-start: 8px;
    font-size: 13px;
    line-height: 18px;
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .notice p {
    flex: 1 0 100%;
  }
  .notice .quiet {
    flex: none;
    min-block-size: var(--_target);
  }
  .fine-print {
    min-block-size: 16px;
    font-size: 12px;
    line-height: 16px;
    color: var(--_muted);
  }

  /* What fails stands in the box that waited: nothing moves. */
  .empty {
    display: grid;
  }
  .empty > * {
    grid-area: 1 / 1;
  }
  .empty .notice {
    flex-direction: column;
    justify-content: center;
    padding: 16px;
    text-align: center;
  }
  .empty .notice p {
    flex: none;
  }
  .empty[aria-busy='false'] .shape {
    visibility: hidden;
  }
  .empty :is(i, b) {
    display: block;
    block-size: 12px;
    margin-block: 4px;
    inline-size: 70%;
    border-radius: 6px;
    background: color-mix(in srgb, var(--_text) 8%, var(--_surface));
  }
  .empty i + i {
    inline-size: 40%;
  }
  .empty b {
    display: grid;
    place-items: center;
    inline-size: auto;
    block-size: 44px;
    margin: 0;
    font-weight: 400;
    border-radius: 999px;
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      transition: none;
    }
  }
`;
