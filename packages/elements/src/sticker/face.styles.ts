import { css } from 'lit';
import type { VitrineSticker } from './sticker-element.js';

/** What links and products do not have. `.sr`: for ears only. */
const styles = css`
  :is(time, div)[part='pin'] {
    cursor: default;
  }
  /* What is counted, and what is to be typed, is never cut. */
  :is(time, .code) > [part='pill'] {
    max-width: calc(var(--_width, 100vw) - 24px);
  }
  :is(time, .code) > [part='pill'] > * {
    flex: none;
    white-space: nowrap;
  }
  time b,
  [part='answer'] b {
    display: inline;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }
  [part='code'] {
    font: inherit;
    font-weight: 700;
    letter-spacing: 0.04em;
    padding-inline-start: 0.6em;
    border-inline-start: 1px dashed;
  }
  div > [part='pill'] {
    border-radius: 1.3em;
    flex-direction: column;
    align-items: stretch;
    min-width: 10em;
    white-space: normal;
    text-align: center;
  }
  [part='answer'] {
    position: relative;
    isolation: isolate;
    overflow: hidden;
    display: flex;
    justify-content: space-between;
    gap: 0.8em;
    min-height: 36px;
    padding: 0.4em 0.8em;
    align-items: center;
    border: 1px solid color-mix(in srgb, currentcolor 55%, transparent);
    border-radius: 0.9em;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  [part='answer'][aria-disabled='true'] {
    cursor: default;
  }
  [part='answer'][aria-pressed='true'] {
    outline: 2px solid currentcolor;
    outline-offset: -2px;
  }
  [part='answer']:focus-visible {
    outline: 2px solid #1a1a1a;
    outline-offset: 2px;
  }
  [part='bar'] {
    position: absolute;
    inset: 0 auto 0 0;
    width: var(--_share);
    background: currentcolor;
    opacity: 0.14;
    z-index: -1;
  }
  [part='bar']:is(:dir(rtl), :host(:state(rtl)) *) {
    inset: 0 0 0 auto;
  }
  @media (pointer: coarse) {
    [part='answer'] {
      min-height: 44px;
    }
  }
  .sr {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;

/** Gives a sticker the style sheet; once, however often it becomes another kind. (`adopt` comes with the card.) */
export function dress({ renderRoot }: VitrineSticker): void {
  const { adoptedStyleSheets } = renderRoot as ShadowRoot;
  const sheet = styles.styleSheet as CSSStyleSheet;
  if (!adoptedStyleSheets.includes(sheet)) adoptedStyleSheets.push(sheet);
}
