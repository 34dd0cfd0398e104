import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { createInstance, type i18n } from 'i18next';
import { VitrineElement } from '../base/vitrine-element.js';
import { addMessages, useI18n } from './index.js';

const english = {
  close: 'Close',
  removed: 'Removed {{title}}',
  productCount_one: '{{count}} product',
  productCount_other: '{{count}} products',
};

/** Says what is in `t` and stands for any element of the library. */
class GreetingElement extends VitrineElement<typeof english> {
  static override messages = english;
  static override properties = { title: {}, count: { type: Number } };
  declare title: string;
  declare count: number;

  protected override render() {
    const { title = 'Chair', count = 2 } = this;
    return html`${this.t('close')}|${this.t('removed', { title })}|${this.t('productCount', { count })}`;
  }
}
customElements.define('greeting-element', GreetingElement);

const ENGLISH = 'Close|Removed Chair|2 products';
const DUTCH = 'Sluiten|Chair is verwijderd|2 producten';
const GERMAN = 'Schließen|Chair entfernt|2 Produkte';

const said = (element: Element) => element.shadowRoot?.textContent?.trim();
const says = (element: Element, text: string) =>
  waitUntil(() => said(element) === text, `It says "${said(element)}", not "${text}"`);
const greeting = (root: ParentNode) => {
  const element = root.querySelector<GreetingElement>('greeting-element');
  if (!element) throw new Error('There is no greeting-element.');
  return element;
};

const page = document.documentElement;

afterEach(() => {
  page.removeAttribute('lang');
  page.removeAttribute('class');
  useI18n(undefined);
});

describe('language', () => {
  it('is English where the page says none', async () => {
    const element = await fixture<GreetingElement>(html`<greeting-element></greeting-element>`);
    expect(said(element)).to.equal(ENGLISH);
  });

  it('is the nearest lang, its own included', async () => {
    const section = await fixture(html`
      <section lang="de">
        <p lang="nl"><greeting-element></greeting-element></p>
      </section>
    `);
    const element = greeting(section);
    await says(element, DUTCH);
    element.lang = 'de';
    await says(element, GERMAN);
  });

  it('reaches through shadow roots', async () => {
    const host = await fixture(html`<div lang="nl"></div>`);
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<div></div>';
    const inner = root.firstElementChild?.attachShadow({ mode: 'open' });
    inner?.append(new GreetingElement());
    await says(greeting(inner ?? root), DUTCH);
  });

  it('changes while the page lives: of the page, of an ancestor, of a box inside a shadow root', async () => {
    const host = await fixture(html`<div></div>`);
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<div><greeting-element></greeting-element></div>';
    const element = greeting(root);
    await says(element, ENGLISH);
    page.lang = 'nl';
    await says(element, DUTCH);
    host.setAttribute('lang', 'de');
    await says(element, GERMAN);
    root.firstElementChild?.setAttribute('lang', 'nl');
    await says(element, DUTCH);
  });

  it('changes when the element moves', async () => {
    const both = await fixture(
      html`<div>
        <p lang="nl"><greeting-element></greeting-element></p>
        <p lang="de"></p>
      </div>`,
    );
    const element = greeting(both);
    await says(element, DUTCH);
    both.lastElementChild?.append(element);
    await says(element, GERMAN);
  });

  it('counts with the plural forms of the language', async () => {
    const element = await fixture<GreetingElement>(html`<greeting-element lang="pl"></greeting-element>`);
    for (const [count, text] of [
      [1, '1 produkt'],
      [2, '2 produkty'],
      [5, '5 produktów'],
    ] as const) {
      element.count = count;
      await says(element, `Zamknij|Usunięto: Chair|${text}`);
    }
  });

  it('writes large numbers in groups', async () => {
    const element = await fixture<GreetingElement>(html`<greeting-element .count=${12345}></greeting-element>`);
    expect(said(element)).to.equal('Close|Removed Chair|12,345 products');
    element.lang = 'en-IN';
    element.title = '2026';
    element.count = 123456;
    await says(element, 'Close|Removed 2026|1,23,456 products');
  });

  it('falls back to English for a language without texts, and for nonsense', async () => {
    for (const lang of ['tlh', 'x', 'en-US-oxendict', '123', '<b>', 'constructor', '__proto__']) {
      const element = await fixture<GreetingElement>(html`<greeting-element lang=${lang}></greeting-element>`);
      expect(said(element), lang).to.equal(ENGLISH);
      expect(() => new Intl.NumberFormat(element.language), lang).not.to.throw();
    }
  });

  it('understands underscores, regions and old codes', async () => {
    const element = await fixture<GreetingElement>(html`<greeting-element lang="nl_BE"></greeting-element>`);
    await says(element, DUTCH);
    expect(element.language).to.equal('nl-BE');
    element.lang = 'iw';
    await waitUntil(() => element.language === 'he');
    await waitUntil(() => said(element)?.startsWith('סגירה'));
  });

  it("stays the author's while a browser translates the page", async () => {
    page.lang = 'en';
    const element = await fixture<GreetingElement>(html`<greeting-element></greeting-element>`);
    page.className = 'translated-ltr';
    page.lang = 'nl';
    await element.updateComplete;
    // Were the new lang heard, these texts would be on their way.
    await fixture(html`<greeting-element lang="nl"></greeting-element>`).then((other) => says(other, DUTCH));
    expect(said(element)).to.equal(ENGLISH);
    page.className = '';
    page.lang = 'de';
    await says(element, GERMAN);
  });
});

