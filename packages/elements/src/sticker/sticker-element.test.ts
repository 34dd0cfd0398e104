import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { createHandle, getHub, parseProduct, type CommerceAdapter } from '@vitrine/core';
import '../define/post.js';
import '../define/sticker.js';
import '../define/tag.js';
import type { TemplateResult } from 'lit';
import type { VitrineProduct } from '../product/product-element.js';
import type { VitrineSticker } from './sticker-element.js';

/** A drawing of 200 × 100. */
const PICTURE = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100"><rect width="200" height="100" fill="#456"/></svg>',
)}`;

const adapter: CommerceAdapter = {
  name: 'test',
  products: async (refs) =>
    refs.map((ref) =>
      /soap/.test(ref) ? parseProduct({ id: 'soap', title: 'Soap', price: '4.80', currency: 'EUR' }) : null,
    ),
  checkout: async () => ({ url: '#checkout' }),
};

/** Waits also on a slow machine. */
const soon = (condition: () => unknown, message?: string) => waitUntil(condition, message, { timeout: 8000 });

const stands = (sticker: VitrineSticker) => soon(() => sticker.matches(':state(placed)'), 'it stands on the picture');

const cardOf = (sticker: VitrineSticker) => sticker.dialog.querySelector<VitrineProduct>('vitrine-product');

async function mount(
  sticker: TemplateResult = html`<vitrine-sticker product="soap" x="50%" y="50%"
    ><a href="/soap">Pine soap</a></vitrine-sticker
  >`,
  css = 'width:400px;height:200px',
): Promise<{ post: HTMLElement; image: HTMLImageElement; sticker: VitrineSticker }> {
  getHub().setPage(createHandle({ adapter }));
  const post = await fixture<HTMLElement>(
    html`<vitrine-post list="none" style="width:400px"><img alt="" />${sticker}</vitrine-post>`,
  );
  const image = post.querySelector('img') as HTMLImageElement;
  image.style.cssText = `display:block;${css}`;
  image.src = PICTURE;
  await image.decode();
  return { post, image, sticker: post.querySelector('vitrine-sticker') as VitrineSticker };
}

const pill = (sticker: VitrineSticker) => sticker.renderRoot.querySelector('[part=pill]') as HTMLElement;

/** Its middle, from the corner of its post. */
function middle(sticker: VitrineSticker): { x: number; y: number } {
  const frame = (sticker.parentElement as HTMLElement).getBoundingClientRect();
  const { x, y, width, height } = pill(sticker).getBoundingClientRect();
  return { x: x + width / 2 - frame.x, y: y + height / 2 - frame.y };
}

async function expectAt(sticker: VitrineSticker, x: number, y: number): Promise<void> {
  const near = () => Math.abs(middle(sticker).x - x) < 1.5 && Math.abs(middle(sticker).y - y) < 1.5;
  await soon(near).catch(() => {
    throw new Error(`expected it at ${x}, ${y}; it is at ${JSON.stringify(middle(sticker))}`);
  });
}

/** What the developer is told while `run` goes on. */
async function warnings(run: (said: readonly string[]) => Promise<unknown>): Promise<string[]> {
  const { warn } = console;
  const said: string[] = [];
  console.warn = (...words: unknown[]) => String(words[0]).includes('sticker') && said.push(String(words[0]));
  await run(said).finally(() => (console.warn = warn));
  return said;
}

describe('<vitrine-sticker>', () => {
  afterEach(() => resetMouse());

  describe('its place', () => {
    it('is its percentage of an uncropped picture', async () => {
      const { sticker } = await mount(html`<vitrine-sticker product="soap" x="75%" y="50%">Soap</vitrine-sticker>`);
      await stands(sticker);
      await expectAt(sticker, 300, 100);
    });

    it('keeps to the picture when object-fit: cover crops its sides', async () => {
      const { sticker } = await mount(
        html`<vitrine-sticker product="soap" x="75%" y="50%">Soap</vitrine-sticker>`,
        'width:400px;height:400px;object-fit:cover;object-position:100% 50%',
      );
      await stands(sticker);
      // Drawn 800 × 400, the right half shows: 75 % of 800 − 400.
      await expectAt(sticker, 200, 200);
    });

    it('moves when the picture is resized and when x and y change', async () => {
      const { sticker, image } = await mount();
      await stands(sticker);
      image.style.cssText += 'width:200px;height:100px';
      await expectAt(sticker, 100, 50);
      sticker.setAttribute('y', '40%');
      await expectAt(sticker, 100, 40);
    });

    it('never leaves the picture, turned or not, and is never lost where that is cropped', async () => {
      for (const rotate of ['0', '90', '-30deg']) {
        const { sticker, post } = await mount(
          html`<vitrine-sticker product="soap" x="100%" y="0%" rotate=${rotate}>Soap</vitrine-sticker>`,
        );
        await stands(sticker);
        const inside = () => {
          const frame = post.getBoundingClientRect();
          const pin = pill(sticker).getBoundingClientRect();
          return pin.right <= frame.right + 0.5 && pin.top >= frame.top - 0.5 && pin.right > frame.right - 14;
        };
        await soon(inside, rotate);
      }
    });

    it('is as wide as its size says, in percent of the picture, and its text with it', async () => {
      const { sticker } = await mount(html`<vitrine-sticker product="soap" size="50%">Soap</vitrine-sticker>`);
      await stands(sticker);
      await soon(() => Math.abs(pill(sticker).offsetWidth - 200) < 2);
      expect(Number.parseFloat(getComputedStyle(pill(sticker)).fontSize)).to.be.above(18);
    });

    it('never gets smaller than 24 pixels, nor its text than 12', async () => {
      const { sticker } = await mount(html`<vitrine-sticker product="soap" size="1%">S</vitrine-sticker>`);
      await stands(sticker);
      await soon(() => Number.parseFloat(getComputedStyle(pill(sticker)).fontSize) === 12);
      expect(pill(sticker).offsetWidth).to.be.at.least(24);
      expect(pill(sticker).offsetHeight).to.be.at.least(24);
    });

    it('is above the bar of a post that stands on the picture', async () => {
      const { post, sticker } = await mount(
        html`<vitrine-sticker product="soap" x="10%" y="100%">Soap</vitrine-sticker>`,
      );
      post.setAttribute('list', 'button');
      const bar = () => post.shadowRoot?.querySelector('[part=list-button]')?.getBoundingClientRect();
      await stands(sticker);
      await soon(() => (bar()?.height ?? 0) > 0 && pill(sticker).getBoundingClientRect().bottom <= (bar()?.top ?? 0));
    });

    it('is in the text where nothing is around it, and its developer is told', async () => {
      const said = await warnings(async () => {
        const sticker = await fixture<VitrineSticker>(
          html`<vitrine-sticker product="soap"><a href="/soap">Soap</a></vitrine-sticker>`,
        );
        await soon(() => sticker.matches(':state(loose)'));
        expect(sticker.pin.checkVisibility()).to.equal(false);
        expect(sticker.querySelector('a')?.checkVisibility()).to.equal(true);
      });
      expect(said).to.have.length(1);
      expect(said[0]).to.contain('<vitrine-slide> or <vitrine-post>');
    });

    it('stands at the nearest edge while its place is cropped away, and goes back with its place', async () => {
      const { sticker, image } = await mount(
        html`<vitrine-sticker product="soap" x="10%" y="50%"><a href="/soap">Soap</a></vitrine-sticker>`,
        'width:400px;height:400px;object-fit:cover;object-position:100% 50%',
      );
      await stands(sticker);
      // Six pixels are for its focus ring.
      await soon(() => Math.abs(middle(sticker).x - pill(sticker).offsetWidth / 2 - 6) < 1, 'it is at the left edge');
      expect(middle(sticker).y).to.be.closeTo(200, 1);
      expect(sticker.querySelector('a')?.checkVisibility()).to.equal(false);
      image.style.objectPosition = '0% 50%';
      image.style.width = '399px';
      await expectAt(sticker, 79.8, 199.75);
    });

    for (const [name, value] of [
      ['x', '1e9'],
      ['y', 'left'],
      ['rotate', 'quite'],
      ['size', '1e9'],
      ['size', '-5%'],
      ['type', 'confetti'],
    ] as const) {
      it(`survives ${name}="${value}" and says so once`, async () => {
        let sticker: VitrineSticker | undefined;
        const said = await warnings(async (told) => {
          ({ sticker } = await mount());
          await stands(sticker);
          sticker.setAttribute(name, value);
          await soon(() => told.some((text) => text.includes(`${name}="${value}"`)), 'its developer is told');
          sticker.requestUpdate();
          await sticker.updateComplete;
          await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        });
        expect(said.filter((text) => text.includes(`${name}="${value}"`))).to.have.length(1);
        if (name !== 'type') {
          const frame = (sticker as VitrineSticker).parentElement as HTMLElement;
          expect(frame.getBoundingClientRect().right).to.be.above(
            pill(sticker as VitrineSticker).getBoundingClientRect().right,
          );
        }
      });
    }
  });

  describe('of a product', () => {
    it('has the name of its link, and opens the card of a tag on a press', async () => {
      const { sticker } = await mount();
      await stands(sticker);
      expect(sticker.pin.getAttribute('aria-label')).to.equal('Pine soap');
      const { x, y, width, height } = pill(sticker).getBoundingClientRect();
      const opened = oneEvent(sticker, 'open');
      const selected = oneEvent(sticker, 'vitrine-product-select');
      await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
      expect((await opened).bubbles).to.equal(false);
      expect((await selected) as unknown).to.have.property('origin', sticker);
      await soon(() => sticker.dialog.matches(':popover-open, [open]') && cardOf(sticker)?.matches(':state(ready)'));
      // Colours are told of when it has come up.
      await soon(() => getComputedStyle(sticker.dialog).opacity === '1');
      await expect(sticker).to.be.accessible();
    });

    it('opens on Enter, closes on Escape and gives focus back', async () => {
      const { sticker } = await mount();
      await stands(sticker);
      sticker.pin.focus();
      await sendKeys({ press: 'Enter' });
      await soon(() => sticker.dialog.matches(':popover-open, [open]') && cardOf(sticker)?.matches(':state(ready)'));
      const closed = oneEvent(sticker, 'close');
      await sendKeys({ press: 'Escape' });
      await closed;
      expect(sticker.shadowRoot?.activeElement).to.equal(sticker.pin);
    });

    it('is also what a type that does not exist stands for, with one warning', async () => {
      const warnings: unknown[] = [];
      const { warn } = console;
      console.warn = (said: unknown) => warnings.push(said);
      const { sticker } = await mount(
        html`<vitrine-sticker type="__proto__" product="soap" x="50%" y="50%"></vitrine-sticker>`,
      );
      await stands(sticker);
      sticker.requestUpdate();
      await sticker.updateComplete;
      console.warn = warn;
      expect(warnings).to.deep.equal([
        '<vitrine-sticker type="__proto__">: expected product, link, countdown, discount, poll.',
      ]);
      await soon(() => pill(sticker)?.textContent?.includes('Soap'), 'the name the shop gives');
      await sticker.show();
      await soon(() => cardOf(sticker)?.matches(':state(ready)'), 'its card');
    });

    it('is, where it names none, the link that it is without scripts', async () => {
      for (const sticker of [
        html`<vitrine-sticker x="50%" y="50%"><a href="/soap">Pine soap</a></vitrine-sticker>`,
        html`<vitrine-sticker type="nonsense" x="50%" y="50%"><a href="/soap">Pine soap</a></vitrine-sticker>`,
      ]) {
        const mounted = await mount(sticker);
        await stands(mounted.sticker);
        expect(pill(mounted.sticker).textContent?.trim()).to.equal('Pine soap');
        expect(pill(mounted.sticker).closest('a')?.getAttribute('href')).to.equal(new URL('/soap', location.href).href);
        mounted.sticker.product = 'soap';
        await soon(() => pill(mounted.sticker)?.closest('button'), 'once it names one it is that');
      }
    });

    it('learns its name also when it becomes a product later', async () => {
      const { sticker } = await mount(
        html`<vitrine-sticker type="link" href="/soap" x="50%" y="50%"></vitrine-sticker>`,
      );
      await stands(sticker);
      sticker.removeAttribute('type');
      sticker.product = 'soap';
      await soon(() => pill(sticker)?.textContent?.includes('Soap'), 'the name the shop gives');
    });

    it('opens its card also after it has been something else', async () => {
      const { sticker } = await mount();
      await stands(sticker);
      await sticker.prepare();
      sticker.type = 'discount';
      sticker.code = 'SPRING';
      await soon(() => pill(sticker)?.textContent?.includes('SPRING'), 'the code');
      sticker.type = 'product';
      await soon(() => sticker.dialog, 'a place for the card');
      await sticker.show();
      await soon(() => sticker.dialog.matches(':popover-open') && cardOf(sticker), 'the card');
    });

    it('of an unknown product says so in its card, and its link still leads there', async () => {
      const { sticker } = await mount(
        html`<vitrine-sticker product="gone"><a href="/gone">Gone soap</a></vitrine-sticker>`,
      );
      await stands(sticker);
      await sticker.show();
      await soon(() => cardOf(sticker)?.matches(':state(error)'));
      expect(cardOf(sticker)?.textContent).to.contain('Gone soap');
      sticker.close();
    });

    it('asks the shop for its name where it has none', async () => {
      const { sticker } = await mount(html`<vitrine-sticker product="soap"></vitrine-sticker>`);
      await soon(() => sticker.pin?.getAttribute('aria-label') === 'Soap');
    });

    it('without a product shows nothing', async () => {
      const { sticker } = await mount(html`<vitrine-sticker></vitrine-sticker>`);
      await soon(() => sticker.matches(':state(gone)'));
      expect(sticker.shadowRoot?.querySelector('button')).to.equal(null);
    });

    it('is counted in the list of its post; others are not', async () => {
      const { post } = await mount(
        html`<vitrine-sticker product="soap">Soap</vitrine-sticker
          ><vitrine-sticker type="link" href="/a">A</vitrine-sticker>`,
      );
      post.setAttribute('list', 'button');
      const words = () => post.shadowRoot?.querySelector('[part=list-button]')?.textContent;
      await soon(() => words()?.includes('1 product'), words() ?? '');
    });
  });

  describe('with a link', () => {
    const link = () => html`<vitrine-sticker type="link" href="/look">The look</vitrine-sticker>`;

    it('is a real link with a name', async () => {
      const { sticker } = await mount(link());
      await stands(sticker);
      const anchor = sticker.pin as unknown as HTMLAnchorElement;
      expect([anchor.localName, anchor.pathname, anchor.rel]).to.deep.equal(['a', '/look', 'noopener']);
      expect(anchor.textContent?.trim()).to.equal('The look');
      await Promise.all(document.getAnimations().map(({ finished }) => finished));
      await expect(sticker).to.be.accessible();
    });

    it('takes address and rel of the link in it', async () => {
      const { sticker } = await mount(
        html`<vitrine-sticker type="link"><a href="/look" rel="nofollow">The look</a></vitrine-sticker>`,
      );
      await stands(sticker);
      const anchor = sticker.pin as unknown as HTMLAnchorElement;
      expect([anchor.pathname, anchor.rel]).to.deep.equal(['/look', 'noopener nofollow']);
    });

    it('is called like its site where it has no words', async () => {
      const { sticker } = await mount(
        html`<vitrine-sticker type="link" href="https://shop.example/x"></vitrine-sticker>`,
      );
      await stands(sticker);
      expect(sticker.pin.textContent?.trim()).to.equal('shop.example');
    });

    for (const href of ['javascript:alert(1)', 'data:text/html,x', 'https://a@b.example/', '']) {
      it(`leads nowhere with href="${href}"`, async () => {
        const told = await warnings(async (said) => {
          const { sticker } = await mount(html`<vitrine-sticker type="link" href=${href}>x</vitrine-sticker>`);
          await soon(() => said.length, 'its developer is told');
          expect(sticker.matches(':state(gone)')).to.equal(true);
          expect(sticker.shadowRoot?.querySelector('a')).to.equal(null);
        });
        expect(told).to.have.length(1);
      });
    }

    it('that somebody earns by says so before it leads anywhere', async () => {
      const { sticker } = await mount(
        html`<vitrine-sticker type="link" href="/look" creator="Mia">The look</vitrine-sticker>`,
      );
      await stands(sticker);
      await soon(() => sticker.pin?.querySelector('vitrine-disclosure')?.shadowRoot?.textContent?.trim());
      const anchor = sticker.pin as unknown as HTMLAnchorElement;
      expect(anchor.rel).to.equal('noopener sponsored');
      expect(anchor.querySelector('vitrine-disclosure')?.shadowRoot?.textContent).to.contain('Mia earns a commission');
    });
  });

  it('is set up before it is upgraded, moves in the page and leaves nothing behind', async () => {
    const { sticker, post } = await mount();
    await stands(sticker);
    const other = (await mount()).post;
    other.replaceChildren(other.querySelector('img') as Element, sticker);
    await expectAt(sticker, 200, 100);
    sticker.remove();
    expect(sticker.matches(':state(open)')).to.equal(false);
    expect(post.querySelector('vitrine-sticker')).to.equal(null);
  });

  it('shows a focus ring of two colours, also when it is turned', async () => {
    const { sticker } = await mount(html`<vitrine-sticker product="soap" rotate="-12">Soap</vitrine-sticker>`);
    await stands(sticker);
    await sendKeys({ press: 'Tab' });
    await soon(() => sticker.shadowRoot?.activeElement === sticker.pin);
    const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(pill(sticker));
    expect([outlineStyle, outlineWidth, outlineColor]).to.deep.equal(['solid', '2px', 'rgb(255, 255, 255)']);
    expect(boxShadow).to.contain('rgb(26, 26, 26)');
  });

  it('reads from right to left in Hebrew, and stands where it did', async () => {
    const { sticker, post } = await mount(html`<vitrine-sticker product="soap" x="75%">Soap</vitrine-sticker>`);
    post.lang = 'he';
    await stands(sticker);
    await soon(() => getComputedStyle(pill(sticker)).direction === 'rtl');
    await expectAt(sticker, 300, 100);
  });
});
