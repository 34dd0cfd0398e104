import type { CSSResult } from 'lit';

/** Gives a shadow root a style sheet that came with code loaded later; once, however often it is called. */
export function adopt(root: Node, { styleSheet }: CSSResult): void {
  const { adoptedStyleSheets } = root as ShadowRoot;
  if (styleSheet && !adoptedStyleSheets.includes(styleSheet)) adoptedStyleSheets.push(styleSheet);
}
