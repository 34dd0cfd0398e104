import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    box-sizing: border-box;
    inline-size: min(100%, 360px, max(50svh, 264px));
    aspect-ratio: 9 / 16;
    --_target: 44px;
    color: #fff;
    font-weight: 600;
    font-size: 14px;
    line-height: 20px;
    font-family: var(--vitrine-story-font, var(--vitrine-font, inherit));
  }
  :host([layout='viewer']) {
    display: contents;
  }
  :host(:state(rtl)) {
    direction: rtl;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  @media (pointer: fine) {
    :host {
      --_target: 36px;
    }
  }
  [part='player'] {
    position: relative;
    block-size: 100%;
    overflow: hidden;
    isolation: isolate;
    border-radius: var(--vitrine-story-radius, var(--vitrine-radius, 14px));
    background: var(--vitrine-story-ground, #1a1a1a);
  }
  [part='stage'] {
    position: absolute;
    inset: 0;
    touch-action: pan-y;
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
  }
  [part='top'],
  [part='bottom'] {
    position: absolute;
    inset-inline: 0;
    z-index: 1;
    padding: 8px;
    pointer-events: none;
    transition: opacity 160ms ease-out;
  }
  [part='top'] {
    top: 0;
  }
  [part='top']::before {
    content: '';
    position: absolute;
    inset: 0 0 -56px;
    z-index: -1;
    background: linear-gradient(#0009, #0008 45%, #0005 65%, #0002 85%, #0000);
  }
  [part='bottom'] {
    bottom: 0;
    display: flex;
    justify-content: space-between;
  }
  [part='progress'] {
    display: flex;
    direction: ltr;
    gap: 4px;
    margin-bottom: 4px;
  }
  /* So many are one bar. */
  [part='progress']:has(:nth-child(25)) {
    gap: 0;
  }
  [part='progress'] i {
    display: grid;
    flex: 1;
    height: 2px;
    background: #fff6;
  }
  b {
    background: #fff;
    transform: scaleX(0);
    transform-origin: 0;
  }
  [data-past] b {
    transform: none;
  }
  [part='head'] {
    display: flex;
    align-items: center;
  }
  [part='label'] {
    flex: 1;
    min-width: 0;
    padding-inline: 4px 8px;
  }
  [part='label'],
  small {
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  small {
    display: block;
    font-weight: 400;
    font-size: 12px;
    line-height: 16px;
  }
  button {
    flex: none;
    display: grid;
    place-items: center;
    width: var(--_target);
    height: var(--_target);
    padding: 0;
    border: 0;
    border-radius: 99px;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
    pointer-events: var(--_press, auto);
    touch-action: manipulation;
  }
  [part='bottom'] > button {
    background: #0009;
  }
  @media (hover: hover) {
    button:hover {
      background: #000c;
    }
  }
  button:focus-visible {
    outline: 2px solid #fff;
    outline-offset: -3px;
    box-shadow: 0 0 0 2px #1a1a1a;
    background: #1a1a1a;
  }
  svg {
    height: 20px;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  :is(:dir(rtl), :host(:state(rtl))) :is([part='progress'], [part='bottom'] > button > svg) {
    scale: -1 1;
  }
  /* Shown on touch, hover and focus, and while it stands. */
  :host(:not(:hover, :focus-within, :state(paused), :state(touched))) [part='bottom'],
  :host(:state(held)) :is([part='top'], [part='bottom']) {
    opacity: 0;
    --_press: none;
  }
  .sr {
    position: absolute;
    clip-path: inset(50%);
  }
  :host(:not(:state(empty))) ::slotted(:not(vitrine-slide)) {
    display: none !important;
  }
  :host(:state(empty)) ::slotted(*) {
    padding: 72px 24px;
  }
  @media (prefers-reduced-motion: reduce) {
    :host {
      --_move: 0s;
    }
    * {
      transition-duration: 0s !important;
    }
  }
  @media (forced-colors: active) {
    b {
      background: CanvasText;
      forced-color-adjust: none;
    }
    button {
      border: 1px solid ButtonText;
      background: ButtonFace !important;
    }
  }
  @media print {
    [part='top'],
    [part='bottom'] {
      display: none;
    }
  }
`;
