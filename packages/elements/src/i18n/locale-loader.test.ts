import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type * as Texts from './index.js';
import type * as Localizer from './localizer.js';

/** A page of its own, on which nothing of the library has run yet. */
interface FreshPage extends Window {
  /** The localizer, and a second copy of it, as a page with two bundles has. */
  copies: (typeof Localizer)[];
  texts: typeof Texts;
  warnings: unknown[][];
  performance: Performance;
}

const here = (path: string) => new URL(path, import.meta.url).href;

/** `scripts` limits what its Content-Security-Policy lets it load. */
async function freshPage(scripts = `${location.origin}/`): Promise<FreshPage> {
  const copy = (query: string) => JSON.stringify(here(`./localizer.ts?${query}`));
  const page = `<!doctype html><meta http-equiv="Content-Security-Policy" content="script-src 'unsafe-inline' ${scripts}">
    <script>
      window.warnings = [];
      console.warn = (...args) => warnings.push(args);
    </script>
    <script type="module">
      import * as first from ${copy('copy=1')};
      import * as second from ${copy('copy=2')};
      import * as texts from ${JSON.stringify(here('./index.ts'))};
      Object.assign(window, { copies: [first, second], texts });
      parent.postMessage('ready', '*');
    </script>`;
  const ready = oneEvent(window, 'message');
  const frame = await fixture<HTMLIFrameElement>(html`<iframe title="page" .srcdoc=${page}></iframe>`);
  await ready;
  return frame.contentWindow as unknown as FreshPage;
}

const loaded = (page: FreshPage) =>
  page.performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name).pathname)
    .filter((path) => /\/locales\/|i18next/.test(path));

const english = { close: 'Close', hello: 'Hello' };

describe('locales', () => {
  it('are not loaded, nor is i18next, while everything is English', async () => {
    const page = await freshPage();
    const [{ translate }] = page.copies as [typeof Localizer];
    page.texts.addMessages('en-GB', { hello: 'Good day' });
    await waitUntil(() => translate(english, 'en-GB', 'hello') === 'Good day');
    expect(translate(english, 'en', 'close')).to.equal('Close');
    expect(translate(english, 'tlh', 'close')).to.equal('Close');
    await new Promise((resolve) => page.requestAnimationFrame(resolve));
    expect(loaded(page)).to.deep.equal([]);

    // The same page does load them once a language asks: the test can see what it says is not there.
    expect(translate(english, 'nl', 'close')).to.equal('Close');
    await waitUntil(() => translate(english, 'nl', 'close') === 'Sluiten');
    const paths = loaded(page).join(' ');
    expect(paths).to.include('i18next').and.include('locales/nl');
    expect(paths).not.to.include('locales/de');
  });

  it('are loaded once for two copies of the library, which share texts and listeners', async () => {
    const page = await freshPage();
    const [first, second] = page.copies as [typeof Localizer, typeof Localizer];
    expect(first.translate).not.to.equal(second.translate);
    let told = 0;
    const stop = second.onLanguageChange(() => told++, page.document.body);
    first.translate(english, 'nl', 'close');
    second.translate(english, 'nl', 'close');
    await waitUntil(() => second.translate(english, 'nl', 'close') === 'Sluiten');
    expect(first.translate(english, 'nl', 'close')).to.equal('Sluiten');
    expect(loaded(page).filter((path) => path.includes('locales/nl'))).to.have.length(1);

    told = 0;
    page.texts.addMessages('nl', { close: 'Dicht' });
    expect(second.translate(english, 'nl', 'close')).to.equal('Dicht');
    expect(told).to.equal(1);
    stop();
    page.texts.addMessages('nl', { close: 'Toe' });
    expect(told).to.equal(1);
  });

  it('leave English and one warning when they cannot be loaded', async () => {
    const files = ['index', 'localizer', 'translate', 'languages', 'language-list', 'locale-loader'];
    const scripts = files.map((name) => here(`./${name}.ts`)).join(' ');
    const page = await freshPage(scripts);
    const [first, second] = page.copies as [typeof Localizer, typeof Localizer];
    // An element asks again when it is told that languages can be spoken.
    await waitUntil(() => first.translate(english, 'nl', 'close') === 'Close' && page.warnings.length);
    expect(page.warnings[0]?.[0]).to.match(/"nl".*English/);
    expect(first.translate(english, 'nl', 'hello')).to.equal('Hello');
    expect(second.translate(english, 'nl-BE', 'close')).to.equal('Close');
    // A second attempt would be heard of by the time another language has failed.
    first.translate(english, 'de', 'close');
    await waitUntil(() => page.warnings.some(([text]) => String(text).includes('"de"')));
    expect(page.warnings).to.have.length(2);
  });
});