describe('direction', () => {
  const mirrored = (element: Element) => getComputedStyle(element).direction === 'rtl';

  for (const lang of ['he', 'ar', 'he-IL', 'ar-EG']) {
    it(`is right to left in ${lang} on a page that sets no dir`, async () => {
      const element = await fixture<GreetingElement>(html`<greeting-element lang=${lang}></greeting-element>`);
      expect(element.matches(':state(rtl)')).to.equal(true);
      expect(element.rightToLeft).to.equal(true);
    });
  }

  it('is what the page says where it sets dir', async () => {
    const box = await fixture(html`<div dir="ltr"><greeting-element lang="he"></greeting-element></div>`);
    const element = greeting(box);
    expect(element.matches(':state(rtl)')).to.equal(false);
    expect(element.rightToLeft).to.equal(false);
    box.setAttribute('dir', 'rtl');
    expect(element.rightToLeft).to.equal(true);
    expect(mirrored(element)).to.equal(true);
  });

  it('follows a change of language', async () => {
    const element = await fixture<GreetingElement>(html`<greeting-element></greeting-element>`);
    expect(element.rightToLeft).to.equal(false);
    page.lang = 'ar';
    await waitUntil(() => element.rightToLeft);
    page.lang = 'en';
    await waitUntil(() => !element.rightToLeft);
  });
});

describe("the page's own texts", () => {
  it('win over the library in their language, a region over its language', async () => {
    const element = await fixture<GreetingElement>(html`<greeting-element lang="sv-FI"></greeting-element>`);
    await says(element, 'Stäng|Chair har tagits bort|2 produkter');
    addMessages('sv', { close: 'Stänga', productCount_one: 'en sak', productCount_other: '{{count}} saker' });
    await says(element, 'Stänga|Chair har tagits bort|2 saker');
    addMessages('sv_FI', { close: 'Kiinni' });
    await says(element, 'Kiinni|Chair har tagits bort|2 saker');
    element.lang = 'sv';
    await says(element, 'Stänga|Chair har tagits bort|2 saker');
  });

  it('can bring a language the library does not have', async () => {
    addMessages('fi', { close: 'Sulje' });
    const element = await fixture<GreetingElement>(html`<greeting-element lang="fi"></greeting-element>`);
    expect(said(element)).to.equal('Sulje|Removed Chair|2 products');
  });

  it('do no harm when they are not texts', async () => {
    addMessages('et', { close: 7, removed: null, productCount: {} } as unknown as Record<string, string>);
    const element = await fixture<GreetingElement>(html`<greeting-element lang="et"></greeting-element>`);
    expect(said(element)).to.equal(ENGLISH);
  });
});

