import { safeUrl, toDecimalString, type Policy, type ReturnTerms } from '@vitrine/core';
import type { PolicyExtent, ShownPolicy } from './shown-product.js';

const SCHEMA = 'https://schema.org/';

/** Most countries that are read. */
const MAX_COUNTRIES = 50;

const CATEGORY = {
  finite: `${SCHEMA}MerchantReturnFiniteReturnWindow`,
  unlimited: `${SCHEMA}MerchantReturnUnlimitedWindow`,
  not_permitted: `${SCHEMA}MerchantReturnNotPermitted`,
} as const;

const FEES = {
  free: `${SCHEMA}FreeReturn`,
  customer: `${SCHEMA}ReturnFeesCustomerResponsibility`,
  shipping: `${SCHEMA}ReturnShippingFees`,
  restocking: `${SCHEMA}RestockingFees`,
} as const;

const METHOD = {
  mail: `${SCHEMA}ReturnByMail`,
  store: `${SCHEMA}ReturnInStore`,
  kiosk: `${SCHEMA}ReturnAtKiosk`,
  keep: `${SCHEMA}KeepProduct`,
} as const;

const REFUND = {
  full: `${SCHEMA}FullRefund`,
  exchange: `${SCHEMA}ExchangeRefund`,
  credit: `${SCHEMA}StoreCreditRefund`,
} as const;

/** The window; undefined where it is not said, or only by a last day, which is not read. */
function windowOf({ category, days }: Partial<ReturnTerms>) {
  if (!category || category === 'unspecified' || (category === 'finite' && !days)) return;
  return { returnPolicyCategory: CATEGORY[category], merchantReturnDays: category === 'finite' ? days : undefined };
}

/** What a return costs. A charge of which the amount is not said says nothing. */
function feesOf({ fees, feeAmount }: ReturnTerms) {
  const amount = feeAmount && {
    '@type': 'MonetaryAmount' as const,
    value: toDecimalString(feeAmount),
    currency: feeAmount.currency,
  };
  if (!fees || (!amount && (fees === 'shipping' || fees === 'restocking'))) return;
  return {
    returnFees: FEES[fees],
    [fees === 'restocking' ? 'restockingFee' : 'returnShippingFeesAmount']: fees === 'free' ? undefined : amount,
  };
}

/** Whether other terms hold today than always. */
const inSeason = ({ seasons }: Policy, today: string) =>
  seasons?.some(({ from, to }) => from <= today && today <= `${to}T24`);

function termsOf(policy: Policy, extent: PolicyExtent, today: string) {
  const window = windowOf(policy);
  // What is shown in a few words is what holds today, and that is not what holds always.
  if (!window || extent === 'link' || (extent !== 'whole' && inSeason(policy, today))) return;
  const some = <Word extends string, Term>(words: readonly Word[] | undefined, all: Record<Word, Term>) =>
    words?.length ? words.map((word) => all[word]) : undefined;
  return {
    ...window,
    // The line of a card says only that returns are free, not what they cost.
    ...(extent === 'line' && policy.fees !== 'free' ? undefined : feesOf(policy)),
    ...(extent === 'whole' && {
      returnMethod: some(policy.methods, METHOD),
      refundType: some(policy.refund, REFUND),
      returnPolicySeasonalOverride: policy.seasons?.flatMap((season) => {
        const other = windowOf({ ...policy, ...season });
        const type = 'MerchantReturnPolicySeasonalOverride' as const;
        return other ? [{ '@type': type, startDate: season.from, endDate: season.to, ...other }] : [];
      }),
    }),
  };
}

/**
 * A return policy as far as it is shown; undefined where too little is. It needs the country and the window, or a link to the
 * policy's page: https://developers.google.com/search/docs/appearance/structured-data/return-policy
 */
export function policyNode({ policy, extent, url, country }: ShownPolicy, now = Date.now()) {
  const countries = policy?.countries.length ? policy.countries : country ? [country] : [];
  const terms = policy && countries.length ? termsOf(policy, extent, new Date(now).toISOString()) : undefined;
  const merchantReturnLink = safeUrl(policy?.url) ?? safeUrl(url);
  if (!terms && !merchantReturnLink) return;
  return {
    '@type': 'MerchantReturnPolicy' as const,
    ...(terms && { applicableCountry: countries.slice(0, MAX_COUNTRIES), ...terms }),
    merchantReturnLink,
  };
}

export type PolicyNode = NonNullable<ReturnType<typeof policyNode>>;
