import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { CommerceError, configure, parsePolicy, parseProduct, type CommerceAdapter, type Policy } from '@vitrine/core';
import { quietPage } from '@vitrine/testing/fixtures/quiet-page.js';
import '../define/return-policy.js';
import type { PolicyViewEvent, VitrineErrorEvent } from '../base/events.js';
import { VitrineReturnPolicy } from './return-policy-element.js';

function policyOf(input: unknown): Policy {
  const policy = parsePolicy(input, { currency: 'EUR', base: 'https://shop.example/' });
  if (!policy) throw new Error('not a policy');
  return policy;
}

const WHOLE = {
  title: 'Returns',
  days: 30,
  countries: ['NL', 'BE'],
  fees: 'free',
  methods: ['mail', 'store'],
  refund: ['full', 'exchange', 'credit'],
  refundable: 'All we sell',
  exchangeable: 'Clothes and shoes',
  exceptions: 'Made to measure',
  condition: 'Unused, in its box',
  how: 'We send a label.',
  form: true,
  email: 'returns@shop.example',
  page: '/returns/new',
  url: '/returns',
  text: '<p>One.</p><p>Two.</p>',
  timeZone: 'UTC',
  seasons: [{ from: '2026-11-15', to: '2026-12-24', until: '2027-01-31' }],
};

let asked: (string | undefined)[] = [];
let fault: CommerceError | undefined;

/** Opens a shop with these policies; `more` replaces parts of its adapter. */
function open(policies: readonly Policy[] = [policyOf(WHOLE)], more: Partial<CommerceAdapter> = {}): void {
  asked = [];
  fault = undefined;
  const own = parseProduct({ id: 'soap', title: 'Soap', returns: { days: 0 } });
  configure({
    country: 'NL',
    adapter: {
      name: 'test',
      products: async (refs) => refs.map((ref) => (ref === 'id:soap' ? own : null)),
      checkout: async () => ({ url: '#' }),
      policies: async (call) => {
        asked.push(call?.context?.country);
        if (fault) throw fault;
        return policies;
      },
      ...more,
    },
  });
}

/** Waits also on a slow machine. */
const soon = (condition: () => unknown, message?: string) => waitUntil(condition, message, { timeout: 5000 });
const part = <E extends Element = HTMLElement>(element: Element, name: string) =>
  element.shadowRoot?.querySelector<E>(`[part~="${name}"]`) ?? null;
const text = (element: Element | null) => element?.textContent?.replace(/\s+/g, ' ').trim();
const dialogOf = (element: Element) => part<HTMLDialogElement>(element, 'dialog');

async function mount(template: unknown, state = 'ready'): Promise<VitrineReturnPolicy> {
  const element = await fixture<VitrineReturnPolicy>(template as ReturnType<typeof html>);
  await soon(() => element.matches(`:state(${state})`), `is ${state}`);
  return element;
}

const full = async (template = html`<vitrine-return-policy layout="full"></vitrine-return-policy>`) => {
  const element = await mount(template);
  await soon(() => part(element, 'title'), 'the policy shows');
  return element;
};

/** The answers by their question. */
const answers = (element: Element) =>
  Object.fromEntries(
    [...(element.shadowRoot?.querySelectorAll('[part=answers] > div') ?? [])].map((row) => [
      text(row.querySelector('dt')),
      [...row.querySelectorAll('p')].map(text).join(' '),
    ]),
  );

