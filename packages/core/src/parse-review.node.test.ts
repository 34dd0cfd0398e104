import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseReview } from './parse-review.js';

const whole = {
  id: 7,
  rating: '4',
  title: 'Sturdy',
  text: 'Carries my father.',
  author: 'Ann',
  date: '2026-03-14',
  language: 'en',
  verified: true,
  incentivised: true,
  photos: ['/7.jpg', { url: '/8.jpg', alt: 'The chair', width: 800, height: 600 }],
  answer: { text: 'Thank you.', author: 'Maren', date: '2026-03-15T09:00:00Z' },
};

describe('a review', () => {
  it('is read with all it says', () => {
    assert.deepEqual(parseReview(whole, { base: 'https://shop.example/' }), {
      ...whole,
      id: '7',
      rating: 4,
      photos: [
        { url: 'https://shop.example/7.jpg', alt: '' },
        { url: 'https://shop.example/8.jpg', alt: 'The chair', width: 800, height: 600 },
      ],
    });
  });

  it('needs no more than a rating on the scale', () => {
    assert.deepEqual(parseReview({ rating: 5 }), { id: '', rating: 5 });
    assert.deepEqual(parseReview({ rating: 9 }, { best: 10 }), { id: '', rating: 9 });
    for (const wrong of [{ rating: 6 }, { rating: -1 }, { rating: 'good' }, {}, null, 'five', [whole]])
      assert.equal(parseReview(wrong), null);
  });

  it('says that a purchase was not verified, and nothing where nothing was said', () => {
    assert.equal(parseReview({ rating: 1, verified: false })?.verified, false);
    assert.equal('verified' in (parseReview({ rating: 1, verified: 'yes' }) ?? {}), false);
  });

  it('is plain text and safe addresses, whatever was written', () => {
    const hostile = parseReview({
      rating: 3,
      title: '<img src=x onerror=alert(1)>Fine',
      text: '&lt;script&gt;alert(1)&lt;/script&gt; I <3 it',
      author: '\u202eeve',
      date: '2026-02-31<b>',
      language: 'en" onload="x',
      photos: ['javascript:alert(1)', 'data:image/svg+xml,<svg/>', 'https://user:pw@shop.example/1.jpg'],
      answer: '<b>Thanks</b>',
    });
    assert.deepEqual(hostile, {
      id: '',
      rating: 3,
      title: 'Fine',
      text: 'I <3 it',
      author: 'eve',
      answer: { text: 'Thanks' },
    });
  });
});
