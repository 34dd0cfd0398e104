import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { createHandle, getHub, parseProduct, type Product } from '@vitrine/core';
import { createCartShop } from '@vitrine/testing/fixtures/cart-shop.js';
import { createTestShow, type TestShow } from '@vitrine/testing/fixtures/live-show.js';
import { all, frames, one, text } from '@vitrine/testing/fixtures/inside.js';
import '../define/live.js';
import type { VitrineLive } from './live-element.js';

/** A busy machine needs more than the second that is given by itself. */
const until = (check: () => unknown, what: string) => waitUntil(check, what, { timeout: 9000 });

const CHAIR = parseProduct({
  id: 'chair',
  handle: 'chair',
  title: 'The chair',
  price: '24.00',
  currency: 'EUR',
}) as Product;

async function mount(show: TestShow, width = 800): Promise<VitrineLive> {
  const shop = createCartShop([CHAIR]);
  shop.codes = [{ code: 'LIVE10', title: '10%' }] as unknown as typeof shop.codes;
  getHub().setPage(createHandle({ adapter: shop.adapter }));
  const live = await fixture<VitrineLive>(
    html`<vitrine-live style="width:${width}px" .source=${show}
      ><video muted aria-label="The show"></video
    ></vitrine-live>`,
  );
  await live.updateComplete;
  await until(() => live.show.told, 'the show is followed');
  await live.openPanel({ name: 'talk' });
  await until(() => all(live, '.log').length, 'what is said is open');
  return live;
}

const POLL = { type: 'poll', id: 'p', question: 'Next?', answers: ['Lamps', 'Rugs'], counts: [1, 3] };

