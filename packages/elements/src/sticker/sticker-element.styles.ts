import { css } from 'lit';

/** On top of those of a tag, whose pill it is. */
export const styles = css`
  :host {
    --_pin: var(--vitrine-sticker-surface, #fff);
    --_ink: var(--vitrine-sticker-text, #1a1a1a);
    --_accent: var(--vitrine-sticker-accent, var(--vitrine-accent, #1a1a1a));
    --_on-accent: var(--vitrine-sticker-on-accent, var(--vitrine-on-accent, #fff));
    font-family: var(--vitrine-sticker-font, var(--vitrine-font, inherit));
  }
  :host(:is([hidden], :state(gone):state(on))),
  [part='pin']::before,
  /* The price is in the card: it comes late, and the sticker would grow. */
  b {
    display: none;
  }
  /* Nobody sees one come that is on a slide that does not show. */
  :host(:state(on)) {
    transition-duration: var(--_fade, 160ms);
  }
  /* To be measured. */
  :host(:state(on)) [part='pin'] {
    display: block;
  }
  :host(:state(rtl)) {
    direction: rtl;
  }
  /* As large as what is seen of it, for fingers, magnifiers and those who look for it by its box. */
  [part='pin'] {
    inset: 50% auto auto 50%;
    width: max-content;
    translate: -50% -50%;
  }
  :host([appearance]) [part='pill'] {
    position: relative;
    inset: 0;
    translate: none;
    min-width: 24px;
    min-height: 24px;
    max-width: min(16em, var(--_width, 100vw) - 24px);
    padding: 0.5em 0.9em;
    justify-content: center;
    font-size: 15px;
    line-height: 1.3;
  }
`;
