import type { Cart, CartIssue, Money, Policy, Product, Review, ReviewSummary } from '@vitrine/core';
import type { Trial } from '../trial.js';
import { print } from '../violation.js';

const isWhole = (value: unknown, least = 0) => Number.isSafeInteger(value) && Number(value) >= least;

/** `where` is the member, for the report: `variants[0].price`. */
export function checkMoney(trial: Trial, value: Money | null | undefined, where: string): void {
  if (value === null || value === undefined) return;
  trial.check(
    isWhole(value.amount),
    () => `${where}.amount is ${print(value.amount)}, which is no whole number of minor units`,
  );
  trial.check(
    /^[A-Z]{3}$/.test(value.currency),
    () => `${where}.currency is ${print(value.currency)}, which is no ISO 4217 code`,
  );
  trial.check(isWhole(value.digits) && value.digits <= 6, () => `${where}.digits is ${print(value.digits)}`);
}

export function checkUrl(trial: Trial, url: string | undefined, where: string): void {
  if (url === undefined) return;
  let protocol: string | undefined;
  try {
    ({ protocol } = new URL(url));
  } catch {
    // Relative or no address at all: neither can be followed from another site.
  }
  trial.check(
    protocol === 'http:' || protocol === 'https:',
    () => `${where} is ${print(url)}, which is no absolute http(s) address`,
  );
}

