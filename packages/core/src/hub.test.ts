import { expect } from '@open-wc/testing';
import type * as hubModule from './hub.js';
import {
  createHandle,
  getHub,
  requestShop,
  servesSubtree,
  SHOP_CONTEXT,
  type ContextRequestLike,
  type Hub,
  type ShopCallback,
  type ShopHandle,
} from './hub.js';

const name = (handle: ShopHandle | undefined) => handle?.config.src;
const shop = (src: string) => createHandle({ src });

/** A widget that asks for its shop when it comes into the page. */
class TestWidget extends HTMLElement {
  seen: (string | undefined)[] = [];
  unsubscribe: (() => void) | undefined;

  connectedCallback(): void {
    requestShop(this, (handle, unsubscribe) => {
      this.unsubscribe = unsubscribe;
      this.seen.push(name(handle));
    });
  }

  disconnectedCallback(): void {
    this.unsubscribe?.();
  }
}
customElements.define('test-widget', TestWidget);

/** As much of a store as the protocol asks for; registered late, by the test that needs it un-upgraded. */
class TestStore extends HTMLElement {
  readonly #waiting: [ShopCallback, () => void][] = [];

  connectedCallback(): void {
    this.addEventListener('context-request', (event) => {
      const request = event as ContextRequestLike;
      if (request.context !== SHOP_CONTEXT || !servesSubtree(this)) return;
      request.stopPropagation();
      const unsubscribe = () => {};
      this.#waiting.push([request.callback, unsubscribe]);
      request.callback(shop(this.id), unsubscribe);
    });
    getHub().refresh();
  }
}

const HUB = Symbol.for('vitrine/hub/1');
const scope = globalThis as unknown as Record<symbol, Hub | undefined>;
let first: Hub | undefined;

const seen = (id: string) => (document.getElementById(id) as TestWidget).seen;

