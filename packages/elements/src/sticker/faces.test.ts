import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { createHandle, getHub, parseProduct, type CommerceAdapter, type PollSource } from '@vitrine/core';
import '../define/post.js';
import '../define/sticker.js';
import type { TemplateResult } from 'lit';
import type { PollAnswerEvent } from '../base/events.js';
import type { VitrineSticker } from './sticker-element.js';

const PICTURE = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><rect width="400" height="300" fill="#456"/></svg>',
)}`;

const adapter: CommerceAdapter = {
  name: 'faces',
  products: async (refs) => refs.map(() => parseProduct({ id: 'soap', title: 'Soap', price: '4.80', currency: 'EUR' })),
  checkout: async () => ({ url: '#checkout' }),
};

/** Waits also on a slow machine. */
const soon = (condition: () => unknown, message?: string) => waitUntil(condition, message, { timeout: 8000 });

async function mount(sticker: TemplateResult, config: object = {}): Promise<VitrineSticker> {
  getHub().setPage(createHandle({ adapter, ...config }));
  const post = await fixture<HTMLElement>(
    html`<vitrine-post list="none" style="width:400px"
      ><img alt="" src=${PICTURE} style="display:block;width:400px;height:300px" />${sticker}</vitrine-post
    >`,
  );
  return post.querySelector('vitrine-sticker') as VitrineSticker;
}

const words = (sticker: VitrineSticker) =>
  sticker.shadowRoot?.querySelector('[part=pill]')?.textContent?.replace(/\s+/g, ' ').trim();

const stands = (sticker: VitrineSticker) => soon(() => sticker.matches(':state(placed)') && words(sticker));

async function isAccessible(sticker: VitrineSticker): Promise<void> {
  await Promise.all(document.getAnimations().map(({ finished }) => finished));
  await expect(sticker).to.be.accessible();
}

/** What the developer is told of stickers while `run` goes on. */
async function warnings(run: () => Promise<unknown>): Promise<string[]> {
  const { warn } = console;
  const said: string[] = [];
  console.warn = (...texts: unknown[]) => said.push(String(texts[0]));
  await run().finally(() => (console.warn = warn));
  return said.filter((text) => text.includes('sticker'));
}

async function press(target: Element): Promise<void> {
  const { x, y, width, height } = target.getBoundingClientRect();
  await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
}

const inMilliseconds = (ms: number) => new Date(Date.now() + ms).toISOString();
const HOUR = 3_600_000;

describe('a countdown', () => {
  it('says how long there is, in the two largest units, and when that is', async () => {
    const until = inMilliseconds(2 * 24 * HOUR + 3 * HOUR - 1000);
    const sticker = await mount(
      html`<vitrine-sticker type="countdown" until=${until} label="Sale ends in"></vitrine-sticker>`,
    );
    await stands(sticker);
    expect(words(sticker)).to.equal('Sale ends in2 days 3 hr');
    const time = sticker.shadowRoot?.querySelector('time');
    expect(time?.dateTime).to.equal(until);
    expect(time?.title).to.match(/\d{4}/);
    await isAccessible(sticker);
  });

  it('takes itself away when its moment has come', async () => {
    const sticker = await mount(
      html`<vitrine-sticker type="countdown" until=${inMilliseconds(2500)} label="Ends in"></vitrine-sticker>`,
    );
    await soon(() => /sec/.test(words(sticker) ?? ''));
    await soon(() => sticker.matches(':state(gone)'));
    expect(sticker.checkVisibility()).to.equal(false);
  });

  it('never shows what has passed', async () => {
    const sticker = await mount(
      html`<vitrine-sticker type="countdown" until="2020-01-01T00:00:00Z"></vitrine-sticker>`,
    );
    await soon(() => sticker.matches(':state(gone)'));
    expect(words(sticker)).to.equal(undefined);
  });

  for (const until of ['2099-01-01T10:00:00', '2099-01-01', 'tomorrow', '1e9', '4070908800000', '']) {
    it(`shows nothing for until="${until}": that is another moment for each shopper, or none`, async () => {
      const said = await warnings(async () => {
        const sticker = await mount(html`<vitrine-sticker type="countdown" until=${until}></vitrine-sticker>`);
        await soon(() => sticker.hasUpdated);
        await import('./countdown.js');
        await sticker.updateComplete;
        await soon(() => sticker.matches(':state(gone)'));
        sticker.requestUpdate();
        await sticker.updateComplete;
        expect(words(sticker)).to.equal(undefined);
      });
      expect(said).to.have.length(1);
    });
  }

  it('is written in the language of the page', async () => {
    const sticker = await mount(
      html`<vitrine-sticker lang="he" type="countdown" until=${inMilliseconds(26 * HOUR)}></vitrine-sticker>`,
    );
    await stands(sticker);
    expect(words(sticker)).to.match(/יום|ימים/);
  });
});

describe('a discount code', () => {
  const { clipboard } = navigator;
  let copied: string[] = [];
  const give = (writeText?: (text: string) => Promise<void>) =>
    Object.defineProperty(navigator, 'clipboard', { value: writeText && { writeText }, configurable: true });

  beforeEach(() => {
    copied = [];
    give(async (text) => void copied.push(text));
  });

  afterEach(async () => {
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    await resetMouse();
  });

  const code = () => html`<vitrine-sticker type="discount" code="SPRING10" label="10% off"></vitrine-sticker>`;

  it('is copied by a press, put into the cart, and says so', async () => {
    const sticker = await mount(code());
    await stands(sticker);
    expect(words(sticker)).to.equal('10% offSPRING10');
    await isAccessible(sticker);
    const changed = oneEvent(sticker, 'vitrine-cart-change');
    await press(sticker.pin);
    const { detail } = await changed;
    expect(detail.cart.coupons[0].code).to.equal('SPRING10');
    expect(copied).to.deep.equal(['SPRING10']);
    const status = () => sticker.shadowRoot?.querySelector('[role=status]')?.textContent;
    await soon(() => status() === 'Code copied, and in your cart', status() ?? '');
    await isAccessible(sticker);
  });

  it('is taken by Enter and Space', async () => {
    const sticker = await mount(code());
    await stands(sticker);
    sticker.pin.focus();
    await sendKeys({ press: 'Enter' });
    await soon(() => copied.length === 1);
    await sendKeys({ press: ' ' });
    await soon(() => copied.length === 2);
  });

  it('says what the shop makes of it', async () => {
    const cart = { id: '1', lines: [], coupons: [], subtotal: null, total: null, estimated: false };
    const refusing = {
      ...adapter,
      name: 'refusing',
      cart: { load: async () => null, change: async () => ({ cart, issues: [{ code: 'coupon_expired' as const }] }) },
    };
    const sticker = await mount(code(), { adapter: refusing });
    await stands(sticker);
    await press(sticker.pin);
    await soon(() => words(sticker)?.startsWith('This code has expired.'), words(sticker));
  });

  it('asks the shop once, however often it is pressed', async () => {
    let asked = 0;
    let answer = () => {};
    const coupon = { code: 'SPRING10', status: 'applied' as const };
    const cart = { id: '1', lines: [], coupons: [coupon], subtotal: null, total: null, estimated: false };
    const slow: CommerceAdapter = {
      ...adapter,
      name: 'slow',
      cart: {
        load: async () => null,
        change: async () => {
          asked++;
          await new Promise<void>((resolve) => (answer = resolve));
          return { cart, issues: [] };
        },
      },
    };
    const sticker = await mount(code(), { adapter: slow });
    await stands(sticker);
    for (let times = 0; times < 10; times++) sticker.pin.click();
    await soon(() => asked === 1, 'the shop is asked');
    sticker.pin.click();
    answer();
    await soon(() => words(sticker)?.includes('in your cart'), words(sticker));
    expect(asked).to.equal(1);
    sticker.pin.click();
    await soon(() => asked === 2, 'it can be taken again after');
    answer();
  });

  it('can be read where the browser does not copy', async () => {
    give();
    const sticker = await mount(code(), { adapter: { ...adapter, name: 'none', cart: undefined } });
    await stands(sticker);
    await press(sticker.pin);
    await soon(() => words(sticker)?.includes('The code is SPRING10') || words(sticker)?.includes('in your cart'));
  });

  it('is gone when it has ended, and shows nothing without a code', async () => {
    const past = await mount(
      html`<vitrine-sticker type="discount" code="A" until="2020-01-01T00:00:00Z"></vitrine-sticker>`,
    );
    await soon(() => past.matches(':state(gone)'));
    expect(
      await warnings(async () => {
        const none = await mount(html`<vitrine-sticker type="discount"></vitrine-sticker>`);
        await import('./discount.js');
        await soon(() => none.hasUpdated && none.matches(':state(gone)'));
        await none.updateComplete;
        none.requestUpdate();
        await none.updateComplete;
      }),
    ).to.have.length(1);
  });
});

describe('a poll', () => {
  const kept = () => Object.keys(localStorage).filter((key) => key.startsWith('vitrine/poll'));
  afterEach(async () => {
    for (const key of kept()) localStorage.removeItem(key);
    await resetMouse();
  });

  const poll = (id = '') =>
    html`<vitrine-sticker id=${id} type="poll" label="Oak or ash?"
      ><ul>
        <li>Oak</li>
        <li>Ash</li>
      </ul></vitrine-sticker
    >`;
  const answers = (sticker: VitrineSticker) => [
    ...(sticker.shadowRoot?.querySelectorAll<HTMLButtonElement>('[part=answer]') ?? []),
  ];

  it('is a group of buttons by the name of its question', async () => {
    const sticker = await mount(poll());
    await stands(sticker);
    expect(sticker.pin.getAttribute('role')).to.equal('group');
    expect(sticker.pin.getAttribute('aria-label')).to.equal('Oak or ash?');
    expect(answers(sticker).map((each) => each.textContent?.trim())).to.deep.equal(['Oak', 'Ash']);
    await isAccessible(sticker);
  });

  it('tells the page of an answer, takes only one, and shows no results nobody gave', async () => {
    const sticker = await mount(poll('wood'));
    await stands(sticker);
    const answered = oneEvent(document, 'vitrine-poll-answer') as unknown as Promise<PollAnswerEvent>;
    await press(answers(sticker)[1] as Element);
    const { poll: name, answer, index, origin } = await answered;
    expect({ name, answer, index, origin }).to.deep.equal({ name: 'wood', answer: 'Ash', index: 1, origin: sticker });
    await soon(() => sticker.shadowRoot?.querySelector('[role=status]')?.textContent === 'You answered Ash.');
    expect(answers(sticker)[1]?.getAttribute('aria-pressed')).to.equal('true');
    expect(sticker.shadowRoot?.querySelector('[part=bar]')).to.equal(null);
    let again = 0;
    sticker.addEventListener('vitrine-poll-answer', () => again++);
    await press(answers(sticker)[0] as Element);
    expect(again).to.equal(0);
    await isAccessible(sticker);
  });

  it('can be vetoed', async () => {
    const sticker = await mount(poll());
    await stands(sticker);
    sticker.addEventListener('vitrine-poll-answer', (event) => event.preventDefault());
    await press(answers(sticker)[0] as Element);
    expect(answers(sticker)[0]?.getAttribute('aria-pressed')).to.equal('false');
    expect(kept()).to.deep.equal([]);
  });

  it('shows what its source counted, also when the shopper comes back', async () => {
    const asked: unknown[] = [];
    const polls: PollSource = {
      name: 'votes',
      answer: async (answer) => (asked.push(answer), { counts: [31, 69] }),
      results: async () => ({ counts: [30, 70] }),
    };
    const sticker = await mount(poll('wood'), { polls });
    await stands(sticker);
    answers(sticker)[1]?.focus();
    await sendKeys({ press: 'Enter' });
    await soon(() => words(sticker)?.includes('69%'), words(sticker));
    expect(asked).to.deep.equal([{ poll: 'wood', answer: 'Ash', index: 1 }]);
    await isAccessible(sticker);
    const later = await mount(poll('wood'), { polls });
    await soon(() => words(later)?.includes('70%'), words(later));
  });

  for (const [what, result] of [
    ['too few', { counts: [1] }],
    ['negative', { counts: [-1, 2] }],
    ['words', { counts: ['1', '2'] }],
    ['nothing at all', { counts: [0, 0] }],
    ['no list', { counts: 1e9 }],
    ['null', null],
  ] as const) {
    it(`shows no results where its source counts ${what}`, async () => {
      const polls = { name: 'votes', answer: async () => result as unknown as null };
      const sticker = await mount(poll(), { polls });
      await stands(sticker);
      await press(answers(sticker)[0] as Element);
      await soon(() => sticker.shadowRoot?.querySelector('[role=status]')?.textContent);
      expect(words(sticker)).to.not.contain('%');
    });
  }

  it('lets the shopper try again where the answer did not arrive', async () => {
    let fails = true;
    const sticker = await mount(poll());
    sticker.polls = {
      name: 'votes',
      answer: async () => {
        if (fails) throw new TypeError('Offline');
        return null;
      },
    };
    await stands(sticker);
    const failed = oneEvent(document, 'vitrine-error');
    await press(answers(sticker)[0] as Element);
    expect((await failed).detail.code).to.equal('network');
    await soon(() =>
      sticker.shadowRoot?.querySelector('[role=status]')?.textContent?.startsWith('Your answer did not'),
    );
    fails = false;
    await press(answers(sticker)[0] as Element);
    await soon(() => sticker.shadowRoot?.querySelector('[role=status]')?.textContent === 'You answered Oak.');
  });

  it('lets the shopper try again where no answer ever comes', async () => {
    const { setTimeout: wait } = window;
    const sticker = await mount(poll());
    sticker.polls = { name: 'votes', answer: () => new Promise(() => {}) };
    await stands(sticker);
    const failed = oneEvent(document, 'vitrine-error');
    // Nobody waits for so long here.
    window.setTimeout = ((act: () => void, delay = 0) => wait(act, Math.min(delay, 50))) as typeof setTimeout;
    answers(sticker)[0]?.click();
    const { detail } = await failed.finally(() => (window.setTimeout = wait));
    expect([detail.code, detail.retryable]).to.deep.equal(['timeout', true]);
    expect(answers(sticker)[0]?.getAttribute('aria-pressed')).to.equal('false');
    sticker.polls = { name: 'votes', answer: async () => null };
    await press(answers(sticker)[1] as Element);
    await soon(() => sticker.shadowRoot?.querySelector('[role=status]')?.textContent === 'You answered Ash.');
  });

  for (const [what, content] of [
    ['no answers', html``],
    [
      'one answer',
      html`<ul>
        <li>Oak</li>
      </ul>`,
    ],
    [
      'seven answers',
      html`<ul>
        ${Array.from({ length: 7 }, (_, index) => html`<li>${index}</li>`)}
      </ul>`,
    ],
  ] as const) {
    it(`with ${what} shows nothing and says so once`, async () => {
      const said = await warnings(async () => {
        const sticker = await mount(html`<vitrine-sticker type="poll" label="?">${content}</vitrine-sticker>`);
        await import('./poll.js');
        await soon(() => sticker.hasUpdated && sticker.matches(':state(gone)'));
        await sticker.updateComplete;
        sticker.requestUpdate();
        await sticker.updateComplete;
      });
      expect(said).to.have.length(1);
    });
  }
});
