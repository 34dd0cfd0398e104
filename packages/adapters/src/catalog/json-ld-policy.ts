import { isRecord, listOf, type Json } from '@vitrine/core';
import { localName, textOf, type Graph } from './json-ld-graph.js';

const WORDS: Readonly<Record<string, string>> = {
  MerchantReturnFiniteReturnWindow: 'finite',
  MerchantReturnNotPermitted: 'not_permitted',
  MerchantReturnUnlimitedWindow: 'unlimited',
  FreeReturn: 'free',
  ReturnFeesCustomerResponsibility: 'customer',
  ReturnShippingFees: 'shipping',
  OriginalShippingFees: 'shipping',
  RestockingFees: 'restocking',
  ReturnByMail: 'mail',
  ReturnInStore: 'store',
  ReturnAtKiosk: 'kiosk',
  KeepProduct: 'keep',
  FullRefund: 'full',
  ExchangeRefund: 'exchange',
  StoreCreditRefund: 'credit',
};

const words = (input: unknown) => listOf(input).map((item) => WORDS[localName(textOf(item))]);

/** The return policies of an offer, a product or a shop, in our JSON. https://schema.org/MerchantReturnPolicy */
export function policiesOf(owner: Json | undefined, { resolve }: Graph): Json[] {
  return listOf(owner?.hasMerchantReturnPolicy)
    .map(resolve)
    .filter(isRecord)
    .map((policy) => {
      const fee = resolve(policy.returnShippingFeesAmount);
      return {
        title: textOf(policy.name),
        text: textOf(policy.description),
        url: textOf(policy.merchantReturnLink ?? policy.url),
        countries: listOf(policy.applicableCountry).map(textOf),
        category: words(policy.returnPolicyCategory)[0],
        days: policy.merchantReturnDays,
        fees: words(policy.returnFees)[0],
        feeAmount: isRecord(fee)
          ? { amount: fee.value ?? fee.price, currency: fee.currency ?? fee.priceCurrency }
          : undefined,
        methods: words(policy.returnMethod),
        refund: words(policy.refundType),
      };
    });
}
