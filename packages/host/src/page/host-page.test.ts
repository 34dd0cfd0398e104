import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { PAGE, showPage } from '../fixtures/show-page.js';

type Report = Readonly<Record<string, unknown>> & { state: Readonly<Record<string, unknown>> };

const NEW = { status: 'scheduled', featured: [], products: [], stock: {}, messages: [], earlier: 0, reactions: {} };

let report: Report = { state: NEW, titles: { 'sku:A': 'Oak chair <b>' }, now: Date.now() };
let refused = '';
const asked: { path: string; body: Readonly<Record<string, unknown>>; token: string | null }[] = [];

/** The program behind the page, as far as the page can see. */
function answer(path: string, init: RequestInit | undefined): Response {
  if (refused) return Response.json({ error: refused }, { status: 422 });
  if (typeof init?.body === 'string')
    asked.push({
      path,
      body: JSON.parse(init.body) as (typeof asked)[0]['body'],
      token: new Headers(init.headers).get('authorization'),
    });
  return Response.json(report);
}

const find = <T extends HTMLElement>(selector: string) => document.querySelector(selector) as T;
const isShown = (selector: string) => !!find(selector)?.offsetParent;
const until = (condition: () => boolean, what: string) => waitUntil(condition, what, { timeout: 8000 });

/** Not key by key: WebKit's driver loses some that come twice. */
function type(selector: string, text: string): void {
  const field = find<HTMLInputElement>(selector);
  field.focus();
  field.value = text;
}

/** Waits for what the page says next to the program. */
async function said(act: () => unknown): Promise<(typeof asked)[0]> {
  const before = asked.length;
  await act();
  await until(() => asked.length > before, 'it is said');
  return asked.at(-1)!;
}

describe('the page that a show is run with', () => {
  const { fetch } = window;

  before(async () => {
    await showPage();
    location.hash = 'the-token';
    window.fetch = async (input, init) =>
      String(input).startsWith('/api/') ? answer(String(input).slice(5), init) : fetch(input, init);
    await import(`${PAGE}page.mjs`);
    await until(() => isShown('#begin'), 'it has read the show');
  });
  after(() => {
    window.fetch = fetch;
  });

  it('takes its token out of the address', () => {
    expect(location.hash).to.equal('');
  });

  it('goes live with products', async () => {
    await expect(document.body).to.be.accessible();
    expect(find<HTMLSelectElement>('#language').value).to.equal('en');
    type('[name=to]', 'http://127.0.0.1:4180/a');
    type('[name=products]', 'sku:A');
    report = {
      ...report,
      ...{ to: 'http://127.0.0.1:4180/a', began: Date.now() - 65_000, now: Date.now() },
      state: {
        ...NEW,
        ...{ status: 'live', viewers: 120, products: ['sku:A', 'handle:lamp'] },
        messages: [{ id: '7', author: '<i>Mia', text: 'Is it oak?', question: true }],
      },
    };
    const { path, body, token } = await said(() => find('#begin button').click());
    expect({ path, body, token }).to.deep.equal({
      ...{ path: 'start', token: 'Bearer the-token' },
      body: { to: 'http://127.0.0.1:4180/a', products: 'sku:A' },
    });
    await until(() => isShown('#shelf') && !isShown('#begin'), 'it is live');
    expect(find('#status').textContent).to.match(/^Live 1:0\d$/);
    expect(find('#watching').textContent).to.equal('120 watching');
    expect(find('#products .title').textContent).to.equal('Oak chair <b>');
    expect(find('#messages .author').textContent).to.equal('<i>Mia');
    expect(find('#messages .chip').textContent).to.equal('Question');
    await expect(document.body).to.be.accessible();
  });

  it('holds a product up with an offer, and takes it down when it is pressed again', async () => {
    type('#coupon', 'LIVE10');
    type('#minutes', '5');
    report = { ...report, state: { ...report.state, featured: [{ product: 'sku:A', coupon: 'LIVE10' }] } };
    const button = find('#products button');
    button.focus();
    const { path, body } = await said(() => button.click());
    expect(path).to.equal('say');
    expect(body).to.include({ type: 'feature', product: 'sku:A', coupon: 'LIVE10' });
    expect(Number(body.until) - Date.now()).to.be.within(290_000, 300_000);
    await until(() => button.textContent === 'Take down', 'it is held up');
    expect(button.getAttribute('aria-label')).to.contain('Oak chair <b>');
    expect(find('#featured').textContent).to.contain('LIVE10');
    expect(document.activeElement).to.equal(button);
    expect(find<HTMLInputElement>('#coupon').value).to.equal('');
    report = { ...report, state: { ...report.state, featured: [] } };
    expect((await said(() => button.click())).body).to.deep.equal({ type: 'feature', product: null });
  });

  it('tells the stock, chosen or counted', async () => {
    const [select, quantity] = [find<HTMLSelectElement>('#products select'), find<HTMLInputElement>('#products input')];
    const change = (field: HTMLInputElement | HTMLSelectElement, value: string) =>
      said(() => {
        field.value = value;
        field.dispatchEvent(new Event('change', { bubbles: true }));
      });
    expect((await change(select, 'sold_out')).body).to.deep.equal({
      ...{ type: 'stock', product: 'sku:A', stock: 'sold_out' },
    });
    expect((await change(quantity, '3')).body).to.include({ stock: 'low', quantity: 3 });
    expect((await change(quantity, '0')).body).to.include({ stock: 'sold_out', quantity: 0 });
  });

  it('announces, and answers a question with what was asked', async () => {
    type('#announce input', 'Two for one');
    expect((await said(() => sendKeys({ press: 'Enter' }))).body).to.deep.equal({
      ...{ type: 'announce', text: 'Two for one' },
    });
    find('#messages .quiet').click();
    expect(document.activeElement).to.equal(find('#messages input'));
    type('#messages input', 'Yes, oiled');
    expect((await said(() => sendKeys({ press: 'Enter' }))).body).to.deep.equal({
      ...{ type: 'message', id: '7', author: '<i>Mia', text: 'Is it oak?', question: true, reply: 'Yes, oiled' },
    });
  });

  it('keeps what is being typed when the show changes', async () => {
    find('#messages .quiet').click();
    type('#messages input', 'Half a sent');
    report = {
      ...report,
      state: { ...report.state, messages: [...(report.state.messages as []), { id: '8', text: 'Another' }] },
    };
    await until(() => document.querySelectorAll('#messages li').length === 2, 'the other message is there');
    const field = find<HTMLInputElement>('#messages li:last-child input');
    expect(field.value).to.equal('Half a sent');
    expect(document.activeElement).to.equal(field);
  });

  it('says why something was not done, and when it is well again', async () => {
    refused = 'http://127.0.0.1:4180/a cannot be reached: nothing listens there.';
    find('#products button').click();
    await until(() => isShown('#fault'), 'the fault is shown');
    expect(find('#fault').textContent).to.equal(refused);
    refused = '';
    find('#products button').click();
    await until(() => !isShown('#fault'), 'it is gone');
  });

  it('asks before it ends the show', async () => {
    const before = asked.length;
    find('#end').click();
    await sendKeys({ press: 'Escape' });
    await until(() => !find<HTMLDialogElement>('#sure').open, 'it is closed');
    find('#end').click();
    find('#sure button[value=""]').click();
    await until(() => !find<HTMLDialogElement>('#sure').open, 'it is closed again');
    expect(asked.length).to.equal(before);
    find('#end').click();
    expect((await said(() => find('#sure button[value=end]').click())).path).to.equal('end');
  });
});
