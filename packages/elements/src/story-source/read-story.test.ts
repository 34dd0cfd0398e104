import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { createHandle, getHub } from '@vitrine/core';
import '../define/slide.js';
import '../define/sticker.js';
import '../define/story.js';
import type { VitrineProduct } from '../product/product-element.js';
import type { VitrineSticker } from '../sticker/sticker-element.js';
import { readStory } from './read-story.js';

type Story = HTMLElement & { src: string };

/** Waits also on a slow machine. */
const soon = (condition: () => unknown, message?: string) => waitUntil(condition, message, { timeout: 8000 });

/** A story that only holds what it is filled with. */
function story(json?: unknown): Story {
  const element = document.createElement('div') as unknown as Story;
  element.src = '';
  if (json !== undefined) {
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = typeof json === 'string' ? json : JSON.stringify(json);
    element.append(script);
  }
  return element;
}

async function read(json: unknown): Promise<{ element: Story; said: string[] }> {
  const { warn } = console;
  const said: string[] = [];
  console.warn = (text: unknown) => said.push(String(text));
  const element = story(json);
  await readStory(element).finally(() => (console.warn = warn));
  return { element, said };
}

async function code(run: Promise<unknown>): Promise<unknown> {
  return run.then(
    () => 'read',
    (error: { code: string }) => error.code,
  );
}

const slide = { image: '/1.jpg', alt: 'A chair' };
const lamp = {
  productUrl: 'https://shop.example/lamp',
  productId: 'lamp',
  productBrand: 'Aldersund',
  productTitle: 'Brass lamp',
  productPrice: 79.5,
  productPriceCurrency: 'EUR',
  productImages: [{ url: 'https://shop.example/lamp.jpg', altText: 'A lamp' }],
  productDetails: 'Brass and linen.',
  aggregateRating: { ratingValue: 4.4, reviewCount: 89, reviewUrl: 'https://shop.example/reviews' },
};

