import { html, type TemplateResult } from 'lit';

/** What every overlay holds: a sheet's handle and close button, the arrow, and `content` that scrolls. */
export function overlayContent(content: unknown, closeLabel: string, close: () => void): TemplateResult {
  return html`<div part="arrow" hidden></div>
    <div part="head">
      <div part="handle"></div>
      <button part="close" type="button" aria-label=${closeLabel} @click=${close}>
        <svg viewBox="0 0 20 20" aria-hidden="true"><path d="m4 4 12 12M16 4 4 16" /></svg>
      </button>
    </div>
    <div part="scroll">${content}</div>`;
}

/** Brings the code of the card that overlays show. Where that fails, the link inside is what shows. */
export function loadProductElement(): void {
  import('../define/product.js').catch((error: unknown) => {
    console.warn('vitrine: the code of <vitrine-product> could not be loaded; the plain link is shown.', error);
  });
}
