import { css } from 'lit';

export const styles = css`
  :host {
    display: inline-block;
    vertical-align: middle;
  }
  button {
    position: relative;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    /* No line of the page's font around it. */
    vertical-align: top;
    min-width: var(--_target);
    min-height: var(--_target);
    padding: 0 6px;
    border: 0;
    border-radius: 99px;
    background: none;
    cursor: pointer;
  }
  button:hover {
    background: color-mix(in srgb, currentcolor 8%, transparent);
  }
  /* On the page's own ground, not on that of a card. */
  button:focus-visible {
    outline-color: currentcolor;
  }
  svg {
    width: 24px;
    height: 24px;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.5;
    stroke-linejoin: round;
  }
  [part='count'] {
    min-width: 18px;
    height: 18px;
    padding: 0 5px;
    border-radius: 99px;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: 12px;
    line-height: 18px;
    font-weight: 600;
    text-align: center;
  }
  /* On the bag's shoulder; beside a word. */
  svg ~ [part='count'] {
    position: absolute;
    top: 0;
    inset-inline-start: calc(50% + 1px);
  }
  [hidden] {
    display: none;
  }
  @media (forced-colors: active) {
    [part='count'] {
      outline: 1px solid;
    }
  }
`;