const MARKUP = /<\/?[a-z!][^>]*>?|&(?:#\d+|#x[\da-f]+|[a-z]{2,8});/i;

export function checkText(trial: Trial, text: string | undefined, where: string): void {
  if (text === undefined) return;
  trial.check(typeof text === 'string', () => `${where} is ${print(text)}, which is no text`);
  const markup = MARKUP.exec(text)?.[0];
  trial.check(!markup, () => `${where} has markup in it: ${print(markup)}`);
}

export function checkProductMoney(trial: Trial, { variants }: Product, at: string): void {
  variants.forEach((variant, index) => {
    const where = `${at}.variants[${index}]`;
    checkMoney(trial, variant.price, `${where}.price`);
    checkMoney(trial, variant.compareAt, `${where}.compareAt`);
    checkMoney(trial, variant.lowest30, `${where}.lowest30`);
    checkMoney(trial, variant.unitPrice?.price, `${where}.unitPrice.price`);
  });
}

export function checkProductUrls(trial: Trial, product: Product, at: string): void {
  const image = (url: string | undefined, where: string) => {
    if (!url?.startsWith('data:image/')) checkUrl(trial, url, where);
  };
  checkUrl(trial, product.url, `${at}.url`);
  checkUrl(trial, product.model, `${at}.model`);
  checkUrl(trial, product.returns?.url, `${at}.returns.url`);
  product.images.forEach(({ url }, index) => image(url, `${at}.images[${index}].url`));
  product.variants.forEach((variant, index) => image(variant.image?.url, `${at}.variants[${index}].image.url`));
  for (const { name, values } of product.options) {
    for (const value of values) image(value.image, `${at}.options ${name} ${value.name} image`);
  }
}

export function checkProductText(trial: Trial, product: Product, at: string): void {
  const { title, description, brand, delivery, location, categories = [] } = product;
  trial.check(title, () => `${at}.title is ${print(title)}`);
  for (const [name, text] of Object.entries({ title, description, brand, delivery, location })) {
    checkText(trial, text, `${at}.${name}`);
  }
  for (const category of categories) checkText(trial, category, `${at}.categories`);
  for (const image of product.images) checkText(trial, image.alt, `${at}.images alt`);
  for (const variant of product.variants) checkText(trial, variant.title, `${at}.variants title`);
  for (const { name, values } of product.options) {
    for (const text of [name, ...values.map((value) => value.name)]) checkText(trial, text, `${at}.options`);
  }
}

export function checkReviews(trial: Trial, reviews: ReviewSummary, at: string): void {
  const { value, count, best, histogram, url, source, verification, reviews: written = [] } = reviews;
  trial.check(
    best > 0 && value >= 0 && value <= best,
    () => `${at}: ${print(value)} is not between 0 and best, ${print(best)}`,
  );
  trial.check(isWhole(count, 1), () => `${at}.count is ${print(count)}: no reviews is null, not an average of nothing`);
  if (histogram) {
    trial.check(
      histogram.length === best,
      () => `${at}.histogram has ${histogram.length} counts, one for each of ${best} stars expected`,
    );
    trial.check(
      histogram.every((each) => isWhole(each)),
      () => `${at}.histogram is ${print(histogram)}`,
    );
  }
  checkUrl(trial, url, `${at}.url`);
  checkText(trial, source, `${at}.source`);
  checkText(trial, verification, `${at}.verification`);
  written.forEach((each, index) => checkReview(trial, each, best, `${at}.reviews[${index}]`));
}

export function checkReview(trial: Trial, review: Review, best: number, at: string): void {
  const { rating, title, text, author, date, answer, photos = [] } = review;
  trial.check(rating >= 0 && rating <= best, () => `${at}.rating is ${print(rating)}, not between 0 and ${best}`);
  for (const [name, words] of Object.entries({ title, text, author, 'answer.text': answer?.text })) {
    checkText(trial, words, `${at}.${name}`);
  }
  for (const [name, day] of Object.entries({ date, 'answer.date': answer?.date })) {
    trial.check(
      day === undefined || (/^\d{4}-\d\d-\d\d/.test(day) && !Number.isNaN(Date.parse(day))),
      () => `${at}.${name} is ${print(day)}, which is no ISO 8601 date`,
    );
  }
  photos.forEach(({ url }, index) => {
    if (!url.startsWith('data:image/')) checkUrl(trial, url, `${at}.photos[${index}]`);
  });
}

export function checkPolicy(trial: Trial, policy: Policy, at: string): void {
  const { kind, countries, category, days, until, seasons = [], feeAmount, url } = policy;
  trial.check(kind === 'returns', () => `${at}.kind is ${print(kind)}`);
  trial.check(
    Array.isArray(countries) && countries.every((code) => /^[A-Z]{2}$/.test(code)),
    () => `${at}.countries is ${print(countries)}`,
  );
  trial.check(
    ['finite', 'unlimited', 'not_permitted', 'unspecified'].includes(category),
    () => `${at}.category is ${print(category)}`,
  );
  trial.check(
    category === 'finite' ? isWhole(days, 1) || (days === undefined && until) : days === undefined,
    () => `${at} is ${category} and its days are ${print(days)}`,
  );
  for (const date of [until, ...seasons.flatMap(({ from, to, until }) => [from, to, until])])
    trial.check(date === undefined || /^\d{4}-\d\d-\d\d$/.test(date), () => `${at} has ${print(date)} for a day`);
  for (const { from, to } of seasons) trial.check(from <= to, () => `${at} has a season from ${from} to ${to}`);
  for (const name of ['page', 'withdraw'] as const)
    if (!policy[name]?.startsWith('mailto:')) checkUrl(trial, policy[name], `${at}.${name}`);
  checkMoney(trial, feeAmount, `${at}.feeAmount`);
  checkUrl(trial, url, `${at}.url`);
  for (const name of ['title', 'text', 'refundable', 'exchangeable', 'condition', 'exceptions', 'how'] as const)
    checkText(trial, policy[name], `${at}.${name}`);
}

export function checkCart(trial: Trial, cart: Cart): void {
  trial.check(typeof cart.id === 'string' && cart.id, () => `cart.id is ${print(cart.id)}`);
  trial.check(typeof cart.estimated === 'boolean', () => `cart.estimated is ${print(cart.estimated)}`);
  for (const name of ['subtotal', 'discount', 'shipping', 'tax', 'total'] as const)
    checkMoney(trial, cart[name], `cart.${name}`);
  const ids = new Set(cart.lines.map(({ id }) => id));
  trial.check(ids.size === cart.lines.length, 'two lines have the same id');
  cart.lines.forEach((line, index) => {
    const at = `cart.lines[${index}]`;
    trial.check(line.id && line.variantId && line.productId, () => `${at} has to name its line, product and variant`);
    trial.check(isWhole(line.quantity, 1), () => `${at}.quantity is ${print(line.quantity)}`);
    trial.check(line.pending === undefined, () => `${at}.pending is the cart store's to say`);
    for (const name of ['price', 'compareAt', 'total'] as const) checkMoney(trial, line[name], `${at}.${name}`);
    trial.check(line.title, () => `${at}.title is ${print(line.title)}`);
    checkText(trial, line.title, `${at}.title`);
    checkText(trial, line.variantTitle, `${at}.variantTitle`);
    checkUrl(trial, line.url, `${at}.url`);
    if (!line.image?.url.startsWith('data:image/')) checkUrl(trial, line.image?.url, `${at}.image.url`);
  });
}

const ISSUES: readonly CartIssue['code'][] = [
  'sold_out',
  'partly_added',
  'limit',
  'not_found',
  'price_changed',
  'coupon_invalid',
  'coupon_expired',
  'no_shipping',
  'cart_restored',
  'other',
];

export function checkIssues(trial: Trial, issues: readonly CartIssue[], changes: number): void {
  trial.check(Array.isArray(issues), () => `issues is ${print(issues)}, a list expected`);
  issues.forEach(({ code, change, available, message }, index) => {
    const at = `issues[${index}]`;
    trial.check(ISSUES.includes(code), () => `${at}.code is ${print(code)}`);
    trial.check(
      change === undefined || (isWhole(change) && change < changes),
      () => `${at}.change is ${print(change)} of ${changes} changes`,
    );
    trial.check(available === undefined || isWhole(available), () => `${at}.available is ${print(available)}`);
    checkText(trial, message, `${at}.message`);
  });
}
