import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { configure, type ShopConfig } from '@vitrine/core';
import { quietPage } from '@vitrine/testing/fixtures/quiet-page.js';
import '../define/disclosure.js';
import { addMessages } from '../i18n/index.js';
import { VitrineDisclosure } from './disclosure-element.js';

const open = (config: ShopConfig = {}) =>
  configure({ adapter: { name: 'test', products: async () => [], checkout: async () => ({ url: '#' }) }, ...config });

const soon = (condition: () => unknown, message?: string) => waitUntil(condition, message, { timeout: 5000 });
const text = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim();
const words = (element: Element) =>
  [...(element.shadowRoot?.querySelectorAll('[part]') ?? [])].map((each) => text(each)).join(' | ');
const says = (element: Element, wanted: string) =>
  soon(() => words(element) === wanted, `says: ${wanted}`).catch(() => expect(words(element)).to.equal(wanted));

describe('<vitrine-disclosure>', () => {
  const { warnings } = quietPage();
  beforeEach(() => {
    open();
  });

  const SENTENCES = {
    ad: ['Ad', 'Ad | Ana Sol is paid to show this.'],
    affiliate: ['Ad | A commission is paid if you buy here.', 'Ad | Ana Sol earns a commission if you buy here.'],
    gift: ['Ad | The product was a gift.', 'Ad | Ana Sol got this product for free.'],
    own: ['Ad | This is an own brand.', 'Ad | Own brand of Ana Sol.'],
  };
  for (const [kind, [alone = '', named = '']] of Object.entries(SENTENCES)) {
    it(`says what a reader must know of kind="${kind}", with and without a name`, async () => {
      const element = await fixture<VitrineDisclosure>(
        html`<vitrine-disclosure kind=${kind as VitrineDisclosure['kind']}></vitrine-disclosure>`,
      );
      expect(words(element)).to.equal(alone);
      element.creator = 'Ana Sol';
      await element.updateComplete;
      expect(words(element)).to.equal(named);
      await expect(element).to.be.accessible();
      expect(warnings).to.deep.equal([]);
    });
  }

  it('names whom the shop of its place credits', async () => {
    open({ creator: 'Ana Sol' });
    const element = await fixture<VitrineDisclosure>(html`<vitrine-disclosure kind="affiliate"></vitrine-disclosure>`);
    await says(element, 'Ad | Ana Sol earns a commission if you buy here.');
  });

  it('is an advertisement where the kind is not known, and says so to the developer', async () => {
    const element = await fixture(html`<vitrine-disclosure kind=${'nothing at all' as 'ad'}></vitrine-disclosure>`);
    expect(words(element)).to.equal('Ad');
    expect(String(warnings[0]?.[0])).to.contain('one of: ad affiliate gift own');
  });

  it('speaks the language of its place', async () => {
    const place = await fixture(html`<p lang="de"><vitrine-disclosure kind="affiliate"></vitrine-disclosure></p>`);
    const element = place.querySelector('vitrine-disclosure') as VitrineDisclosure;
    await says(element, 'Anzeige | Für deinen Kauf wird eine Provision gezahlt.');
    place.setAttribute('lang', 'fr');
    await says(element, 'Collaboration commerciale | Une commission est versée si vous achetez ici.');
    place.setAttribute('lang', 'en');
    await says(element, 'Ad | A commission is paid if you buy here.');
  });

  for (const [country, language, wanted, lang] of [
    ['FR', 'en', 'Ad | Publicité', 'fr'],
    ['de', 'en-GB', 'Ad | Anzeige', 'de'],
    ['SE', 'en', 'Ad | Reklam', 'sv'],
    ['NL', 'en', 'Ad', undefined],
    ['', 'en-FR', 'Ad | Publicité', 'fr'],
    ['FR', 'fr-BE', 'Publicité', undefined],
    ['constructor', 'en', 'Ad', undefined],
  ] as const) {
    it(`reads "${wanted}" in ${country || 'the country of its language'} on a page in ${language}`, async () => {
      const place = await fixture(
        html`<p lang=${language}><vitrine-disclosure country=${country}></vitrine-disclosure></p>`,
      );
      const element = place.querySelector('vitrine-disclosure') as VitrineDisclosure;
      await says(element, wanted);
      expect(element.shadowRoot?.querySelector('[lang]')?.getAttribute('lang')).to.equal(lang);
    });
  }

  it('takes the country of the shop where it names none itself', async () => {
    open({ country: 'FR' });
    const element = await fixture<VitrineDisclosure>(html`<vitrine-disclosure></vitrine-disclosure>`);
    await says(element, 'Ad | Publicité');
    element.country = 'US';
    await says(element, 'Ad');
  });

  it('keeps its words whatever text is inside it, and shows a note after them', async () => {
    const element = await fixture<VitrineDisclosure>(
      html`<vitrine-disclosure>A friendly tip <span slot="note">Thank you for reading.</span></vitrine-disclosure>`,
    );
    expect(words(element)).to.equal('Ad');
    expect(element.innerText.replace(/\s+/g, ' ').trim()).not.to.contain('friendly');
    const note = element.querySelector('span');
    expect(note?.getBoundingClientRect().width).to.be.greaterThan(10);
    const label = element.shadowRoot?.querySelector('[part=label]');
    expect(note?.getBoundingClientRect().left).to.be.greaterThan(label?.getBoundingClientRect().right ?? Infinity);
  });

  it('shows a page’s own words for it', async () => {
    await addMessages('en-NZ', { adLabel: 'Advertisement' });
    const place = await fixture(html`<p lang="en-NZ"><vitrine-disclosure></vitrine-disclosure></p>`);
    await says(place.querySelector('vitrine-disclosure') as Element, 'Advertisement');
  });

  it('shows a hostile name as text', async () => {
    const creator = '<img src=x onerror=alert(1)> {{creator}}';
    const element = await fixture(html`<vitrine-disclosure creator=${creator}></vitrine-disclosure>`);
    expect(words(element)).to.equal(`Ad | ${creator} is paid to show this.`);
    expect(element.shadowRoot?.querySelector('img')).to.equal(null);
  });

  it('is as large and as dark as the text around it, and never tiny', async () => {
    const place = await fixture(html`
      <div>
        <p class="text"><vitrine-disclosure></vitrine-disclosure><a href="#">Oak chair</a></p>
        <small class="small"><vitrine-disclosure></vitrine-disclosure></small>
        <style>
          .text {
            font-size: 19px;
            color: rgb(10, 20, 30);
          }
          .small {
            font-size: 9px;
          }
        </style>
      </div>
    `);
    const [large, small] = [...place.querySelectorAll('vitrine-disclosure')].map((each) =>
      getComputedStyle(each.shadowRoot?.querySelector('[part=label]') as Element),
    );
    expect([large?.fontSize, large?.color, large?.fontWeight]).to.deep.equal(['19px', 'rgb(10, 20, 30)', '600']);
    expect(small?.fontSize).to.equal('14px');
  });

  it('keeps a name in order among words from right to left', async () => {
    const place = await fixture(
      html`<p lang="he"><vitrine-disclosure kind="affiliate" creator="Ana Sol"></vitrine-disclosure></p>`,
    );
    const element = place.querySelector('vitrine-disclosure') as VitrineDisclosure;
    await soon(() => words(element).startsWith('פרסומת'));
    expect(words(element)).to.contain('\u2068Ana Sol\u2069');
    expect(element.matches(':state(rtl)')).to.equal(true);
  });

  it('fits in 160 px', async () => {
    const place = await fixture<HTMLElement>(
      html`<div><vitrine-disclosure kind="affiliate" creator=${'Anastasia'.repeat(8)}></vitrine-disclosure></div>`,
    );
    place.style.width = '160px';
    expect(place.scrollWidth).to.equal(160);
  });

  it('moves in the page and comes back', async () => {
    const element = await fixture<VitrineDisclosure>(html`<vitrine-disclosure kind="gift"></vitrine-disclosure>`);
    const elsewhere = await fixture(html`<section lang="fr"></section>`);
    elsewhere.append(element);
    await says(element, 'Collaboration commerciale | Le produit a été offert.');
    elsewhere.remove();
    document.body.append(element);
    await says(element, 'Ad | The product was a gift.');
    element.remove();
  });

  it('takes properties that were set before it was upgraded', async () => {
    const early = document.createElement('early-disclosure') as VitrineDisclosure;
    early.kind = 'own';
    early.creator = 'Ana Sol';
    document.body.append(early);
    customElements.define('early-disclosure', class extends VitrineDisclosure {});
    await says(early, 'Ad | Own brand of Ana Sol.');
    early.remove();
  });
});