describe('the talk of a live show', () => {
  it('is a list of messages, questions and answers, the newest at the end', async () => {
    const show = createTestShow({ products: ['handle:chair'], earlier: 4 });
    const live = await mount(show);
    show.tell({ type: 'message', id: '1', author: 'Noor', text: 'Is it oak?', question: true });
    await until(() => text(live, '.log li') === 'Noor Is it oak?', 'the question shows');
    show.tell({ type: 'message', id: '1', author: 'Noor', text: 'Is it oak?', question: true, reply: 'Yes' });
    await until(() => text(live, '.log q') === 'Yes', 'its answer shows');
    expect(all(live, '.log li')).to.have.length(1);
    expect(text(live, '.log')).to.contain('4 earlier messages');
    show.tell({ type: 'remove', id: '1' });
    await until(() => !all(live, '.log li').length, 'it is taken out');
  });

  it('does not move under who reads what was said before', async () => {
    const show = createTestShow({
      products: ['handle:chair'],
      messages: Array.from({ length: 50 }, (_, id) => ({ id: `${id}`, text: `Message ${id}` })),
    });
    const live = await mount(show);
    await until(() => all(live, '.log li').length === 50, 'they show');
    const log = one(live, '.log');
    log.scrollTop = 0;
    await frames(2);
    show.tell({ type: 'message', id: 'new', text: 'The newest' });
    await frames(2);
    expect(log.scrollTop).to.equal(0);
    expect(text(live, '.log li')).to.equal('Message 0');
    const newest = one(live, '.newest');
    expect(newest.hidden).to.equal(false);
    newest.click();
    await until(() => all(live, '.log li').at(-1)?.textContent?.includes('The newest'), 'the newest shows');
  });

  it('keeps the field in view, in a box with a poll', async () => {
    const show = createTestShow({ products: ['handle:chair'] }, true);
    const live = await mount(show, 390);
    show.tell({ ...POLL, answers: ['Lamps', 'Rugs', 'Plants', 'Chairs'], counts: [0, 0, 0, 0] });
    await until(() => all(live, '[part=poll-card] button').length === 4, 'the poll shows');
    await until(() => all(live, '[part=form]').length, 'the form shows');
    const { scrollHeight } = one(live, '.view');
    expect(one(live, '.view').clientHeight, 'the talk scrolls in its box').to.be.below(scrollHeight);
    const { bottom } = one(live, '.view').getBoundingClientRect();
    expect(one(live, '[part=form]').getBoundingClientRect().bottom).to.be.below(bottom + 1);
  });

  it('takes nothing where the source takes nothing', async () => {
    const show = createTestShow({ products: ['handle:chair'], reactions: { '👏': 3 } });
    const live = await mount(show);
    show.tell(POLL);
    await until(() => text(live, '[part=poll-card]').includes('75%'), 'the counts of the poll show');
    expect(all(live, '[part=form], [part=poll-card] button, [part=reactions] button')).to.have.length(0);
    expect(text(live, '[part=reactions]')).to.equal('👏 3');
  });

  it('sends what the shopper writes, by the keyboard', async () => {
    const show = createTestShow({ products: ['handle:chair'] }, true);
    const live = await mount(show);
    await until(() => all(live, '[part=form]').length, 'the form is there');
    one(live, '[name=text]').focus();
    await sendKeys({ type: 'Is it oak?' });
    // A driver may lose a letter.
    const written = (one(live, '[name=text]') as HTMLInputElement).value;
    expect(written).to.match(/^Is.*oak/);
    one(live, '[name=question]').click();
    one(live, '[name=text]').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => show.sent.length === 1, 'it is sent');
    expect(show.sent[0]).to.deep.equal({ type: 'message', text: written, question: true });
    await until(() => text(live, '[part=form] [role=status]') === 'Sent', 'the shopper is told');
    expect((one(live, '[name=text]') as HTMLInputElement).value).to.equal('');
  });

  it('keeps what was written when it does not arrive', async () => {
    const show = createTestShow({ products: ['handle:chair'] }, true);
    show.send = () => Promise.reject(new Error('no'));
    const live = await mount(show);
    await until(() => all(live, '[part=form]').length, 'the form is there');
    one(live, '[name=text]').focus();
    await sendKeys({ type: 'Oak' });
    await sendKeys({ press: 'Enter' });
    await until(() => text(live, '[part=form] [role=status]').startsWith('Your message did not arrive'), 'it is told');
    expect((one(live, '[name=text]') as HTMLInputElement).value).to.equal('Oak');
  });

  it('answers a poll once, and shows what others answered afterwards', async () => {
    const show = createTestShow({ products: ['handle:chair'] }, true);
    const live = await mount(show);
    show.tell(POLL);
    await until(() => all(live, '[part=poll-card] button').length === 2, 'it can be answered');
    expect(text(live, '[part=poll-card]')).to.not.contain('%');
    all(live, '[part=poll-card] button')[1]?.click();
    await until(() => show.sent.length, 'it is sent');
    expect(show.sent).to.deep.equal([{ type: 'answer', poll: 'p', index: 1 }]);
    await until(() => text(live, '[part=poll-card]').includes('75%'), 'the counts show');
    expect(all(live, '[part=poll-card] button')).to.have.length(0);
    expect(text(live, 'section > [role=status]')).to.equal('You answered Rugs.');
  });

  it('reacts', async () => {
    const show = createTestShow({ products: ['handle:chair'], reactions: { '👏': 3 } }, true);
    const live = await mount(show);
    await until(() => all(live, '[part=reactions] button').length, 'it can be pressed');
    expect(one(live, '[part=reactions] button').ariaLabel).to.equal('React with 👏, 3');
    one(live, '[part=reactions] button').click();
    await until(() => show.sent.length, 'it is sent');
    expect(show.sent).to.deep.equal([{ type: 'reaction', reaction: '👏' }]);
  });

  it('says an announcement once', async () => {
    const show = createTestShow({ products: ['handle:chair'] });
    const live = await mount(show);
    show.tell({ type: 'announce', text: 'Ten minutes left' });
    await until(() => text(live, 'section > [role=status]') === 'Ten minutes left', 'it is said');
    await until(() => text(live, '[part=announcement]') === 'Ten minutes left', 'it is read');
  });

  it('puts the code of the moment into the cart', async () => {
    const show = createTestShow({ products: ['handle:chair'] });
    const live = await mount(show);
    show.tell({ type: 'feature', product: 'handle:chair', coupon: 'LIVE10', until: Date.now() + 60_000 });
    await until(() => all(live, '[part=coupon]').length, 'the code is there');
    expect(text(live, '[part=coupon]')).to.equal('Use code \u2068LIVE10\u2069');
    one(live, '[part=coupon]').click();
    await until(() => text(live, '[part=coupon]') === 'In your cart: \u2068LIVE10\u2069', 'it is in the cart');
    show.tell({ type: 'feature', product: 'handle:chair', coupon: 'NOTHING' });
    await until(() => text(live, '[part=coupon]').includes('NOTHING'), 'another code');
    one(live, '[part=coupon]').click();
    await until(() => text(live, '[part=coupon]') === 'This code does not work here.', 'the shop says no');
  });
});
