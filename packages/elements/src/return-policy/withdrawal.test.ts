import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  CommerceError,
  configure,
  parsePolicy,
  type CommerceAdapter,
  type Policy,
  type WithdrawalStatement,
} from '@vitrine/core';
import { quietPage } from '@vitrine/testing/fixtures/quiet-page.js';
import '../define/return-policy.js';
import type { VitrineErrorEvent, WithdrawEvent } from '../base/events.js';
import type { VitrineReturnPolicy } from './return-policy-element.js';

/** Opens a shop; `withdraw` is what takes statements, where one does. */
function open(withdraw?: CommerceAdapter['withdraw'], policy: Record<string, unknown> = { days: 14 }): void {
  configure({
    adapter: {
      name: 'test',
      products: async (refs) => refs.map(() => null),
      checkout: async () => ({ url: '#' }),
      policies: async () => [parsePolicy(policy) as Policy],
      ...(withdraw && { withdraw }),
    },
  });
}

/** Waits also on a slow machine. */
const soon = (condition: () => unknown, message?: string) => waitUntil(condition, message, { timeout: 5000 });
const part = <E extends Element = HTMLElement>(element: Element, name: string) =>
  element.shadowRoot?.querySelector<E>(`[part~="${name}"]`) ?? null;
const text = (element: Element | null) => element?.textContent?.replace(/\s+/g, ' ').trim();
const fieldsOf = (element: Element) => [...(element.shadowRoot?.querySelectorAll('input') ?? [])];

async function mount(template = html`<vitrine-return-policy layout="withdrawal"></vitrine-return-policy>`) {
  const element = await fixture<VitrineReturnPolicy>(template);
  await soon(() => part(element, 'withdraw'), 'the first step shows');
  return element;
}

/** The first step, and what the second one asks. */
async function fill(element: VitrineReturnPolicy, values = ['Ada', ' 1001 ', 'ada@shop.example']): Promise<void> {
  part(element, 'withdraw')?.click();
  await soon(() => part(element, 'confirm'), 'the statement shows');
  for (const [index, field] of fieldsOf(element).entries()) field.value = values[index] ?? '';
}

