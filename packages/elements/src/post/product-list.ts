import { html, render } from 'lit';
import { adopt } from '../base/adopt.js';
import { Overlay } from '../base/overlay.js';
import { said, taggedProduct } from '../base/tagged-product.js';
import type { VitrinePost } from './post-element.js';
import { styles } from './product-list.styles.js';

/** One row for each product on the picture, in the order of its tags. */
function rows(post: VitrinePost) {
  const seen = new Set<string>();
  return post.tags.flatMap((tag) => {
    const product = said(tag, 'product');
    const variant = said(tag, 'variant');
    const key = `${product} ${variant}`;
    if (!product || seen.has(key)) return [];
    seen.add(key);
    return html`<li>${taggedProduct(tag, said(tag, 'label') ?? tag.textContent?.trim() ?? '', 'row')}</li>`;
  });
}

function list(post: VitrinePost) {
  // Where that fails, the link in the card is what shows.
  void import('../define/product.js');
  adopt(post.renderRoot, styles);
  return html`<ul>
    ${rows(post)}
  </ul>`;
}

/** By button: a post whose `list` was something else meanwhile has another. */
const overlays = new WeakMap<HTMLElement, Overlay>();

/** Opens the list beside `button`, or as a sheet on a small screen; a second press closes it. */
export function openList(post: VitrinePost, button: HTMLElement): void {
  const dialog = post.renderRoot.querySelector('dialog');
  if (!dialog) return;
  let overlay = overlays.get(button);
  if (!overlay) {
    const onClose = () => button.setAttribute('aria-expanded', 'false');
    overlay = new Overlay(post, dialog, button, { sides: ['top', 'bottom'], alignStart: true, onClose });
    overlays.set(button, overlay);
  }
  if (overlay.open) return overlay.close();
  dialog.setAttribute('aria-label', button.getAttribute('aria-label') ?? '');
  overlay.render(list(post));
  button.setAttribute('aria-expanded', 'true');
  overlay.show();
}

/** Shows the list under the picture. */
export function renderBelow(post: VitrinePost): void {
  const place = post.renderRoot.querySelector<HTMLElement>('[part=list]');
  if (place) render(list(post), place);
}
