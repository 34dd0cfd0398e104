import { css, unsafeCSS, type CSSResult } from 'lit';

/** Colours and shape with good defaults; `--vitrine-*` of the page win. Private names start with `--_`. */
export const declarations = css`
  --_surface: var(--vitrine-surface, light-dark(#fff, #17181a));
  --_text: var(--vitrine-text, light-dark(#1a1a1a, #f2f2f0));
  --_muted: var(--vitrine-muted, color-mix(in srgb, var(--_text) 66%, var(--_surface)));
  --_line: var(--vitrine-line, color-mix(in srgb, var(--_text) 12%, transparent));
  --_control: color-mix(in srgb, var(--_text) 55%, var(--_surface));
  --_accent: var(--vitrine-accent, var(--_text));
  --_on-accent: var(--vitrine-on-accent, var(--_surface));
  --_sale: var(--vitrine-sale, light-dark(#b3261e, #ff8a80));
  --_radius: var(--vitrine-radius, 14px);
  --_shadow: var(--vitrine-shadow, 0 8px 30px rgb(0 0 0 / 14%));
  --_target: 44px;
  font-family: var(--vitrine-font, inherit);
`;

/** What every element but the post and its tags begins with. `.sr`: for ears only. */
export const tokens = css`
  :host {
    ${declarations}
  }
  :host(:state(rtl)) {
    direction: rtl;
  }
  :host([hidden]) {
    display: none;
  }
  @media (pointer: fine) {
    :host {
      --_target: 36px;
    }
  }
  * {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
    font: inherit;
    color: inherit;
  }
  :focus-visible {
    outline: 2px solid var(--_text);
    outline-offset: 2px;
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

/** The tokens of one element: each `--vitrine-x` of the page may be said for it alone, as `--vitrine-<name>-x`. */
export const tokensFor = (name: string): CSSResult =>
  unsafeCSS(
    tokens.cssText.replace(
      /var\(--vitrine-([\w-]+),([^;}]*)\)(?=\s*[;}])/g,
      `var(--vitrine-${name}-$1,var(--vitrine-$1,$2))`,
    ),
  );
