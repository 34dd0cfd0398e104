import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  CommerceError,
  type Review,
  type ReviewPage,
  type ReviewQuery,
  type ReviewSource,
  type ReviewSummary,
} from '@vitrine/core';
import '../define/review-badge.js';
import type { ReviewViewEvent } from '../base/events.js';
import type { VitrineReviewBadge } from './review-badge-element.js';

const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const REVIEWS: Review[] = Array.from({ length: 12 }, (_, at) => ({
  id: `r${at}`,
  rating: 5 - (at % 3),
  title: `Title ${at}`,
  text: `Text ${at}`,
  author: `Author ${at}`,
  date: '2026-03-01',
  verified: at % 2 === 0,
}));

const SUMMARY: ReviewSummary = {
  value: 4,
  count: 12,
  best: 5,
  histogram: [0, 0, 4, 4, 4],
  source: 'Maren & Vole',
  verified: true,
  verification: 'Asked after delivery',
  url: 'https://shop.example/reviews',
};

/** A source with all of its reviews in the summary. */
const whole = (more: Partial<ReviewSummary> = {}): ReviewSource => ({
  name: 'whole',
  reviews: async (ids) => ids.map(() => ({ ...SUMMARY, reviews: REVIEWS, ...more })),
});

/** A source that is asked for its reviews page by page, and what it was asked. */
function paged(answer?: (query: ReviewQuery) => Promise<ReviewPage>) {
  const queries: ReviewQuery[] = [];
  const source: ReviewSource = {
    name: 'paged',
    reviews: async (ids) => ids.map(() => SUMMARY),
    reviewList: (query) => {
      queries.push(query);
      return answer?.(query) ?? Promise.resolve({ items: REVIEWS.slice(0, 2), next: query.cursor ? undefined : 'two' });
    },
  };
  return { source, queries };
}