describe('a story from JSON', () => {
  it('becomes slides with pictures, videos, captions and stickers', async () => {
    const { element, said } = await read({
      label: 'Spring looks',
      creator: 'Mia',
      slides: [
        {
          image: { url: '/1.jpg', alt: 'A chair', width: 1080, height: 1920 },
          duration: '6s',
          stickers: [
            { product: 'sku:A1', label: 'Oak chair', url: '/oak', x: 40, y: '70%', rotate: -6, size: 30 },
            { type: 'link', href: '/look', label: 'The look' },
            { type: 'countdown', until: '2099-01-01T00:00:00Z', label: 'Ends in' },
            { type: 'discount', code: 'SPRING10' },
            { type: 'poll', label: 'Oak or ash?', answers: ['Oak', 'Ash'] },
          ],
        },
        {
          video: '/2.mp4',
          poster: '/2.jpg',
          alt: 'A walk',
          captions: [{ src: '/2.vtt', language: 'en', label: 'English' }],
        },
      ],
    });
    expect(said).to.deep.equal([]);
    expect([element.getAttribute('label'), element.getAttribute('creator')]).to.deep.equal(['Spring looks', 'Mia']);
    const [first, second] = element.querySelectorAll('vitrine-slide');
    expect(first?.getAttribute('duration')).to.equal('6s');
    const image = first?.querySelector('img');
    expect([image?.alt, image?.width, new URL(image?.src ?? '').pathname]).to.deep.equal(['A chair', 1080, '/1.jpg']);
    const stickers = [...(first?.querySelectorAll('vitrine-sticker') ?? [])];
    expect(stickers.map((each) => each.getAttribute('type') ?? 'product')).to.deep.equal([
      'product',
      'link',
      'countdown',
      'discount',
      'poll',
    ]);
    const attributes = ['product', 'x', 'y', 'rotate', 'size'].map((name) => stickers[0]?.getAttribute(name));
    expect(attributes).to.deep.equal(['sku:A1', '40%', '70%', '-6', '30%']);
    expect(stickers[0]?.querySelector('a')?.textContent).to.equal('Oak chair');
    expect(stickers[4]?.querySelectorAll('li')).to.have.length(2);
    const video = second?.querySelector('video');
    expect([video?.hasAttribute('playsinline'), video?.getAttribute('aria-label')]).to.deep.equal([true, 'A walk']);
    expect(video?.querySelector('track')?.srclang).to.equal('en');
  });

  it('may be a list of slides alone, and takes the place of those that were there', async () => {
    const element = story([slide, slide]);
    element.append(document.createElement('vitrine-slide'));
    await readStory(element);
    expect(element.querySelectorAll('vitrine-slide')).to.have.length(2);
  });

  for (const [what, bad, name] of [
    ['is no object', 7, 'slides[1]'],
    ['is null', null, 'slides[1]'],
    ['has no media', { duration: 5 }, 'slides[1]'],
    ['has a picture that is a number', { image: 1e9 }, 'slides[1]'],
    ['has a javascript: video', { video: 'javascript:alert(1)' }, 'slides[1]'],
    ['has a picture inside a picture', { image: { url: { url: '/1.jpg' } } }, 'slides[1]'],
    ['is a story of its own', { slides: [slide] }, 'slides[1]'],
  ] as const) {
    it(`leaves out a slide that ${what}, with one message that names it`, async () => {
      const { element, said } = await read({ slides: [slide, bad, slide] });
      expect(element.querySelectorAll('vitrine-slide')).to.have.length(2);
      expect(said).to.have.length(1);
      expect(said[0]).to.contain(name).and.contain('left out');
    });
  }

  for (const [what, bad] of [
    ['without a product', {}],
    ['of an unknown type', { type: 'confetti' }],
    ['off the picture', { product: 'a', x: 1e9 }],
    ['beside the picture', { product: 'a', y: '-20%' }],
    ['placed by words', { product: 'a', x: 'left' }],
    ['with a javascript: link', { type: 'link', href: 'javascript:alert(1)', label: 'x' }],
    ['with a link that is an object', { type: 'link', href: { toString: '/x' } }],
    ['without a code', { type: 'discount', code: 10 }],
    ['with one answer', { type: 'poll', label: '?', answers: ['Oak'] }],
    ['with answers that are objects', { type: 'poll', label: '?', answers: [{}, {}] }],
    ['that is a list', [[]]],
  ] as const) {
    it(`leaves out a sticker ${what}, with one message that names it`, async () => {
      const { element, said } = await read([{ ...slide, stickers: [{ product: 'ok' }, bad] }]);
      expect(element.querySelectorAll('vitrine-sticker')).to.have.length(1);
      expect(said).to.have.length(1);
      expect(said[0]).to.contain('slides[0].stickers[1]').and.contain('left out');
    });
  }

  it('keeps a slide whose duration or size is none, and says so in one message', async () => {
    const { element, said } = await read([{ ...slide, image: { url: '/1.jpg', alt: 'x', width: 1e9 }, duration: 1e9 }]);
    expect(element.querySelector('vitrine-slide')?.hasAttribute('duration')).to.equal(false);
    expect(said.join()).to.contain('slides[0]').and.contain('duration').and.contain('width');
  });

  it('never becomes markup', async () => {
    const hostile = '<img src=x onerror=alert(1)>"\'><script>alert(2)</script>Chair';
    const { element } = await read({
      label: hostile,
      slides: [
        { image: '/1.jpg', alt: hostile, stickers: [{ type: 'poll', label: hostile, answers: [hostile, hostile] }] },
      ],
    });
    expect(element.querySelectorAll('script')).to.have.length(1);
    expect(element.querySelectorAll('img')).to.have.length(1);
    expect(element.querySelector('li')?.children).to.have.length(0);
    expect(element.getAttribute('label')).to.not.contain('<');
  });

  it('takes no more than 200 slides', async () => {
    const { element, said } = await read(Array.from({ length: 210 }, () => slide));
    expect(element.querySelectorAll('vitrine-slide')).to.have.length(200);
    expect(said).to.have.length(1);
  });

  for (const json of [
    '',
    '{',
    '7',
    'null',
    '"x"',
    '[]',
    '{}',
    '{"slides":7}',
    '{"slides":{"image":"javascript:x"}}',
    '[[[[]]]]',
  ]) {
    it(`is refused as a whole when it is ${json || 'empty'}`, async () => {
      const { warn } = console;
      console.warn = () => {};
      expect(await code(readStory(story(json)))).to.equal('invalid');
      console.warn = warn;
    });
  }

  it('says why its file cannot be read, and takes the JSON in it instead', async () => {
    const element = story();
    element.src = '/no-such-story.json';
    expect(await code(readStory(element))).to.equal('not_found');
    element.src = 'javascript:alert(1)';
    expect(await code(readStory(element))).to.equal('config');
    const { warn } = console;
    console.warn = () => {};
    const both = story([slide]);
    both.src = '/no-such-story.json';
    await readStory(both);
    console.warn = warn;
    expect(both.querySelectorAll('vitrine-slide')).to.have.length(1);
  });

  it('stops reading a file that is too long', async () => {
    let sent = 0;
    let stopped = false;
    const { fetch } = window;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(250_000).fill(32)),
      cancel: () => void (stopped = true),
    });
    const counted = endless.pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
        transform: (part, controller) => {
          sent += part.length;
          controller.enqueue(part);
        },
      }),
    );
    window.fetch = async () => new Response(counted);
    const element = story();
    element.src = '/endless.json';
    expect(await code(readStory(element)).finally(() => (window.fetch = fetch))).to.equal('invalid');
    await soon(() => stopped, 'no more is asked for');
    expect(sent).to.be.below(4e6);
  });

  it('reads letters that come in two parts', async () => {
    const { fetch } = window;
    const bytes = new TextEncoder().encode(JSON.stringify([{ image: '/1.jpg', alt: 'Стул' }]));
    const parts = Array.from(bytes, (byte) => Uint8Array.of(byte));
    window.fetch = async () =>
      new Response(
        new ReadableStream({
          pull: (controller) => {
            const part = parts.shift();
            if (part) controller.enqueue(part);
            else controller.close();
          },
        }),
      );
    const element = story();
    element.src = '/bytes.json';
    await readStory(element).finally(() => (window.fetch = fetch));
    expect(element.querySelector('img')?.alt).to.equal('Стул');
  });

  it('gives no element the id of another: one of a poll names its answers alone', async () => {
    const stickers = [
      { id: 'cart', product: 'a', label: 'A' },
      { id: 'getElementById', type: 'poll', label: 'Oak or ash?', answers: ['Oak', 'Ash'] },
    ];
    const { element } = await read([{ ...slide, stickers }]);
    expect(element.querySelectorAll('[id]')).to.have.length(0);
    const poll = element.querySelector<HTMLElement>('[type=poll]');
    expect(poll?.dataset.poll).to.equal('getElementById');
  });

  it('fills a <vitrine-story> by itself', async () => {
    const element = await fixture<HTMLElement>(html`<vitrine-story label="Looks"></vitrine-story>`);
    element.append(story([slide, slide]).firstChild as Node);
    (element as unknown as { adopt(): void }).adopt();
    await soon(() => element.querySelectorAll('vitrine-slide').length === 2);
  });
});

