import { html, nothing } from 'lit';

/** All parts of the card, for pages that style it through the element it opens in. */
const PARTS =
  'card,disclosure,image,title,rating,price,compare-at,percent,unit-price,lowest,tax,ends,option,value,stock,quantity,add,view-cart,error,fine-print,policy';

/** What a tag says, whether its page wrote attributes or a framework set properties. */
export const said = (tag: Element, name: 'product' | 'variant' | 'label' | 'action' | 'creator') =>
  (tag as Partial<Record<typeof name, string>>)[name] || tag.getAttribute(name) || undefined;

/** The product a tag names. The tag's link, called `name`, stands there until the product is known. */
export function taggedProduct(tag: Element, name: string, layout: 'card' | 'row') {
  const link = tag.querySelector('a');
  return html`<vitrine-product
    layout=${layout}
    ?eager=${layout === 'card'}
    product=${said(tag, 'product')}
    variant=${said(tag, 'variant') ?? nothing}
    action=${said(tag, 'action') ?? nothing}
    creator=${said(tag, 'creator') ?? nothing}
    ?affiliate=${tag.hasAttribute('affiliate')}
    exportparts=${PARTS}
    >${link ? html`<a href=${link.href} rel=${link.rel || nothing}>${name}</a>` : name}</vitrine-product
  >`;
}