describe('the hub', () => {
  let place: HTMLElement;

  const put = (markup: string) => {
    place.innerHTML = markup;
  };

  beforeEach(() => {
    first ??= getHub();
    first.page = undefined;
    place = document.body.appendChild(document.createElement('div'));
  });

  afterEach(() => {
    place.remove();
    getHub().page = undefined;
  });

  it('answers what is not ours, also where nothing of ours asks', () => {
    scope[HUB] = undefined;
    const hub = getHub();
    hub.setPage(shop('/page.json'));
    let answered: ShopHandle | undefined;
    const event = new Event('context-request', { bubbles: true, composed: true });
    place.dispatchEvent(
      Object.assign(event, { context: SHOP_CONTEXT, callback: (handle: ShopHandle) => (answered = handle) }),
    );
    document.removeEventListener('context-request', hub.answer as unknown as EventListener);
    scope[HUB] = first;
    expect(name(answered)).to.equal('/page.json');
  });

  it('answers a widget that asks after the page has named its shop', () => {
    getHub().setPage(shop('page'));
    put('<test-widget id="a"></test-widget>');
    expect(seen('a')).to.deep.equal(['page']);
  });

  it('answers a widget that asked before', () => {
    put('<test-widget id="a"></test-widget>');
    expect(seen('a')).to.deep.equal([]);
    getHub().setPage(shop('page'));
    expect(seen('a')).to.deep.equal(['page']);
  });

  it('tells a widget when the page names another shop, until it unsubscribes', () => {
    put('<test-widget id="a"></test-widget><test-widget id="b"></test-widget>');
    getHub().setPage(shop('one'));
    (document.getElementById('b') as TestWidget).unsubscribe?.();
    getHub().setPage(shop('two'));
    expect(seen('a')).to.deep.equal(['one', 'two']);
    expect(seen('b')).to.deep.equal(['one']);
  });

  it('is reached through open and closed shadow roots', () => {
    const widgets = (['open', 'closed'] as const).map((mode) => {
      const outer = place.appendChild(document.createElement('div'));
      const middle = outer.attachShadow({ mode }).appendChild(document.createElement('div'));
      return middle.attachShadow({ mode }).appendChild(document.createElement('test-widget')) as TestWidget;
    });
    getHub().setPage(shop('one'));
    getHub().setPage(shop('two'));
    for (const widget of widgets) expect(widget.seen).to.deep.equal(['one', 'two']);
  });

  it('leaves a widget to a nearer store that has not woken yet', () => {
    getHub().setPage(shop('page'));
    // The hub knows the element by its name alone; here it may only be registered once.
    put(
      '<vitrine-store id="near"><test-widget id="a"></test-widget></vitrine-store><test-widget id="b"></test-widget>',
    );
    expect(seen('a')).to.deep.equal([]);
    expect(seen('b')).to.deep.equal(['page']);
    customElements.define('vitrine-store', TestStore);
    expect(seen('a')).to.deep.equal(['near']);
    expect(seen('b').at(-1)).to.equal('page');
  });

  it('gives a widget to a store that wraps it, and to the page when the store holds only data', () => {
    getHub().setPage(shop('page'));
    put(
      '<vitrine-store id="near"><script type="application/json">[]</script><div><test-widget id="a"></test-widget></div></vitrine-store>' +
        '<vitrine-store id="data"><script type="application/json">[]</script></vitrine-store>',
    );
    expect(seen('a').at(-1)).to.equal('near');
    put('<div id="plain"></div>');
    document.getElementById('plain')?.append(document.createElement('test-widget'));
    expect((document.querySelector('#plain test-widget') as TestWidget).seen).to.deep.equal(['page']);
  });

  it('keeps what the page says over the attributes of a script, in either order', () => {
    const hub = getHub();
    put('<test-widget id="a"></test-widget>');
    hub.setPage(shop('script'), 1);
    hub.setPage(shop('configured'));
    hub.setPage(shop('script again'), 1);
    expect(name(hub.page)).to.equal('configured');
    expect(seen('a')).to.deep.equal(['script', 'configured']);
  });

  it('is shared by two copies of the library, and answers once', async () => {
    // Another address is another copy, as for a page with two bundles.
    const copy = (await import(new URL('./hub.ts?copy', import.meta.url).href)) as typeof hubModule;
    expect(copy.createHandle).to.not.equal(createHandle);
    expect(copy.getHub()).to.equal(getHub());
    expect(scope[HUB]).to.equal(getHub());
    const answers: (string | undefined)[] = [];
    copy.requestShop(place, (handle) => answers.push(name(handle)));
    copy.getHub().setPage(copy.createHandle({ src: 'copy' }));
    put('<test-widget id="a"></test-widget>');
    expect(answers).to.deep.equal(['copy']);
    expect(seen('a')).to.deep.equal(['copy']);
  });

  it('answers in a document that has been opened and written anew', async () => {
    const frame = place.appendChild(document.createElement('iframe'));
    const { contentDocument: page, contentWindow } = frame as HTMLIFrameElement & { contentDocument: Document };
    const load = (contentWindow as Window & typeof globalThis).eval('(address) => import(address)') as (
      address: string,
    ) => Promise<typeof hubModule>;
    const inside = await load(new URL('./hub.ts', import.meta.url).href);
    inside.configure({ src: 'page' });
    page.open();
    page.write('<p></p>');
    page.close();
    const answers: (string | undefined)[] = [];
    inside.requestShop(page.body, (handle) => answers.push(name(handle)));
    expect(answers).to.deep.equal(['page']);
  });

  it('forgets widgets that left before any shop was named', () => {
    const left = Array.from(
      { length: 200 },
      () => place.appendChild(document.createElement('test-widget')) as TestWidget,
    );
    for (const widget of left) widget.remove();
    put('<test-widget id="a"></test-widget>');
    getHub().setPage(shop('page'));
    for (const widget of left) expect(widget.seen).to.deep.equal([]);
    expect(seen('a')).to.deep.equal(['page']);
  });
});
