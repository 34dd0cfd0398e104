import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { PAGE, showPage } from '../fixtures/show-page.js';

const STATE = {
  ...{
    status: 'live',
    viewers: 1243,
    featured: [{ product: 'sku:A', coupon: 'LIVE10' }],
    products: ['sku:A', 'sku:B'],
  },
  ...{ stock: { 'sku:B': { stock: 'low', quantity: 3 } }, announcement: 'Two for one', earlier: 0, reactions: {} },
  messages: [{ id: '7', author: 'נועה', text: 'האם זה מאלון?', question: true }],
};

const find = <T extends HTMLElement>(selector: string) => document.querySelector(selector) as T;
const until = (condition: () => boolean, what: string) => waitUntil(condition, what, { timeout: 8000 });

describe('the page of the host, in Hebrew', () => {
  const { fetch } = window;
  const { lang, dir } = document.documentElement;
  const said: unknown[] = [];
  let isRunning = true;

  before(async () => {
    localStorage.setItem('vitrine-host-language', 'he');
    await showPage();
    window.fetch = async (input, init) => {
      if (!String(input).startsWith('/api/')) return fetch(input, init);
      if (!isRunning) throw new TypeError('It has ended');
      if (typeof init?.body === 'string') said.push(JSON.parse(init.body));
      return Response.json({ state: STATE, titles: { 'sku:A': 'Oak chair' }, began: 1, now: 65_001 });
    };
    await import(`${PAGE}page.mjs`);
    await until(() => !!find('#shelf')?.offsetParent, 'it has read the show');
  });
  after(() => {
    window.fetch = fetch;
    localStorage.removeItem('vitrine-host-language');
    Object.assign(document.documentElement, { lang, dir });
  });

  it('runs from right to left and has no fault that axe finds', async () => {
    expect(getComputedStyle(find('#shelf')).direction).to.equal('rtl');
    expect(document.documentElement.lang).to.equal('he');
    expect(find('h1').textContent).to.equal('השידור שלך');
    expect(find('#status').textContent).to.equal('בשידור 1:05');
    expect(find('#watching').textContent).to.equal('1,243 צופים');
    expect(find<HTMLSelectElement>('#language').selectedOptions[0]?.textContent).to.equal('עברית');
    await expect(document.body).to.be.accessible();
  });

  it('begins the lines of names in another script where its own begin', () => {
    const edge = (selector: string) => {
      const range = document.createRange();
      range.selectNodeContents(find(selector));
      return range.getBoundingClientRect().right;
    };
    expect(edge('#products .title')).to.be.closeTo(edge('#shelf-title'), 1);
    expect(edge('#announcement')).to.be.closeTo(edge('#words-title'), 1);
  });

  it('is no wider than a narrow phone', async () => {
    const phone = document.createElement('iframe');
    phone.style.cssText = 'width:320px;height:600px;border:0';
    const head = `<link rel="stylesheet" href="${PAGE}page.css">`;
    const body = document.body.cloneNode(true) as HTMLElement;
    // As long as in Spanish.
    for (const option of body.querySelectorAll('#products option')) option.textContent = 'Quedan pocas unidades';
    phone.srcdoc = `<!doctype html><html lang="he" dir="rtl"><head>${head}</head>${body.outerHTML}</html>`;
    const loaded = oneEvent(phone, 'load');
    document.body.append(phone);
    await loaded;
    const page = phone.contentDocument as Document;
    expect(page.documentElement.scrollWidth).to.be.at.most(320);
    const all = [...page.querySelectorAll('main button, main input, main select')];
    const wide = all.filter((each) => {
      const { left, right } = each.getBoundingClientRect();
      return left < 0 || right > 320;
    });
    expect(wide).to.deep.equal([]);
    // Nor is a word cut off.
    const stock = page.querySelector('#products select') as HTMLSelectElement;
    const { width } = stock.getBoundingClientRect();
    stock.style.cssText = 'flex:none;inline-size:max-content;max-inline-size:none';
    expect(stock.getBoundingClientRect().width).to.be.at.most(width);
    phone.remove();
  });

  it('can be run by the keyboard alone', async () => {
    find('#products button').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => said.length === 1, 'it is taken down');
    expect(said[0]).to.deep.equal({ type: 'feature', product: null });
    const opener = find('#messages .quiet');
    opener.focus();
    await sendKeys({ press: 'Enter' });
    expect(document.activeElement).to.equal(find('#messages input'));
    expect(opener.getAttribute('aria-expanded')).to.equal('true');
    await sendKeys({ press: 'Escape' });
    expect(document.activeElement).to.equal(opener);
    expect(find('#messages form').hidden).to.equal(true);
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement?.getAttribute('aria-label')).to.contain('נועה');
  });

  it('says in its language that its program has ended', async () => {
    isRunning = false;
    await until(() => !!find('#fault').offsetParent, 'it is said');
    expect(find('#fault').lang).to.equal('he');
    expect(find('#fault').textContent).to.contain('vitrine-host page');
    await expect(document.body).to.be.accessible();
    isRunning = true;
    await until(() => !find('#fault').offsetParent, 'it is over');
  });
});
