import type { Product } from '@vitrine/core';
import type { ShopHandle } from '@vitrine/core/hub.js';
import { html, render, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { graphText, productNodes } from './graph.js';
import { isSaid, saidProducts, type SaidProduct } from './own-json-ld.js';
import { readWidget, type Widget } from './read-widgets.js';
import { gather, type ShownProduct } from './shown-product.js';
import type { Page } from './subjects.js';

/** Who knows an element's shop. */
export interface WidgetShop {
  readonly host: ReactiveControllerHost & Element;
  readonly handle: ShopHandle | undefined;
}

/** One for all copies of the library on a page. */
const KEY = Symbol.for('vitrine/structured-data/1');

/** Milliseconds in which changes are gathered. */
const PAUSE = 50;

/** The words of the page itself: no code, and nothing that only stands by for scripts that do not run. */
function pageWords(): string {
  const isText = ({ parentElement }: Node) =>
    parentElement?.closest('script, style, template, noscript') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, isText);
  let words = '';
  while (walker.nextNode()) words += walker.currentNode.nodeValue;
  return words.replace(/\s+/g, ' ');
}

/** The data block of a page, made of what its widgets show. */
class PageData {
  readonly #shops = new Map<Element, WidgetShop>();
  readonly #watched = new WeakSet<Element>();
  readonly #read = new WeakMap<Element, readonly [text: string, said: readonly SaidProduct[]]>();
  readonly #told = new Set<string>();
  #script: HTMLScriptElement | undefined;
  #text = '';
  #waiting = false;
  #turn = 0;

  constructor() {
    // What is folded away is not shown until it is opened.
    document.addEventListener('toggle', this.#later, true);
  }

  watch(shop: WidgetShop): void {
    const { host } = shop;
    this.#later();
    if (this.#watched.has(host)) return;
    this.#watched.add(host);
    const controller: ReactiveController = {
      hostConnected: () => this.#shops.set(host, shop),
      hostUpdated: this.#later,
      hostDisconnected: () => {
        this.#shops.delete(host);
        this.#later();
      },
    };
    host.addController(controller);
    // It is told of only if it has been drawn.
    if (host.isConnected) this.#shops.set(host, shop);
  }

  #later = (): void => {
    if (this.#waiting) return;
    this.#waiting = true;
    setTimeout(() => {
      this.#waiting = false;
      void this.#write();
    }, PAUSE);
  };

  async #write(): Promise<void> {
    const turn = ++this.#turn;
    const shown = await Promise.all(
      [...this.#shops].map(([host, { handle }]) => handle && this.#wants(handle) && readWidget(host as Widget, handle)),
    );
    // Meanwhile something has changed again.
    if (turn !== this.#turn) return;
    const pictures = new Set(Array.from(document.images, ({ src }) => src));
    const products = gather(shown.flatMap((each) => each || [])).map((each) => withPictures(each, pictures));
    if (products.some(({ mode, product }) => mode === 'merchant' && !product.url))
      this.#tell(
        'is "merchant": a product has no url, and cannot be known to be sold on this page. Nothing is said of it.',
      );
    const nodes = productNodes(products, this.#page());
    this.#put(nodes.length ? graphText(nodes) : '');
  }

  #page(): Page {
    let words: string | undefined;
    return {
      url: location.href,
      canonical: document.querySelector<HTMLLinkElement>('link[rel~="canonical"]')?.href || undefined,
      says: (text) => (words ??= pageWords()).includes(text.replace(/\s+/g, ' ').trim()),
      describes: (product, id) => this.#describes(product, id),
    };
  }

  #wants({ config: { structuredData } }: ShopHandle): boolean {
    const wants = structuredData === 'merchant' || structuredData === 'snippet';
    if (!wants && structuredData && structuredData !== 'none')
      this.#tell(`is "${String(structuredData).slice(0, 40)}": expected one of: none snippet merchant.`);
    return wants;
  }

  #describes(product: Product, id: string): boolean {
    const scripts = document.querySelectorAll('script[type="application/ld+json"]');
    const said = [...scripts].flatMap((script) => (script === this.#script ? [] : this.#saidBy(script)));
    const found = isSaid(said, product, id);
    if (found)
      this.#tell(
        `is on, and the page has JSON-LD of its own for the product "${product.id.slice(0, 80)}", and only that counts. Take one of the two away.`,
      );
    return found;
  }

  #saidBy(script: Element): readonly SaidProduct[] {
    const text = script.textContent ?? '';
    const [known, said] = this.#read.get(script) ?? [];
    if (said && known === text) return said;
    const found = saidProducts(text, document.baseURI);
    this.#read.set(script, [text, found]);
    return found;
  }

  #put(text: string): void {
    if (text === this.#text && Boolean(this.#script?.isConnected) === Boolean(text)) return;
    this.#text = text;
    this.#script?.remove();
    this.#script = undefined;
    if (!text) return;
    // Trusted Types watch over the text of a script before it runs, and take data for code. One of a template has run already,
    // as the platform sees it.
    const place = document.createDocumentFragment();
    render(html`<script type="application/ld+json"></script>`, place);
    const script = place.querySelector('script');
    if (!script) return;
    script.append(text);
    this.#script = script;
    document.head.append(script);
  }

  #tell(words: string): void {
    if (this.#told.has(words)) return;
    this.#told.add(words);
    console.warn(`vitrine: structured-data ${words} See docs/structured-data.md.`);
  }
}

/** Pictures that the page itself shows count too. */
function withPictures(shown: ShownProduct, pictures: ReadonlySet<string>): ShownProduct {
  const { images = [], product } = shown;
  const others = product.images.flatMap(({ url }) => (pictures.has(url) ? url : []));
  return { ...shown, images: [...new Set([...images, ...others])] };
}

/** Follows what an element shows, for as long as it is in the page. */
export function watch(shop: WidgetShop): void {
  const scope = globalThis as unknown as Record<symbol, PageData | undefined>;
  (scope[KEY] ??= new PageData()).watch(shop);
}
