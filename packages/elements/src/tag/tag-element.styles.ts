import { css } from 'lit';

export const styles = css`
  :host {
    --_pin: var(--vitrine-tag-surface, #fff);
    --_ink: #1a1a1a;
    --_accent: var(--vitrine-tag-accent, var(--vitrine-accent, #1a1a1a));
    --_on-accent: var(--vitrine-tag-on-accent, var(--vitrine-on-accent, #fff));
  }
  /* The post's style rules say where: --_x, --_y and the rest. */
  :host(:state(on)) {
    position: absolute;
    left: var(--_x);
    top: var(--_y);
    width: var(--_reach);
    height: var(--_reach);
    translate: -50% -50%;
    visibility: var(--_pin-visibility, visible);
    opacity: var(--_pin-opacity, 1);
    transition: opacity 160ms ease-out;
    font-family: var(--vitrine-tag-font, var(--vitrine-font, inherit));
    font-weight: 600;
    font-size: 13px;
    line-height: 18px;
  }
  :host(:is(:state(untimely), :not(:state(placed)):state(on))) {
    visibility: hidden;
    opacity: 0;
  }
  :host(:is(:hover, :focus-within, :state(open))) {
    z-index: 1;
  }
  :host(:not(:state(placed))) :is([part='pin'], [part='leader']),
  :host(:state(on)) slot {
    display: none;
  }
  [part='pin'] {
    position: absolute;
    inset: 0;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_ink);
    font: inherit;
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
  }
  [part='dot'] {
    position: absolute;
    inset: calc(50% - 7px);
    border-radius: 50%;
    background: var(--_pin);
    box-shadow:
      0 0 0 1px rgb(0 0 0 / 20%),
      0 1px 6px 4px rgb(0 0 0 / 16%);
    transition: scale 160ms ease-out;
  }
  [part='pin']:is(:hover, :focus-visible) [part='dot'] {
    scale: 1.25;
  }
  :host(:state(open)) [part='dot'] {
    background: var(--_accent);
    box-shadow:
      0 0 0 3px var(--_pin),
      0 1px 6px 4px rgb(0 0 0 / 20%);
  }
  [part='pin']:focus-visible {
    outline: none;
  }
  [part='pin']:focus-visible [part='dot'],
  :host([appearance='pill']) :focus-visible [part='pill'] {
    outline: 2px solid #fff;
    outline-offset: 4px;
    box-shadow:
      0 0 0 4px #1a1a1a,
      0 0 0 8px #1a1a1a;
  }
  [part='pill'] {
    position: absolute;
    top: 50%;
    left: calc(50% + 14px);
    translate: 0 -50%;
    width: max-content;
    max-width: min(240px, calc(var(--_room, 240px) - 20px));
    box-sizing: border-box;
    padding: 5px 12px;
    display: flex;
    gap: 8px;
    border-radius: 99px;
    background: var(--_pin);
    box-shadow:
      0 0 0 1px rgb(0 0 0 / 8%),
      0 2px 10px rgb(0 0 0 / 18%);
    opacity: 0;
    visibility: hidden;
    transition:
      opacity 160ms ease-out,
      visibility 0s 160ms;
    white-space: nowrap;
  }
  :host(:state(before)) [part='pill'] {
    left: auto;
    right: calc(50% + 14px);
  }
  [part='pill'] span {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  b {
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
  b:empty {
    display: none;
  }
  [part='pin']:focus-visible [part='pill'],
  :host([appearance='pill']) [part='pill'] {
    opacity: 1;
    visibility: inherit;
    transition-delay: 0s;
  }
  @media (hover: hover) {
    [part='pin']:hover [part='pill'] {
      opacity: 1;
      visibility: inherit;
      transition-delay: 120ms;
    }
  }
  :host(:is(:state(open), :state(quiet)):not([appearance='pill'])) [part='pill'] {
    opacity: 0 !important;
    visibility: hidden !important;
  }
  :host([appearance='pill']) [part='pill'] {
    left: 50%;
    right: auto;
    translate: -50% -50%;
    max-width: 200px;
  }
  :host([appearance='pill']) [part='dot'] {
    visibility: hidden;
  }
  :host([appearance='pill']:state(open)) [part='pill'] {
    background: var(--_accent);
    color: var(--_on-accent);
  }
  :host([appearance='number']) [part='dot'] {
    inset: calc(50% - 12px);
    display: grid;
    place-items: center;
    counter-reset: n var(--_index, 1);
  }
  :host([appearance='number']) [part='dot']::before {
    content: counter(n);
  }
  :host([appearance='number']:state(open)) [part='dot'] {
    color: var(--_on-accent);
  }
  [part='leader'] {
    position: absolute;
    left: 50%;
    top: 50%;
    width: var(--_leader);
    height: 1px;
    background: #fff;
    box-shadow: 0 0 2px rgb(0 0 0 / 60%);
    transform: rotate(var(--_angle));
    transform-origin: 0 50%;
    display: none;
  }
  :host(:state(pushed)) [part='leader'] {
    display: block;
  }
  dialog:not([open], :popover-open) {
    display: none;
  }
  [part='pin']::before {
    content: '';
    position: absolute;
    inset: calc(50% - 13px);
    border-radius: 50%;
    background: rgb(255 255 255 / 32%);
    animation: var(--_breathe, none) 900ms ease-out 300ms;
  }
  @keyframes breathe {
    50% {
      scale: 1.6;
      opacity: 0.7;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    [part='pin']::before {
      transition-duration: 0s !important;
      animation: none !important;
    }
  }
  @media (forced-colors: active) {
    [part='dot'] {
      background: ButtonText;
      border: 3px solid ButtonFace;
      inset: calc(50% - 10px);
      forced-color-adjust: none;
    }
    [part='pill'] {
      border: 1px solid ButtonText;
    }
  }
  @media print {
    :host(:state(on)) {
      position: static;
      visibility: visible;
      opacity: 1;
      translate: none;
    }
    [part='pin'],
    [part='leader'] {
      display: none !important;
    }
    slot {
      display: contents !important;
    }
  }
`;