describe('<vitrine-return-policy>', () => {
  const { warnings } = quietPage();
  const { now } = Date;
  beforeEach(() => {
    open();
    Date.now = () => Date.parse('2026-11-10T12:00:00Z');
  });
  afterEach(() => {
    Date.now = now;
  });

  describe('in the page', () => {
    it('answers the seven questions', async () => {
      const element = await full();
      expect(text(part(element, 'title'))).to.equal('Returns');
      expect(answers(element)).to.deep.equal({
        'What can be refunded': 'All we sell',
        'What can be exchanged': 'Clothes and shoes',
        'What cannot be returned': 'Made to measure',
        'How long you have':
          '30 days from the day it arrives For orders from November 15, 2026 to December 24, 2026: until January 31, 2027 Ordered today, it can go back until December 10, 2026 at least.',
        'In what condition': 'Unused, in its box',
        'What you get back': 'your money, an equal product, or a voucher',
        'What a return costs': 'free returns',
        'How to return it':
          'by post or in the shop Fill in the form that came in the parcel. Write to returns@shop.example Register the return online We send a label.',
        'Where this holds': 'Netherlands and Belgium',
      });
      expect(part(element, 'text')?.textContent).to.equal('One.\nTwo.');
      expect(part<HTMLAnchorElement>(element, 'page')?.href).to.equal('https://shop.example/returns');
      expect(warnings).to.deep.equal([]);
      await expect(element).to.be.accessible();
    });

    for (const layout of ['full', 'summary'] as const) {
      it(`reads it when a link of the page’s own becomes a ${layout} one`, async () => {
        const element = await fixture<VitrineReturnPolicy>(
          html`<vitrine-return-policy><a href="/returns">Returns</a></vitrine-return-policy>`,
        );
        // Whoever looks at what comes on the screen has looked.
        await new Promise((resolve) => new IntersectionObserver(resolve).observe(element));
        await element.updateComplete;
        expect(asked).to.deep.equal([]);
        element.layout = layout;
        await soon(() => part(element, layout === 'full' ? 'title' : 'link'), 'the policy shows');
        expect(asked).to.deep.equal(['NL']);
        element.layout = 'link';
        await element.updateComplete;
        element.layout = layout;
        await soon(() => part(element, layout === 'full' ? 'title' : 'link'), 'it shows again');
        expect(asked, 'it is asked for once').to.deep.equal(['NL']);
      });
    }

    it('says the season’s own last day', async () => {
      Date.now = () => Date.parse('2026-12-24T23:59:59Z');
      const element = await full();
      expect(answers(element)['How long you have']).to.equal(
        '30 days from the day it arrives For orders from November 15, 2026 to December 24, 2026: until January 31, 2027 Ordered today, it can go back until January 31, 2027.',
      );
    });

    it('says no more of a season that is over', async () => {
      Date.now = () => Date.parse('2026-12-25T00:00:00Z');
      expect(answers(await full())['How long you have']).to.equal(
        '30 days from the day it arrives Ordered today, it can go back until January 24, 2027 at least.',
      );
    });

    it('leaves out what the policy does not say, and says what it leaves out on purpose', async () => {
      open([policyOf({ days: 14, counts: 'order', timeZone: 'UTC', refund: 'credit' })]);
      expect(answers(await full())).to.deep.equal({
        'What can be refunded': 'Nothing',
        'What can be exchanged': 'Nothing',
        'How long you have': '14 days from the day you order Ordered today, it can go back until November 24, 2026.',
        'What you get back': 'a voucher',
      });
    });

    it('says that nothing can be returned', async () => {
      open([policyOf(false)]);
      expect(answers(await full())).to.deep.equal({ 'What cannot be returned': 'Everything' });
    });

    it('is a section with a heading of the level the page wants', async () => {
      const element = await full(html`<vitrine-return-policy layout="full" level="4"></vitrine-return-policy>`);
      expect(part(element, 'title')?.getAttribute('aria-level')).to.equal('4');
      expect(element.shadowRoot?.querySelector('section')?.getAttribute('aria-labelledby')).to.equal('title');
    });

    it('has room for the statutory notice, and shows it nowhere without the policy', async () => {
      const element = await full(
        html`<vitrine-return-policy layout="full"><p slot="notice">Legal guarantee</p></vitrine-return-policy>`,
      );
      expect(element.querySelector('p')?.getBoundingClientRect().height).to.be.greaterThan(10);
      const link = await mount(
        html`<vitrine-return-policy><p slot="notice">Legal guarantee</p></vitrine-return-policy>`,
      );
      expect(link.querySelector('p')?.getBoundingClientRect().height).to.equal(0);
    });

    it('tells the page once that it was seen', async () => {
      const seen: PolicyViewEvent[] = [];
      const listen = (event: PolicyViewEvent) => seen.push(event);
      document.addEventListener('vitrine-policy-view', listen);
      const element = await full();
      await soon(() => seen.length);
      element.requestUpdate();
      await element.updateComplete;
      document.removeEventListener('vitrine-policy-view', listen);
      expect(seen.map(({ policy, origin, detail }) => [policy.days, origin, detail.policy === policy])).to.deep.equal([
        [30, element, true],
      ]);
    });
  });

  describe('in a few words', () => {
    const summary = (policy: unknown) => {
      open([policyOf(policy)]);
      return mount(html`<vitrine-return-policy layout="summary"></vitrine-return-policy>`);
    };

    it('says days, costs and the last day', async () => {
      const element = await summary(WHOLE);
      expect(text(part(element, 'link'))).to.equal('30 days · free returns');
      expect(text(part(element, 'last-day'))).to.equal(
        'Ordered today, it can go back until December 10, 2026 at least.',
      );
      await expect(element).to.be.accessible();
    });

    it('has the colour of the text around it, or the one that the page says of policies', async () => {
      const element = await summary(WHOLE);
      const color = () => getComputedStyle(part(element, 'link') as Element).color;
      expect(color()).to.equal(getComputedStyle(document.body).color);
      element.style.setProperty('--vitrine-return-policy-text', 'rgb(4, 5, 6)');
      expect(color()).to.equal('rgb(4, 5, 6)');
    });

    for (const [policy, words] of [
      [{ days: 1, fees: 'customer', feeAmount: '4.95' }, '1 day · a return costs €4.95'],
      [{ days: 14, fees: 'shipping' }, '14 days · you pay for the return'],
      [{ days: 14, fees: 'restocking', feeAmount: '5' }, '14 days · €5.00 is kept back'],
      [{ category: 'unlimited', fees: 'free' }, 'Returns at any time · free returns'],
      [{ days: 0 }, 'No returns'],
      [{ until: '2027-01-31' }, 'until January 31, 2027'],
      [{ text: 'Ask us.' }, 'Return policy'],
    ] as const) {
      it(`says "${words}"`, async () => {
        const element = await summary(policy);
        await soon(() => text(part(element, 'link')) === words);
        expect(Boolean(part(element, 'last-day'))).to.equal('days' in policy && policy.days > 0);
      });
    }

    it('speaks the language of its place', async () => {
      const place = await fixture(
        html`<p lang="nl"><vitrine-return-policy layout="summary"></vitrine-return-policy></p>`,
      );
      const element = place.querySelector('vitrine-return-policy') as VitrineReturnPolicy;
      await soon(() => text(part(element, 'link')) === '30 dagen · gratis retour', 'it speaks Dutch');
      expect(text(part(element, 'last-day'))).to.contain('10 december 2026');
    });

    it('stays where it is when the policy comes', async () => {
      let answer: ((policies: Policy[]) => void) | undefined;
      open([], { policies: () => new Promise((resolve) => (answer = resolve)) });
      for (const layout of ['link', 'summary'] as const) {
        const place = await fixture(
          html`<div>
            <vitrine-return-policy layout=${layout}></vitrine-return-policy>
            <p>What comes after it</p>
          </div>`,
        );
        const element = place.querySelector('vitrine-return-policy') as VitrineReturnPolicy;
        await soon(() => answer);
        const before = place.getBoundingClientRect().height;
        answer?.([policyOf(WHOLE)]);
        await soon(() => element.matches(':state(ready)'));
        await element.updateComplete;
        expect(place.getBoundingClientRect().height).to.equal(before, layout);
      }
    });
  });

  describe('as a link', () => {
    const withLink = async (href = '#fallback') => {
      const element = await fixture<VitrineReturnPolicy>(
        html`<vitrine-return-policy><a href=${href}>Returns and refunds</a></vitrine-return-policy>`,
      );
      // A press before this has come does what links do.
      await import('./policy-opener.js');
      await new Promise(requestAnimationFrame);
      return element;
    };

    it('asks nothing before the shopper reaches for it', async () => {
      const element = await withLink();
      await new Promise(requestAnimationFrame);
      expect(asked).to.deep.equal([]);
      element.querySelector('a')?.focus();
      await soon(() => asked.length);
      expect(asked).to.deep.equal(['NL']);
    });

    it('opens the policy in a dialog on Enter, and gives the focus back on Escape', async () => {
      const element = await withLink();
      const link = element.querySelector('a') as HTMLAnchorElement;
      link.focus();
      await sendKeys({ press: 'Enter' });
      await soon(() => dialogOf(element)?.open, 'it opens');
      expect(element.matches(':state(open)')).to.equal(true);
      expect(text(part(element, 'title'))).to.equal('Returns');
      expect(location.hash).to.equal('');
      await Promise.all(
        dialogOf(element)
          ?.getAnimations()
          .map(({ finished }) => finished) ?? [],
      );
      await expect(element).to.be.accessible();
      const closed = oneEvent(element, 'close');
      await sendKeys({ press: 'Escape' });
      await closed;
      await element.updateComplete;
      expect(dialogOf(element)).to.equal(null);
      expect(document.activeElement).to.equal(link);
      expect(element.matches(':state(open)')).to.equal(false);
    });

    it('closes by its button and by a press outside, and opens again', async () => {
      const element = await withLink();
      for (const close of ['button', 'outside']) {
        expect(await element.show()).to.equal(true);
        if (close === 'button') part(element, 'close')?.click();
        else await sendMouse({ type: 'click', position: [4, innerHeight / 2] });
        await soon(() => !dialogOf(element), close);
      }
      await resetMouse();
      expect(document.documentElement.style.overflow).to.equal('');
    });

    it('is the plain link it was where nobody knows a policy', async () => {
      open([]);
      const element = await withLink('#plain');
      element.querySelector('a')?.click();
      await soon(() => location.hash === '#plain', 'the link leads on');
      history.replaceState(null, '', location.pathname + location.search);
      expect(dialogOf(element)).to.equal(null);
    });

    it('is the plain link it was where the shop cannot be reached, and for a policy that is only an address', async () => {
      fault = new CommerceError('network', 'Gone.');
      const element = await withLink('#offline');
      element.querySelector('a')?.click();
      await soon(() => location.hash === '#offline');
      open([policyOf('https://shop.example/returns')]);
      const other = await withLink('#address');
      other.querySelector('a')?.click();
      await soon(() => location.hash === '#address');
      history.replaceState(null, '', location.pathname + location.search);
    });

    it('needs no link of the page’s own', async () => {
      const element = await mount(html`<vitrine-return-policy></vitrine-return-policy>`);
      expect(text(part(element, 'link'))).to.equal('Return policy');
      part(element, 'link')?.click();
      await soon(() => dialogOf(element)?.open);
      element.close();
      await soon(() => !dialogOf(element));
      expect(element.shadowRoot?.activeElement).to.equal(part(element, 'link'));
    });

    it('leads to the page of a policy that is only an address', async () => {
      open([policyOf('https://shop.example/returns')]);
      const element = await mount(html`<vitrine-return-policy></vitrine-return-policy>`);
      await soon(() => part<HTMLAnchorElement>(element, 'link')?.href === 'https://shop.example/returns');
    });

    it('shows nothing where there is neither policy nor link', async () => {
      open([]);
      const element = await fixture<VitrineReturnPolicy>(html`<vitrine-return-policy></vitrine-return-policy>`);
      await soon(() => asked.length && !element.matches(':state(loading)') && !part(element, 'link'));
      expect(element.getBoundingClientRect().width).to.equal(0);
    });

    it('closes when it is taken out of the page, and leaves the page as it was', async () => {
      const element = await withLink();
      await element.show();
      element.remove();
      await soon(() => document.documentElement.style.overflow === '', 'the page scrolls again');
      document.body.append(element);
      await element.updateComplete;
      expect(await element.show()).to.equal(true);
      element.remove();
    });
  });

  describe('finds the policy', () => {
    const daysOf = (element: Element) => answers(element)['How long you have']?.match(/\d+/)?.[0];

    it('of the country it is told, and asks the shop for it', async () => {
      open([policyOf({ days: 3, countries: ['SE'] }), policyOf({ days: 14 }), policyOf({ days: 30, countries: 'NL' })]);
      expect(daysOf(await full())).to.equal('30');
      const swedish = html`<vitrine-return-policy layout="full" country="SE"></vitrine-return-policy>`;
      expect(daysOf(await full(swedish))).to.equal('3');
      const israeli = await full(html`<vitrine-return-policy layout="full" country="IL"></vitrine-return-policy>`);
      expect(daysOf(israeli)).to.equal('14');
      israeli.country = 'SE';
      await soon(() => daysOf(israeli) === '3', 'it follows its country');
      expect(asked).to.deep.equal(['NL', 'SE', 'IL']);
    });

    it('of the product before the shop’s', async () => {
      const element = await full(html`<vitrine-return-policy layout="full" product="soap"></vitrine-return-policy>`);
      expect(answers(element)).to.deep.equal({ 'What cannot be returned': 'Everything' });
      const other = await full(html`<vitrine-return-policy layout="full" product="x"></vitrine-return-policy>`);
      expect(daysOf(other)).to.equal('30');
    });

    it('in JSON inside of it, in the language of its place, and asks no shop', async () => {
      const json = JSON.stringify({ days: 7, condition: { en: 'Unused', he: 'לא בשימוש' } });
      const element = document.createElement('vitrine-return-policy');
      element.innerHTML = `<script type="application/json">${json}</script>`;
      element.layout = 'full';
      element.lang = 'he';
      const place = await fixture(html`<div></div>`);
      place.append(element);
      await soon(() => part(element, 'answers') && text(part(element, 'answers'))?.includes('לא בשימוש'));
      expect(asked).to.deep.equal([]);
      expect(element.matches(':state(rtl)')).to.equal(true);
      await soon(() => text(part(element, 'title')) === 'מדיניות החזרות', 'it speaks Hebrew');
    });

    it('in JSON inside of it, for the country of the page’s shop', async () => {
      const json = JSON.stringify([{ days: 7 }, { days: 30, countries: ['NL'] }]);
      const element = document.createElement('vitrine-return-policy');
      element.innerHTML = `<script type="application/json">${json}</script>`;
      element.layout = 'full';
      (await fixture(html`<div></div>`)).append(element);
      await soon(() => part(element, 'answers'));
      expect(daysOf(element)).to.equal('30');
    });

    it('not in the JSON-LD inside of another', async () => {
      open([]);
      const inside = (type: string, days: number) => {
        const script = document.createElement('script');
        script.type = 'application/ld+json';
        script.text = JSON.stringify({ '@type': type, merchantReturnDays: days });
        return script;
      };
      const other = document.createElement('vitrine-return-policy');
      other.append(inside('MerchantReturnPolicy', 3));
      const place = await fixture(html`<div></div>`);
      place.append(other, inside('MerchantReturnPolicy', 21));
      expect(daysOf(await full(html`<vitrine-return-policy layout="full"></vitrine-return-policy>`))).to.equal('21');
    });

    it('in the JSON-LD of the page, where the shop says nothing or cannot be reached', async () => {
      const script = document.createElement('script');
      script.type = 'application/ld+json';
      script.text = JSON.stringify({
        '@context': 'https://schema.org',
        '@graph': [
          { '@type': 'Offer', hasMerchantReturnPolicy: { '@type': 'MerchantReturnPolicy', merchantReturnDays: 5 } },
          { '@type': 'OnlineStore', hasMerchantReturnPolicy: { '@id': '#returns' } },
          { '@type': 'MerchantReturnPolicy', '@id': '#returns', applicableCountry: 'NL', merchantReturnDays: 60 },
        ],
      });
      document.head.append(script);
      try {
        for (const error of [undefined, new CommerceError('network', 'Gone.')]) {
          open([]);
          fault = error;
          expect(
            daysOf(await full(html`<vitrine-return-policy layout="full" country="NL"></vitrine-return-policy>`)),
          ).to.equal('60');
        }
      } finally {
        script.remove();
      }
    });

    it('in what the page hands over, before it is upgraded too', async () => {
      const early = document.createElement('early-policy') as VitrineReturnPolicy;
      early.value = policyOf({ days: 9 });
      early.layout = 'full';
      document.body.append(early);
      customElements.define('early-policy', class extends VitrineReturnPolicy {});
      await soon(() => part(early, 'answers'));
      expect(daysOf(early)).to.equal('9');
      expect(asked).to.deep.equal([]);
      early.remove();
    });

    it('after a fault, when the shopper tries again', async () => {
      fault = new CommerceError('server', 'Broken.');
      const element = await fixture<VitrineReturnPolicy>(
        html`<vitrine-return-policy layout="full"></vitrine-return-policy>`,
      );
      const { code } = (await oneEvent(element, 'vitrine-error')) as Event as VitrineErrorEvent;
      expect(code).to.equal('server');
      await element.updateComplete;
      expect(text(part(element, 'error'))).to.equal('Couldn’t reach the shop. Try again');
      expect(element.matches(':state(error)')).to.equal(true);
      await expect(element).to.be.accessible();
      fault = undefined;
      part(element, 'error')?.querySelector('button')?.click();
      await soon(() => part(element, 'title'));
    });
  });

  it('shows hostile words and addresses as text, or not at all', async () => {
    const evil = '<img src=x onerror=alert(1)>';
    const value = {
      ...policyOf({ days: 3 }),
      title: evil,
      condition: evil,
      text: evil,
      url: 'javascript:alert(1)',
      page: 'javascript:alert(1)',
      email: 'a@b.example?bcc=c@d.example',
      withdraw: 'javascript:alert(1)',
      countries: ['__'],
    } as Policy;
    const element = await full(html`<vitrine-return-policy layout="full" .value=${value}></vitrine-return-policy>`);
    expect(text(part(element, 'title'))).to.equal(evil);
    expect(element.shadowRoot?.querySelector('img')).to.equal(null);
    const links = [...(element.shadowRoot?.querySelectorAll('a') ?? [])].map(({ href }) => href);
    expect(links).to.deep.equal(['mailto:a@b.example']);
    expect(part(element, 'withdraw')).to.equal(null);
  });

  it('warns of a layout that is none', async () => {
    await fixture(html`<vitrine-return-policy layout="modal"></vitrine-return-policy>`);
    expect(String(warnings[0]?.[0])).to.contain('layout="modal"');
  });

  it('opens over the page from a script, for a chat', async () => {
    const element = await fixture<VitrineReturnPolicy>(
      html`<vitrine-return-policy layout="dialog"></vitrine-return-policy>`,
    );
    expect(element.getBoundingClientRect().height).to.equal(0);
    expect(await element.show()).to.equal(true);
    expect(dialogOf(element)?.open).to.equal(true);
    element.close();
  });

  it('fits on 320 pixels', async () => {
    open([policyOf({ ...WHOLE, condition: 'x'.repeat(300) })]);
    const place = await fixture(html`<div><vitrine-return-policy layout="full"></vitrine-return-policy></div>`);
    (place as HTMLElement).style.width = '320px';
    const element = place.querySelector('vitrine-return-policy') as VitrineReturnPolicy;
    await soon(() => part(element, 'answers'));
    expect(element.scrollWidth).to.be.at.most(320);
  });

  it('is mirrored in a language from right to left', async () => {
    document.documentElement.lang = 'he';
    const element = await full();
    const question = part(element, 'question') as HTMLElement;
    expect(getComputedStyle(question).direction).to.equal('rtl');
    await soon(() => 'כמה זמן יש' in answers(element));
    await expect(element).to.be.accessible();
  });
});
