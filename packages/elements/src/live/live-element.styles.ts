import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    container: vitrine-live / inline-size;
    color: var(--_text);
    font-weight: 400;
    font-size: 15px;
    line-height: 20px;
    text-align: start;
  }
  section {
    display: grid;
    gap: 16px;
  }
  [part='player'] {
    position: relative;
    z-index: 0;
    overflow: hidden;
    border-radius: var(--_radius);
    background: #111;
    color: #fff;
  }
  [part='screen'] {
    aspect-ratio: 16 / 9;
    cursor: pointer;
  }
  ::slotted(video) {
    display: block;
    inline-size: 100% !important;
    block-size: 100% !important;
    max-inline-size: none !important;
  }
  slot:not([name])::slotted(:not(video)) {
    display: none !important;
  }
  :host([layout='portrait']) [part='player'] {
    inline-size: min(100%, 400px, 50svh);
    margin-inline: auto;
  }
  :host([layout='portrait']) [part='screen'] {
    aspect-ratio: 9 / 16;
  }
  @container vitrine-live (min-width: 760px) {
    section {
      grid-template-columns: minmax(0, 1fr) 340px;
    }
    :host([layout='portrait']) section {
      grid-template-columns: auto minmax(340px, 1fr);
    }
    :host([layout='portrait']) [part='player'] {
      inline-size: min(400px, 50svh);
    }
  }
  [part='top'],
  .notices,
  [part='bottom'] {
    position: absolute;
    display: flex;
    gap: 8px;
    padding: 8px;
    pointer-events: none;
  }
  [part='top'],
  .notices {
    z-index: 1;
  }
  [part='top'] {
    inset: 0 0 auto;
    align-items: center;
    /* The shade under it goes further than what it holds. */
    padding-block-end: 40px;
    background: linear-gradient(#0009 55%, transparent);
  }
  .notices {
    inset: 52px 0 auto;
    flex-wrap: wrap;
    gap: 4px;
    padding-block: 0;
  }
  /* As high as it can be: what comes into it moves nothing. */
  [part='bottom'] {
    inset: 52px 0 0;
    flex-direction: column;
    justify-content: end;
  }
  /* Where there is little room, what is said stands under the picture. */
  @container vitrine-live (max-width: 559.9px) {
    :host(:not([layout='portrait'])) :is(.rest, .notices, [part='bottom']) {
      position: relative;
      inset: auto;
    }
    :host(:not([layout='portrait'])) .rest {
      block-size: 288px;
      display: flex;
      flex-direction: column;
    }
    :host(:not([layout='portrait'])) .notices {
      min-block-size: 92px;
      align-content: start;
      padding-block: 8px 0;
    }
    :host(:not([layout='portrait'])) .notices:has(.earns) {
      min-block-size: 126px;
    }
    /* Two lines of words. */
    :host(:not([layout='portrait'])) .notices > .earns {
      min-block-size: 48px;
    }
    :host(:not([layout='portrait'])) [part='bottom'] {
      flex: 1;
      min-block-size: 0;
    }
  }
  .about,
  .row,
  .ways,
  [part='featured'] {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .about {
    flex: 1;
    min-inline-size: 0;
    font-weight: 600;
    white-space: nowrap;
  }
  .about,
  .notices > *,
  .ways b,
  .money,
  .stock {
    font-size: 13px;
    line-height: 18px;
  }
  .controls {
    display: flex;
  }
  .row {
    flex: none;
    /* Of two buttons, one above the other; its parts are as high from the start: what comes into them moves nothing. */
    min-block-size: calc(2 * var(--_target) + 8px);
    align-items: stretch;
    justify-content: space-between;
  }
  .ways {
    flex-direction: column-reverse;
  }
  [part='badge'] {
    padding: 1px 8px;
    border-radius: 99px;
  }
  [part='badge'],
  .ways > button {
    background: #0009;
  }
  .live {
    background: #c5221f;
  }
  /* Outlines are seen where colours are forced, and grounds are not drawn. */
  button,
  .notices > * {
    outline: 1px solid transparent;
    outline-offset: -1px;
  }
  .notices > * {
    max-inline-size: 100%;
    padding: 6px 12px;
    border-radius: 16px;
    background: #111d;
    overflow-wrap: anywhere;
    pointer-events: auto;
  }
  /* A line of its own, kept from the start: what is said after it stays where it is. */
  .notices > .earns {
    inline-size: 100%;
    min-block-size: 32px;
    padding: 0;
    background: none;
    pointer-events: none;
  }
  .rewind {
    min-block-size: 68px;
  }
  /* Nobody is told of what takes no time. */
  .connecting {
    animation: late 0s 3s both;
  }
  @keyframes late {
    from {
      visibility: hidden;
    }
  }
  button {
    border: 0;
    background: none;
    cursor: pointer;
    touch-action: manipulation;
    pointer-events: auto;
  }
  :is(.controls, .ways) > :is(button, i) {
    position: relative;
    flex: none;
    display: grid;
    place-items: center;
    inline-size: var(--_target);
    block-size: var(--_target);
    border-radius: 99px;
  }
  @media (hover: hover) {
    :is(.controls, .ways) > button:hover {
      background: #000c;
    }
  }
  [part='player'] :focus-visible {
    outline: 2px solid currentcolor;
    outline-offset: -3px;
    box-shadow: 0 0 0 2px #111;
  }
  svg {
    inline-size: 20px;
    block-size: 20px;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
`;
