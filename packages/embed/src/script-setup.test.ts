import { aTimeout, expect } from '@open-wc/testing';
import { configure, getHub } from '@vitrine/core/hub.js';
import { readScript, setUpPage } from './script-setup.js';

/** The address of a script that does nothing. */
const nothing = () => URL.createObjectURL(new Blob([''], { type: 'text/javascript' }));

function script(src: string, data: Record<string, string>): HTMLScriptElement {
  const tag = document.createElement('script');
  tag.type = 'module';
  tag.src = src;
  Object.assign(tag.dataset, data);
  document.head.append(tag);
  return tag;
}

describe('the set-up of a script tag', () => {
  const added: Element[] = [];
  const add = (...args: Parameters<typeof script>) => added.push(script(...args));
  beforeEach(() => {
    getHub().page = undefined;
  });
  afterEach(() => {
    for (const element of added.splice(0)) element.remove();
  });

  it('is read from the tag with the address of the file', () => {
    const [one, other] = [nothing(), nothing()];
    add(one, { src: '/one.json', priceRules: 'eu' });
    add(other, { adapter: 'shopify', src: '/other.json' });
    expect(readScript(one)).to.deep.equal({ src: '/one.json', priceRules: 'eu' });
  });

  it('is read from a tag with an adapter where the address has changed on the way', () => {
    add(nothing(), { src: '/lazy-picture.jpg' });
    add(nothing(), { adapter: 'catalog', src: '/one.json' });
    expect(readScript('https://cdn.example/redirected.js')).to.deep.equal({ adapter: 'catalog', src: '/one.json' });
  });

  it('is nothing where the tag says nothing', () => {
    const address = nothing();
    add(address, {});
    expect(readScript(address)).to.deep.equal({});
  });

  it('names the page’s shop', () => {
    setUpPage({ src: '/shop.json', country: 'NL' });
    expect(getHub().page?.config).to.deep.equal({ src: '/shop.json', country: 'NL' });
  });

  it('names the page itself as the shop where nothing is said', () => {
    setUpPage({});
    expect(getHub().page?.config).to.deep.equal({});
  });

  it('gives way to what code of the page has configured', () => {
    const handle = configure({ src: '/configured.json' });
    setUpPage({ src: '/shop.json' });
    setUpPage({});
    expect(getHub().page).to.equal(handle);
  });

  it('does not take the shop of another script on the page away when it says nothing itself', () => {
    setUpPage({ src: '/shop.json' });
    setUpPage({});
    expect(getHub().page?.config).to.deep.equal({ src: '/shop.json' });
  });

  it('waits until a store on the page has spoken', async () => {
    const store = document.createElement('vitrine-store');
    document.body.append(store);
    added.push(store);
    setUpPage({});
    expect(getHub().page).to.equal(undefined);
    customElements.define(
      'vitrine-store',
      class extends HTMLElement {
        connectedCallback() {
          queueMicrotask(() => getHub().setPage({ config: { src: '/store.json' } } as never, 2));
        }
      },
    );
    await customElements.whenDefined('vitrine-store');
    await aTimeout(0);
    expect(getHub().page?.config).to.deep.equal({ src: '/store.json' });
  });
});