describe('the product JSON of amp-story-shopping', () => {
  beforeEach(() => {
    getHub().page = undefined;
  });

  it('becomes a slide for each product, whose card opens', async () => {
    const element = await fixture<HTMLElement>(html`<vitrine-story label="Lamps" style="width:270px"></vitrine-story>`);
    element.append(story({ items: [lamp] }).firstChild as Node);
    (element as unknown as { adopt(): void }).adopt();
    await soon(() => element.querySelector('vitrine-sticker')?.matches(':state(placed)'));
    const sticker = element.querySelector('vitrine-sticker') as VitrineSticker;
    expect(sticker.name).to.equal('Brass lamp');
    await sticker.show();
    const card = () => sticker.dialog.querySelector<VitrineProduct>('vitrine-product');
    await soon(() => card()?.matches(':state(ready)'));
    await card()?.updateComplete;
    const text = card()?.shadowRoot?.textContent ?? '';
    expect(text).to.contain('Brass lamp').and.contain('79.50');
    expect(card()?.shadowRoot?.querySelector<HTMLAnchorElement>('[part=add]')?.href).to.equal(
      'https://shop.example/lamp',
    );
    sticker.close();
  });

  it('gives its products to slides that the page has written', async () => {
    const element = await fixture<HTMLElement>(
      html`<vitrine-story label="Lamps" style="width:270px"
        ><vitrine-slide
          ><img alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" /><vitrine-sticker product="lamp"
            >Lamp</vitrine-sticker
          ></vitrine-slide
        ></vitrine-story
      >`,
    );
    element.append(story({ items: [lamp] }).firstChild as Node);
    (element as unknown as { adopt(): void }).adopt();
    const sticker = element.querySelector('vitrine-sticker') as VitrineSticker;
    await soon(() => sticker.getAttribute('action') === 'link' && sticker.matches(':state(placed)'));
    expect(element.querySelectorAll('vitrine-slide')).to.have.length(1);
    await sticker.show();
    await soon(() => sticker.dialog.querySelector('vitrine-product')?.matches(':state(ready)'));
    sticker.close();
  });

  it('leaves its products to the shop of a page that has one', async () => {
    getHub().setPage(createHandle({ adapter: 'shopify', endpoint: 'https://shop.example' }));
    const { element } = await read({ items: [lamp] });
    expect(element.querySelector('vitrine-sticker')?.getAttribute('product')).to.equal('id:lamp');
    expect(element.querySelector('vitrine-sticker')?.hasAttribute('action')).to.equal(false);
    getHub().page = undefined;
  });

  for (const [what, bad] of [
    ['without an id', { productId: undefined }],
    ['with an id that is taken', {}],
    ['without a title', { productId: 'b', productTitle: 5 }],
    ['with a price in words', { productId: 'b', productPrice: '79' }],
    ['with an endless price', { productId: 'b', productPrice: 1e308 }],
    ['with a currency that is none', { productId: 'b', productPriceCurrency: '€' }],
    ['with a javascript: address', { productId: 'b', productUrl: 'javascript:alert(1)' }],
    ['without pictures', { productId: 'b', productImages: [] }],
    ['with pictures of another kind', { productId: 'b', productImages: 'lamp.jpg' }],
  ] as const) {
    it(`leaves out an item ${what}, with a message that names it`, async () => {
      const { element, said } = await read({ items: [lamp, { ...lamp, ...bad }] });
      expect(element.querySelectorAll('vitrine-slide')).to.have.length(1);
      expect(said.filter((text) => text.includes('items[1]') && text.includes('left out'))).to.have.length.above(0);
    });
  }

  it('leaves out what cannot be made a text, and nothing else', async () => {
    const odd = { toString: 1, valueOf: 1 };
    const stickers = [{ type: odd }, { type: [[odd]] }, { type: 'link', href: 'https://shop.example/' }];
    const { element, said } = await read({
      products: [{ id: odd }, { id: 7, title: 'Lamp' }],
      slides: [{ ...slide, stickers }],
    });
    expect(element.querySelectorAll('vitrine-sticker')).to.have.length(1);
    expect(said.filter((text) => text.includes('stickers') && text.includes('left out'))).to.have.length(2);
  });

  it('finds a product whose id is a number, beside one whose id is none', async () => {
    const element = await fixture<HTMLElement>(html`<vitrine-story></vitrine-story>`);
    const products = [{ id: { toString: 1 } }, { id: 7, title: 'Brass lamp', price: '79.50', currency: 'EUR' }];
    const stickers = [{ product: '7', label: 'Lamp' }];
    element.append(story({ products, slides: [{ ...slide, stickers }] }).firstChild as Node);
    (element as unknown as { adopt(): void }).adopt();
    await soon(() => element.querySelector('vitrine-sticker'));
    const sticker = element.querySelector('vitrine-sticker') as VitrineSticker;
    await soon(() => sticker.hasUpdated);
    await sticker.show();
    const card = () => sticker.dialog.querySelector<VitrineProduct>('vitrine-product');
    await soon(() => card()?.shadowRoot?.textContent?.includes('Brass lamp'));
    sticker.close();
  });
});
