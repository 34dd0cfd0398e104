import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    position: relative;
    --_text: var(--vitrine-post-text, var(--vitrine-text, light-dark(#1a1a1a, #f2f2f0)));
  }
  /* Tags read it: their halo breathes once, when the picture comes into view. */
  :host(:state(seen)) {
    --_breathe: breathe;
  }
  [part='bar'] {
    position: absolute;
    inset-inline: 8px;
    top: calc(var(--_top, 100%) - 52px);
    height: 44px;
    /* Until its place is known. */
    display: none;
    gap: 8px;
    align-items: center;
    pointer-events: none;
  }
  [part='links'] {
    visibility: hidden;
    user-select: none;
    display: var(--vitrine-links, inline);
  }
  :host([hidden]),
  [hidden] {
    display: none;
  }
  /* Tags read these; an invisible one can still be reached with Tab, and then shows. */
  :host([reveal='hover']:not(:hover, :focus-within, :state(revealed))) {
    --_pin-opacity: 0;
  }
  :host([reveal='button']:not(:state(revealed))) {
    --_pin-visibility: hidden;
  }
  :host(:state(strip)) [part='bar'] {
    inset-inline: 0;
    top: var(--_top);
    height: min(var(--_height), 48px);
  }
  button {
    pointer-events: auto;
    box-sizing: border-box;
    max-width: 100%;
    min-height: min(100%, 44px);
    padding: 0 14px;
    display: inline-flex;
    align-items: center;
    gap: 8px;
    border: 0;
    border-radius: 99px;
    background: var(--vitrine-post-surface, var(--vitrine-surface, light-dark(#fff, #17181a)));
    color: var(--_text);
    box-shadow:
      0 0 0 1px rgb(0 0 0 / 12%),
      0 1px 4px rgb(0 0 0 / 12%);
    font-family: var(--vitrine-post-font, var(--vitrine-font, inherit));
    font-weight: 600;
    font-size: 14px;
    line-height: 20px;
    cursor: pointer;
  }
  :host(:state(strip)) button {
    padding-inline: 0 14px;
    box-shadow: none;
    background: none;
    border-radius: 6px;
  }
  button:focus-visible {
    outline: 2px solid var(--_text);
    outline-offset: 2px;
  }
  button span {
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  svg {
    width: 20px;
    height: 20px;
    flex: none;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.5;
    stroke-linejoin: round;
  }
  @media print {
    [part='bar'],
    [part='links'] {
      display: none;
    }
  }
`;