const soon = (condition: () => unknown, message?: string) => waitUntil(condition, message, { timeout: 8000 });
const all = (element: Element, name: string) => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(`[part="${name}"]`) ?? []),
];
const one = (element: Element, name: string) => all(element, name)[0] as HTMLElement;
const text = (element: Element | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim();
const focused = (element: Element) => element.shadowRoot?.activeElement;
const dialog = (element: Element) => element.shadowRoot?.querySelector('dialog') as HTMLDialogElement;

async function mount(reviews: ReviewSource, layout = 'stars', lang = 'en'): Promise<VitrineReviewBadge> {
  const root = await fixture(
    html`<div lang=${lang}>
      <vitrine-review-badge product="chair" layout=${layout} .reviews=${reviews}></vitrine-review-badge>
    </div>`,
  );
  const element = root.querySelector('vitrine-review-badge') as VitrineReviewBadge;
  await soon(() => element.matches(':state(ready)'), 'the rating shows');
  await element.updateComplete;
  return element;
}

async function opened(reviews: ReviewSource, lang?: string): Promise<VitrineReviewBadge> {
  const element = await mount(reviews, 'stars', lang);
  await element.show();
  await soon(() => all(element, 'review').length, 'reviews show');
  // Half faded in, nothing has the contrast it will have.
  await Promise.all(
    dialog(element)
      .getAnimations()
      .map(({ finished }) => finished),
  );
  return element;
}

describe('the reviews of a badge', () => {
  it('open in a dialog on Enter, and give focus back on Escape', async () => {
    const element = await mount(whole());
    const button = one(element, 'badge');
    expect(button.localName).to.equal('button');
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    const told: string[] = [];
    for (const type of ['open', 'close']) element.addEventListener(type, () => told.push(type));
    button.focus();
    await sendKeys({ press: 'Enter' });
    await soon(() => all(element, 'review').length === 5, 'the first five show');
    expect(element.open).to.equal(true);
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    expect(dialog(element).getAttribute('aria-label')).to.equal('Reviews');
    const closed = oneEvent(element, 'close');
    await sendKeys({ press: 'Escape' });
    await closed;
    await soon(() => focused(element) === button);
    expect(told).to.deep.equal(['open', 'close']);
    expect(element.open).to.equal(false);
  });

  it('are told of once they are opened, by an event that leaves shadow roots', async () => {
    const element = await mount(whole());
    const seen = oneEvent(document, 'vitrine-review-view');
    await element.show();
    const event = (await seen) as Event as ReviewViewEvent;
    expect(event.productId).to.equal('chair');
    expect(event.summary.count).to.equal(12);
    expect(event.origin).to.equal(element);
  });

  it('are good for axe, in the dialog and in the page', async () => {
    const element = await opened(whole());
    await expect(element).to.be.accessible();
    element.close();
    const inline = await mount(whole(), 'histogram');
    await expect(inline).to.be.accessible();
    one(inline, 'bar').click();
    await soon(() => all(inline, 'review').length);
    await expect(inline).to.be.accessible();
  });

  it('come page by page, and the first new one has the focus', async () => {
    const element = await opened(whole());
    const more = () => all(element, 'more').find((button) => text(button) === 'More reviews');
    more()?.focus();
    await sendKeys({ press: 'Enter' });
    await soon(() => all(element, 'review').length === 10);
    await soon(() => focused(element) === all(element, 'review')[5]);
    more()?.click();
    await soon(() => all(element, 'review').length === 12);
    expect(more()).to.equal(undefined);
    await soon(() => focused(element) === all(element, 'review')[10]);
  });

  it('stand in the page without a press where the page wants them listed', async () => {
    const told: Event[] = [];
    const root = await fixture(
      html`<div @vitrine-review-view=${(event: Event) => told.push(event)}>
        <vitrine-review-badge product="chair" layout="histogram" list .reviews=${whole()}></vitrine-review-badge>
      </div>`,
    );
    const element = root.querySelector('vitrine-review-badge') as VitrineReviewBadge;
    await soon(() => all(element, 'review').length === 5, 'the first five show');
    expect(element.listed?.length).to.equal(5);
    // Nobody has opened anything.
    expect(told).to.deep.equal([]);
  });

  it('come from a source page by page too', async () => {
    const { source, queries } = paged();
    const element = await opened(source);
    all(element, 'more')[0]?.click();
    await soon(() => all(element, 'review').length === 4);
    expect(queries).to.deep.equal([
      { productId: 'chair', rating: undefined, limit: 5, cursor: undefined },
      { productId: 'chair', rating: undefined, limit: 5, cursor: 'two' },
    ]);
  });

  it('are those with so many stars after a press on a bar, and all after another', async () => {
    const element = await mount(whole(), 'histogram');
    const bars = () => all(element, 'bar');
    expect(bars().map((bar) => text(bar.querySelector('.sr') ?? undefined))).to.deep.equal([
      '5 out of 5, 4 reviews',
      '4 out of 5, 4 reviews',
      '3 out of 5, 4 reviews',
      '2 out of 5, 0 reviews',
      '1 out of 5, 0 reviews',
    ]);
    bars()[1]?.click();
    await soon(() => all(element, 'review').length === 4);
    expect(bars()[1]?.getAttribute('aria-pressed')).to.equal('true');
    expect(all(element, 'review').map((review) => text(review.querySelector('.name') ?? undefined))).to.deep.equal([
      'Title 1',
      'Title 4',
      'Title 7',
      'Title 10',
    ]);
    all(element, 'more')
      .find((button) => text(button) === 'All ratings')
      ?.click();
    await soon(() => all(element, 'review').length === 5);
    expect(bars()[1]?.getAttribute('aria-pressed')).to.equal('false');
  });

  it('do not stand under a filter that was changed meanwhile', async () => {
    const held = new Map<number, () => void>();
    const { source } = paged(
      ({ rating = 0 }) =>
        new Promise((resolve) =>
          held.set(rating, () => resolve({ items: REVIEWS.filter((each) => each.rating === rating) })),
        ),
    );
    const element = await mount(source, 'histogram');
    const [five, four] = all(element, 'bar');
    five?.click();
    four?.click();
    await soon(() => held.size === 2);
    held.get(4)?.();
    held.get(5)?.();
    await soon(() => all(element, 'review').length === 4);
    expect(text(all(element, 'review')[0]?.querySelector('.name') ?? undefined)).to.equal('Title 1');
  });

  it('say so when they cannot be read, and are tried again', async () => {
    const { warn } = console;
    console.warn = () => {};
    let broken = true;
    const { source } = paged(async () => {
      if (broken) throw new CommerceError('network', 'Offline.');
      return { items: REVIEWS.slice(0, 3) };
    });
    const element = await mount(source);
    const fault = oneEvent(element, 'vitrine-error');
    await element.show();
    await fault;
    await soon(() => text(one(element, 'error')) === 'Couldn’t reach the shop.');
    broken = false;
    all(element, 'more')
      .find((button) => text(button) === 'Try again')
      ?.click();
    await soon(() => all(element, 'review').length === 3);
    expect(all(element, 'error')).to.deep.equal([]);
    console.warn = warn;
  });

  it('show who wrote when, verified or not, incentivised, in another language, with photos and an answer', async () => {
    const review: Review = {
      id: '1',
      rating: 2.5,
      title: 'Mooi',
      text: 'Stevig.',
      author: 'Ann',
      date: '2026-03-01',
      language: 'nl',
      verified: false,
      incentivised: true,
      photos: [{ url: PIXEL, alt: '' }],
      answer: { text: 'Thank you.', author: 'Maren', date: '2026-03-02' },
    };
    const element = await opened(whole({ reviews: [review] }));
    const [shown] = all(element, 'review') as [HTMLElement];
    expect(text(shown)).to.equal(
      'Mooi Stevig. Ann · March 1, 2026 · Dutch · Purchase not verified · Got something for this review ' +
        'Answer from Maren · March 2, 2026 Thank you.',
    );
    expect(shown.querySelector('svg[role=img]')?.getAttribute('aria-label')).to.equal('2.5 out of 5');
    expect(shown.querySelector('.words')?.getAttribute('lang')).to.equal('nl');
    const photo = one(element, 'photo') as HTMLImageElement;
    expect(photo.alt).to.equal('Photo with this review');
    await expect(element).to.be.accessible();
  });

  it('stay text, whatever was written, and lead nowhere unsafe', async () => {
    const hostile = '<img src=x onerror=alert(1)><script>alert(1)</script>';
    const review: Review = {
      id: '1',
      rating: 1,
      title: hostile,
      text: hostile,
      author: hostile,
      date: 'yesterday',
      language: 'no such language!',
      photos: [
        { url: 'javascript:alert(1)', alt: hostile },
        { url: 'data:text/html,<script>alert(1)</script>', alt: '' },
      ],
      answer: { text: hostile, author: hostile },
    };
    const element = await opened(whole({ reviews: [review], verification: hostile, url: 'javascript:alert(1)' }));
    const [shown] = all(element, 'review') as [HTMLElement];
    expect(shown.querySelector('.name')?.textContent).to.equal(hostile);
    expect(shown.querySelector('.words')?.textContent).to.equal(hostile);
    expect(text(one(element, 'answer'))).to.equal(`Answer from ${hostile} ${hostile}`);
    expect(element.shadowRoot?.querySelector('img, script, a')).to.equal(null);
  });

  it('are dated as the language of the place writes dates, the same day everywhere', async () => {
    const reviews = [{ ...REVIEWS[0], date: '2024-02-29' } as Review];
    const element = await opened(whole({ reviews }), 'nl');
    await soon(() => text(one(element, 'review'))?.includes('29 februari 2024'));
  });

  it('link to all of them, and say how they are verified', async () => {
    const element = await opened(whole());
    expect((one(element, 'all') as HTMLAnchorElement).href).to.equal('https://shop.example/reviews');
    expect(all(element, 'source').map(text)).to.contain(
      'Verified purchases · Asked after delivery · From Maren & Vole',
    );
  });

  it('are bars alone where the source has no more', async () => {
    const element = await mount({ name: 'bars', reviews: async (ids) => ids.map(() => SUMMARY) }, 'histogram');
    expect(all(element, 'bar').map(({ localName }) => localName)).to.deep.equal(Array(5).fill('span'));
    expect(all(element, 'more')).to.deep.equal([]);
    await expect(element).to.be.accessible();
  });

  it('are bars from attributes, without a shop', async () => {
    const element = await fixture<VitrineReviewBadge>(
      html`<vitrine-review-badge
        layout="histogram"
        rating="8"
        best="10"
        count="3"
        histogram="0 0 0 0 0 0 0 2 0 1"
      ></vitrine-review-badge>`,
    );
    await soon(() => all(element, 'bar').length === 10);
    expect(text(all(element, 'bar')[2])).to.contain('8 out of 10, 2 reviews');
  });

  it('fit into 320 pixels, from left to right and from right to left', async () => {
    for (const lang of ['en', 'he']) {
      const root = await fixture(
        html`<div lang=${lang} style="width: 288px">
          <vitrine-review-badge product="chair" layout="histogram" .reviews=${whole()}></vitrine-review-badge>
        </div>`,
      );
      const element = root.querySelector('vitrine-review-badge') as VitrineReviewBadge;
      await soon(() => all(element, 'bar').length);
      all(element, 'bar')[0]?.click();
      await soon(() => all(element, 'review').length);
      expect(element.scrollWidth).to.be.at.most(288);
      expect(root.scrollWidth).to.be.at.most(288);
    }
  });

  it('close when the badge leaves the page, and open again when it is back', async () => {
    const element = await opened(whole());
    const parent = element.parentElement as Element;
    element.remove();
    expect(element.open).to.equal(false);
    parent.append(element);
    await element.updateComplete;
    await element.show();
    await soon(() => element.open && dialog(element).matches('[open], :popover-open'));
  });

  it('are another dialog’s when the badge shows another product', async () => {
    const element = await opened(whole());
    element.close();
    element.product = 'table';
    await element.updateComplete;
    await soon(() => element.matches(':state(ready)'));
    await element.updateComplete;
    await element.show();
    await soon(() => dialog(element).matches('[open], :popover-open'));
    await soon(() => all(element, 'review').length === 5);
  });
});
