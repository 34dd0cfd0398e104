import { toCommerceError } from '@vitrine/core';
import { requestShop } from '@vitrine/core/hub.js';
import { CartChangeEvent } from './events.js';
import { reportError } from './report-error.js';

/** What came of a code: `applied` also where the shop will check it at the checkout. */
export type CodeOutcome = 'applied' | 'invalid' | 'expired' | undefined;

/** Puts `code` into the cart of the shop that serves `sticker`. Undefined where there is no shop, or it cannot. */
export function applyCode(sticker: Element, code: string): Promise<CodeOutcome> {
  return new Promise((resolve) => {
    requestShop(sticker, (handle, unsubscribe) => {
      unsubscribe?.();
      const apply = async (): Promise<CodeOutcome> => {
        const { cart } = await handle.open();
        const result = await cart.request([{ type: 'coupon', code }]);
        sticker.dispatchEvent(new CartChangeEvent(result));
        const same = result.cart.coupons.some((coupon) => coupon.code.toLowerCase() === code.toLowerCase());
        const issue = result.issues.find((each) => each.code.startsWith('coupon'))?.code;
        return issue ? (issue === 'coupon_expired' ? 'expired' : 'invalid') : same ? 'applied' : undefined;
      };
      apply().then(resolve, (thrown: unknown) => {
        const error = toCommerceError(thrown);
        // A shop that takes no codes is none to report.
        if (error.code !== 'unsupported') reportError(sticker, error, () => void applyCode(sticker, code));
        resolve(undefined);
      });
    });
    // On a page without a shop nobody answers.
    setTimeout(resolve, 30_000);
  });
}
