import { isRecord, listOf, type Json } from './json.js';
import { termOf, textOf } from './json-ld.js';

/** The things at a member of JSON-LD. */
type Nodes = (input: unknown) => readonly Json[];

/** Our word in one of schema.org's: `not_permitted` in `MerchantReturnNotPermitted`, `store` in `ReturnInStore`. */
const wordOf = (input: unknown) =>
  /unlimited|not_permitted|free|customer|shipping|restocking|mail|kiosk|keep|full|exchange|credit|store$/.exec(
    termOf(input)
      .replace(/\B[A-Z]/g, '_$&')
      .toLowerCase(),
  )?.[0];

function termsOf(policy: Json, nodes: Nodes): Json {
  const [fee] = nodes(policy.returnShippingFeesAmount ?? policy.restockingFee);
  const days = textOf(policy.merchantReturnDays);
  return {
    category: wordOf(policy.returnPolicyCategory),
    // A number of days, or a last day.
    [days?.includes('-') ? 'until' : 'days']: days,
    fees: wordOf(policy.returnFees),
    feeAmount: fee && { amount: fee.value, currency: fee.currency },
    methods: listOf(policy.returnMethod).map(wordOf),
    refund: listOf(policy.refundType).map(wordOf),
  };
}

/**
 * A schema.org `MerchantReturnPolicy` in our policy JSON, for {@link parsePolicy}. `nodes` finds what an `@id` stands for.
 * https://schema.org/MerchantReturnPolicy
 */
export const fromMerchantPolicy = (policy: Json, nodes: Nodes = (input) => listOf(input).filter(isRecord)): Json => ({
  ...termsOf(policy, nodes),
  title: textOf(policy.name),
  text: textOf(policy.description),
  url: textOf(policy.merchantReturnLink ?? policy.url),
  countries: listOf(policy.applicableCountry).map((each) => textOf(each)),
  seasons: nodes(policy.returnPolicySeasonalOverride).map((season) => ({
    ...termsOf(season, nodes),
    from: textOf(season.startDate),
    to: textOf(season.endDate),
  })),
});
