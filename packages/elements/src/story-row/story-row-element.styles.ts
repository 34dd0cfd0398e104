import { css } from 'lit';

/** With tokens of its own: those of all elements come with the card, which a row does without. */
export const styles = css`
  :host {
    --_text: var(--vitrine-story-row-text, var(--vitrine-text, light-dark(#1a1a1a, #f2f2f0)));
    --_line: var(--vitrine-story-row-line, var(--vitrine-line, color-mix(in srgb, var(--_text) 12%, transparent)));
    --_accent: var(--vitrine-story-row-accent, var(--vitrine-accent, var(--_text)));
    display: block;
    font-family: var(--vitrine-story-row-font, var(--vitrine-font, inherit));
  }
  :host([hidden]) {
    display: none;
  }
  :host(:state(rtl)) {
    direction: rtl;
  }
  * {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
    font: inherit;
  }
  button:focus-visible {
    outline: 2px solid var(--_text);
    outline-offset: 2px;
  }
  /* They show nothing of themselves, also while their code is on its way. */
  ::slotted(vitrine-story:not(:defined)) {
    display: none !important;
  }
  ul {
    display: flex;
    gap: 12px;
    margin-inline: -4px;
    padding: 4px;
    overflow-x: auto;
    scrollbar-width: none;
    list-style: none;
  }
  button {
    display: block;
    width: 80px;
    padding: 0;
    border: 0;
    border-radius: 12px;
    background: none;
    cursor: pointer;
    font-size: 12px;
    line-height: 16px;
    text-align: center;
    color: var(--_text);
    -webkit-tap-highlight-color: transparent;
  }
  [part='ring'] {
    display: block;
    width: 72px;
    height: 72px;
    margin: 0 auto 6px;
    padding: 3px;
    border: 1px solid var(--_line);
    border-radius: 50%;
    transition: scale 160ms ease-out;
  }
  .new [part='ring'] {
    padding: 2px;
    border: 2px solid var(--_accent);
  }
  .new {
    font-weight: 600;
  }
  button:active [part='ring'] {
    scale: 0.96;
  }
  img {
    display: block;
    width: 100%;
    height: 100%;
    border-radius: 50%;
    object-fit: cover;
    background: var(--_line);
  }
  [part='name'] {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: reduce) {
    [part='ring'] {
      transition: none;
    }
  }
`;
