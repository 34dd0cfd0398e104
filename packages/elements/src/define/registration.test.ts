import { expect } from '@open-wc/testing';

const NAMES = [
  'store',
  'post',
  'tag',
  'product',
  'price',
  'cart',
  'cart-button',
  'return-policy',
  'review-badge',
  'disclosure',
  'sticker',
  'story',
  'slide',
  'story-row',
  'delivery',
  'live',
];

/** A page of its own, that keeps a list of what is registered on it. */
async function openPage(): Promise<{ window: Window & typeof globalThis; registered: string[]; close: () => void }> {
  const frame = document.createElement('iframe');
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.srcdoc = '<!doctype html><title>Registration</title>';
  document.body.append(frame);
  await loaded;
  const window = frame.contentWindow as Window & typeof globalThis;
  const registered: string[] = [];
  const define = window.customElements.define;
  window.customElements.define = function (name, constructor, options) {
    registered.push(name);
    define.call(this, name, constructor, options);
  };
  return { window, registered, close: () => frame.remove() };
}

/** Loads a define entry on a page; `copy` makes it another module, as in a second bundle. */
async function load(page: Window & typeof globalThis, name: string, copy = ''): Promise<void> {
  const errors: unknown[] = [];
  page.addEventListener('error', (event) => errors.push(event.message));
  const script = page.document.createElement('script');
  script.type = 'module';
  script.src = new URL(`./${name}.ts${copy && `?copy=${copy}`}`, import.meta.url).href;
  await new Promise((resolve, reject) => {
    script.addEventListener('load', resolve, { once: true });
    script.addEventListener('error', () => reject(new Error(`${script.src} did not load`)), { once: true });
    page.document.head.append(script);
  });
  expect(errors).to.deep.equal([]);
}

describe('the define entries', () => {
  for (const name of NAMES) {
    it(`define/${name}.js registers <vitrine-${name}> and nothing else`, async () => {
      const page = await openPage();
      await load(page.window, name);
      expect(page.registered).to.deep.equal([`vitrine-${name}`]);
      page.close();
    });

    it(`define/${name}.js leaves alone what another copy has registered`, async () => {
      const page = await openPage();
      await load(page.window, name);
      const first = page.window.customElements.get(`vitrine-${name}`);
      await load(page.window, name, 'second');
      expect(page.registered).to.deep.equal([`vitrine-${name}`]);
      expect(page.window.customElements.get(`vitrine-${name}`)).to.equal(first);
      page.close();
    });
  }
});