describe('the withdrawal function', () => {
  const { warnings } = quietPage();

  it('has two steps with the words of the law, and asks for three things', async () => {
    open(async () => ({}));
    const element = await mount();
    expect(text(part(element, 'withdraw'))).to.equal('Withdraw from contract here');
    await expect(element).to.be.accessible();
    part(element, 'withdraw')?.focus();
    await sendKeys({ press: 'Enter' });
    await soon(() => part(element, 'confirm'));
    expect(text(part(element, 'confirm'))).to.equal('Confirm withdrawal');
    expect(fieldsOf(element).map(({ name, autocomplete }) => [name, autocomplete])).to.deep.equal([
      ['name', 'name'],
      ['contract', 'off'],
      ['email', 'email'],
    ]);
    expect(element.shadowRoot?.activeElement).to.equal(fieldsOf(element)[0]);
    await expect(element).to.be.accessible();
  });

  it('sends nothing that is not filled in', async () => {
    const sent: WithdrawalStatement[] = [];
    open(async (statement) => (sent.push(statement), {}));
    const element = await mount();
    for (const values of [[], ['Ada', '   ', 'ada@shop.example'], ['Ada', '1001', 'ada']]) {
      await fill(element, values).catch(() => {});
      part(element, 'confirm')?.click();
      expect(fieldsOf(element).every(({ validity }) => validity.valid)).to.equal(false);
    }
    expect(sent).to.deep.equal([]);
  });

  it('hands the statement to the shop, and gives a receipt to keep', async () => {
    const sent: WithdrawalStatement[] = [];
    open(async (statement) => {
      sent.push(statement);
      return { receivedAt: '2026-11-22T10:00:00Z', reference: 'W-7' };
    });
    const element = await mount();
    await fill(element);
    part(element, 'confirm')?.click();
    await soon(() => part(element, 'receipt'), 'the receipt shows');
    expect(sent).to.deep.equal([{ name: 'Ada', contract: '1001', email: 'ada@shop.example' }]);
    const receipt = text(part(element, 'receipt')) ?? '';
    for (const words of ['The shop has your withdrawal.', 'Ada', '1001', 'ada@shop.example', '2026', 'W-7'])
      expect(receipt).to.contain(words);
    await soon(() => element.shadowRoot?.activeElement?.matches('.sent'), 'it has the focus');
    const link = element.shadowRoot?.querySelector<HTMLAnchorElement>('a[download]');
    expect(link?.download).to.match(/^withdrawal-2026-11-\d\d\.txt$/);
    const kept = await (await fetch(link?.href ?? '')).text();
    expect(kept.replaceAll('\u202f', ' ')).to.match(
      /^I withdraw from this contract\.\r\n\r\nYour name: Ada\r\n.*1001\r\n.*ada@shop\.example\r\nDate and time: November 22, 2026.*\r\nReceipt number: W-7/s,
    );
    await expect(element).to.be.accessible();
  });

  it('says what failed, keeps what was filled in, and tries again', async () => {
    let fault: CommerceError | undefined = new CommerceError('network', 'Gone.');
    open(async () => {
      if (fault) throw fault;
      return {};
    });
    const element = await mount();
    await fill(element);
    const told = oneEvent(element, 'vitrine-error');
    part(element, 'confirm')?.click();
    expect(((await told) as Event as VitrineErrorEvent).code).to.equal('network');
    await element.updateComplete;
    expect(text(part(element, 'error'))).to.equal('Couldn’t reach the shop.');
    expect(fieldsOf(element)[0]?.value).to.equal('Ada');
    await expect(element).to.be.accessible();
    fault = undefined;
    part(element, 'confirm')?.click();
    await soon(() => part(element, 'receipt'));
  });

  it('is sent once, however often the button is pressed', async () => {
    let answer: (() => void) | undefined;
    let calls = 0;
    open(() => {
      calls++;
      return new Promise((resolve) => (answer = () => resolve({})));
    });
    const element = await mount();
    await fill(element);
    part(element, 'confirm')?.click();
    part(element, 'confirm')?.click();
    await soon(() => part(element, 'confirm')?.getAttribute('aria-disabled') === 'true');
    answer?.();
    await soon(() => part(element, 'receipt'));
    expect(calls).to.equal(1);
  });

  it('can be stopped by the page, which learns where it would have gone', async () => {
    open();
    const element = await mount(
      html`<vitrine-return-policy layout="withdrawal" withdraw="mailto:returns@shop.example"></vitrine-return-policy>`,
    );
    await fill(element);
    let event: WithdrawEvent | undefined;
    element.addEventListener('vitrine-withdraw', (told) => {
      told.preventDefault();
      event = told;
    });
    part(element, 'confirm')?.click();
    await soon(() => event);
    expect(event?.url).to.equal('mailto:returns@shop.example');
    expect(event?.detail.statement.contract).to.equal('1001');
    await element.updateComplete;
    expect(part(element, 'receipt')).to.equal(null);
  });

  describe('at an address', () => {
    const { fetch: real } = window;
    let calls: { url: string; body: string }[];
    let status = 200;
    beforeEach(() => {
      calls = [];
      status = 200;
      window.fetch = async (url, init) => {
        if (String(url).startsWith('blob:')) return real(url, init);
        calls.push({ url: String(url), body: String(init?.body) });
        return new Response(JSON.stringify({ reference: '<b>W-9</b>', receivedAt: 7 }), { status });
      };
    });
    afterEach(() => {
      window.fetch = real;
    });

    it('posts the statement as a form would', async () => {
      open(undefined, { days: 14, withdraw: 'https://shop.example/withdraw' });
      const element = await mount();
      await fill(element);
      part(element, 'confirm')?.click();
      await soon(() => part(element, 'receipt'));
      expect(text(part(element, 'receipt')))
        .to.contain('Receipt number W-9')
        .and.not.contain('Invalid');
      expect(calls).to.deep.equal([
        {
          url: 'https://shop.example/withdraw',
          body: 'name=Ada&contract=1001&email=ada%40shop.example&statement=I+withdraw+from+this+contract.',
        },
      ]);
    });

    it('gives no receipt where the answer is a fault', async () => {
      status = 500;
      open(undefined, { days: 14, withdraw: 'https://shop.example/withdraw' });
      const element = await mount();
      await fill(element);
      part(element, 'confirm')?.click();
      await soon(() => text(part(element, 'error')));
      expect(part(element, 'receipt')).to.equal(null);
    });
  });

  it('stands in the whole policy, in the page and in its dialog', async () => {
    open(async () => ({}));
    const element = await fixture<VitrineReturnPolicy>(html`<vitrine-return-policy></vitrine-return-policy>`);
    await element.show();
    await fill(element);
    await Promise.all(
      part(element, 'dialog')
        ?.getAnimations()
        .map(({ finished }) => finished) ?? [],
    );
    await expect(element).to.be.accessible();
    element.close();
    const full = await mount(html`<vitrine-return-policy layout="full"></vitrine-return-policy>`);
    expect(part(full, 'withdraw')).not.to.equal(null);
  });

  it('is not there where nobody takes a statement', async () => {
    open();
    const element = await fixture<VitrineReturnPolicy>(
      html`<vitrine-return-policy layout="withdrawal"><a href="/withdraw">Withdraw</a></vitrine-return-policy>`,
    );
    await soon(() => element.matches(':state(ready)'));
    expect(part(element, 'withdraw')).to.equal(null);
    expect(element.querySelector('a')?.getBoundingClientRect().height).to.be.greaterThan(10);
  });

  it('does not take an address that is none', async () => {
    open();
    const element = await fixture<VitrineReturnPolicy>(
      html`<vitrine-return-policy layout="withdrawal" withdraw="javascript:alert(1)"></vitrine-return-policy>`,
    );
    await soon(() => warnings.length);
    expect(part(element, 'withdraw')).to.equal(null);
    expect(String(warnings[0]?.[0])).to.contain('withdraw="javascript:alert(1)"');
  });

  it('speaks German with the words of the directive', async () => {
    document.documentElement.lang = 'de';
    open(async () => ({}));
    const element = await mount();
    await soon(() => text(part(element, 'withdraw')) === 'Vertrag widerrufen');
    await fill(element);
    expect(text(part(element, 'confirm'))).to.equal('Widerruf bestätigen');
  });
});
