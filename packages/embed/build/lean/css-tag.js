/** `css` of Lit for browsers with constructible style sheets, which every browser that has popovers is. */
export class CSSResult {
  // Now, and not with the first element: that has enough to do.
  styleSheet = new CSSStyleSheet();

  constructor(cssText) {
    this.cssText = cssText;
    this.styleSheet.replaceSync(cssText);
  }
}

export const css = (strings, ...values) =>
  new CSSResult(
    values.reduce((text, value, index) => text + (value.cssText ?? value) + strings[index + 1], strings[0]),
  );

export const adoptStyles = (root, styles) => {
  root.adoptedStyleSheets = styles.map((style) => style.styleSheet ?? style);
};

export const getCompatibleStyle = (style) => style;

export const unsafeCSS = (value) => new CSSResult(String(value));

export const supportsAdoptingStyleSheets = true;
