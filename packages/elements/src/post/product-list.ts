import { html, nothing, render } from 'lit';
import { Overlay } from '../base/overlay.js';
import { loadProductElement, overlayContent } from '../base/overlay-content.js';
import type { VitrinePost } from './post-element.js';
import { styles } from './product-list.styles.js';

/** What a tag says, whether its page wrote attributes or a framework set properties. */
const said = (tag: Element, name: 'product' | 'variant' | 'label' | 'action') =>
  (tag as Partial<Record<typeof name, string>>)[name] || tag.getAttribute(name) || undefined;

/** One row for each product on the picture, in the order of its tags. */
function rows(post: VitrinePost) {
  const seen = new Set<string>();
  return post.tags.flatMap((tag) => {
    const product = said(tag, 'product');
    const variant = said(tag, 'variant');
    const key = `${product} ${variant}`;
    if (!product || seen.has(key)) return [];
    seen.add(key);
    const link = tag.querySelector('a');
    const name = said(tag, 'label') ?? tag.textContent?.trim() ?? '';
    return html`<li>
      <vitrine-product
        layout="row"
        product=${product}
        variant=${variant ?? nothing}
        action=${said(tag, 'action') ?? nothing}
        exportparts="card,image,title,price,add"
        >${link ? html`<a href=${link.href} rel=${link.rel || nothing}>${name}</a>` : name}</vitrine-product
      >
    </li>`;
  });
}

function list(post: VitrinePost) {
  loadProductElement();
  const { styleSheet } = styles;
  const root = post.shadowRoot;
  if (root && styleSheet && !root.adoptedStyleSheets.includes(styleSheet)) root.adoptedStyleSheets.push(styleSheet);
  return html`<ul>
    ${rows(post)}
  </ul>`;
}

const overlays = new WeakMap<VitrinePost, Overlay>();

/** Opens the list beside `button`, or as a sheet on a small screen; a second press closes it. */
export function openList(post: VitrinePost, button: HTMLElement): void {
  const dialog = post.renderRoot.querySelector('dialog');
  if (!dialog) return;
  let overlay = overlays.get(post);
  if (!overlay) {
    overlay = new Overlay(dialog, button, {
      sides: ['top', 'bottom'],
      alignStart: true,
      onClose: () => {
        button.setAttribute('aria-expanded', 'false');
        render(nothing, dialog);
      },
    });
    overlays.set(post, overlay);
  }
  const shown = overlay;
  if (shown.open) return shown.close();
  dialog.setAttribute('aria-label', button.getAttribute('aria-label') ?? '');
  render(
    overlayContent(list(post), post.t('close'), () => shown.close()),
    dialog,
  );
  button.setAttribute('aria-expanded', 'true');
  shown.show();
}

/** Shows the list under the picture. */
export function renderBelow(post: VitrinePost): void {
  const place = post.renderRoot.querySelector<HTMLElement>('[part=list]');
  if (place) render(list(post), place);
}