describe("the page's own i18next", () => {
  const resources = {
    en: { vitrine: { close: 'Shut' } },
    nl: { vitrine: { close: 'Dicht', removed: '{{title}} eruit' }, translation: { close: 'not ours' } },
  };
  const instanceOf = async (options: Parameters<i18n['init']>[0]): Promise<i18n> => {
    const instance = createInstance();
    await instance.init(options);
    return instance;
  };

  it('is asked first, in its namespace "vitrine"; what it lacks comes from the library', async () => {
    useI18n(await instanceOf({ lng: 'nl', resources }));
    const element = await fixture<GreetingElement>(html`<greeting-element></greeting-element>`);
    await says(element, 'Dicht|Chair eruit|2 producten');
  });

  it('changes the language of the page, but not of a part with a lang of its own', async () => {
    const instance = await instanceOf({ lng: 'en', fallbackLng: 'en', resources });
    useI18n(instance);
    const both = await fixture(
      html`<div>
        <greeting-element></greeting-element>
        <p lang="de"><greeting-element></greeting-element></p>
      </div>`,
    );
    const [first, second] = both.querySelectorAll('greeting-element');
    if (!first || !second) throw new Error('Two are expected.');
    expect(said(first)).to.equal('Shut|Removed Chair|2 products');
    await says(second, GERMAN);
    await instance.changeLanguage('nl');
    await says(first, 'Dicht|Chair eruit|2 producten');
    await instance.changeLanguage('de');
    // Its fallback is English; the library's German is nearer to what was asked.
    await says(first, GERMAN);
    expect(said(second)).to.equal(GERMAN);
  });

  it('may be handed in before it is ready, and gain texts later', async () => {
    const instance = createInstance();
    useI18n(instance);
    const element = await fixture<GreetingElement>(html`<greeting-element></greeting-element>`);
    expect(said(element)).to.equal(ENGLISH);
    await instance.init({ lng: 'en', resources });
    await says(element, 'Shut|Removed Chair|2 products');
    instance.addResource('en', 'vitrine', 'removed', 'Out: {{title}}');
    await says(element, 'Shut|Out: Chair|2 products');
  });

  it('is let go when another takes its place', async () => {
    const old = await instanceOf({ lng: 'nl', resources });
    useI18n(old);
    const element = await fixture<GreetingElement>(html`<greeting-element></greeting-element>`);
    await says(element, 'Dicht|Chair eruit|2 producten');
    useI18n(undefined);
    await says(element, ENGLISH);
    await old.changeLanguage('de');
    await element.updateComplete;
    expect(said(element)).to.equal(ENGLISH);
  });

  it('gets values unescaped: they become text, not markup', async () => {
    useI18n(await instanceOf({ lng: 'nl', resources }));
    const element = await fixture<GreetingElement>(
      html`<greeting-element .title=${'Tom & <i>Co</i>'}></greeting-element>`,
    );
    await says(element, 'Dicht|Tom & <i>Co</i> eruit|2 producten');
  });
});

describe('a value from the shop', () => {
  const hostile = '<img src=x onerror=alert(1)>{{count}}{{- title}}$t(close)$&$1';

  for (const [lang, text] of [
    ['en', `Close|Removed ${hostile}|2 products`],
    ['nl', `Sluiten|${hostile} is verwijderd|2 producten`],
  ] as const) {
    it(`stays the text it is in ${lang}: no markup, no syntax`, async () => {
      const element = await fixture<GreetingElement>(
        html`<greeting-element lang=${lang} .title=${hostile}></greeting-element>`,
      );
      await says(element, text);
      expect(element.shadowRoot?.querySelector('img')).to.equal(null);
    });
  }
});
