import type { CartChange, CartIssue, Json } from '@vitrine/core';
import { fieldsOf, recordsOf } from '../http/json.js';
import type { KeptCart } from '../http/kept-cart.js';
import type { Answer, CartCalls } from './cart-calls.js';
import { entityIdOf } from './entity-id.js';
import { readCart } from './read-cart.js';

/** A change that did not happen, and the shop's words for why; they come without a code. */
export interface Refusal {
  readonly change: CartChange;
  readonly at: number;
  /** The product and variant it was about, when they can be of this shop. */
  readonly piece?: Json;
  readonly message?: string;
}

interface Asked {
  readonly change: CartChange;
  readonly at: number;
}

/** Product and variant of a change or a line; undefined when they cannot be of this shop. */
export function pieceOf(of: { productId?: string; variantId: string } | undefined): Json | undefined {
  const [productEntityId, variantEntityId] = [entityIdOf(of?.productId), entityIdOf(of?.variantId)];
  return productEntityId && variantEntityId ? { productEntityId, variantEntityId } : undefined;
}

/** A cart while it is being changed, one mutation after the other. */
export class ChangingCart {
  /** The checkout as the shop last gave it; of one just changed, its cart alone. */
  checkout: Json | undefined;
  /** The shop does not know this cart. */
  isGone = false;
  readonly refusals: Refusal[] = [];
  readonly issues: CartIssue[] = [];
  #lines: KeptCart['lines'];

  constructor(
    readonly calls: CartCalls,
    /** Empty when there is none, or none any more. */
    public id: string,
    lines: KeptCart['lines'],
  ) {
    this.#lines = lines;
  }

  /** Applies the changes in order; stops when there is no such cart. */
  async apply(changes: readonly CartChange[]): Promise<void> {
    const queue = changes.map((change, at): Asked => ({ change, at }));
    for (let next = queue.shift(); next && !this.isGone; next = queue.shift()) {
      const { change } = next;
      if (change.type === 'add') {
        const end = queue.findIndex((asked) => asked.change.type !== 'add');
        await this.#add([next, ...queue.splice(0, end < 0 ? queue.length : end)]);
      } else if (change.type === 'set') await this.#set(next, change);
      else if (!this.id) this.refusals.push(next);
      else if (change.type === 'coupon') {
        const field = change.remove ? 'unapplyCheckoutCoupon' : 'applyCheckoutCoupon';
        const input = { checkoutEntityId: this.id, data: { couponCode: change.code } };
        await this.#take(await this.calls.change(field, input), next);
      } else await this.#ship(next, change);
    }
  }

  /** The whole checkout, read when there is only its cart. */
  async know(): Promise<Json | undefined> {
    if (!this.checkout?.coupons) {
      this.checkout = (await this.calls.read(this.id)) ?? undefined;
      this.isGone = !this.checkout;
    }
    return this.checkout;
  }

  /** Takes an answer over, or notes that the change was refused. Whether it was done. */
  async #take({ checkout, isDeleted, message }: Answer, asked: Asked, piece?: Json): Promise<boolean> {
    if (isDeleted) this.id = '';
    if (checkout) {
      this.checkout = checkout;
      this.id = String(fieldsOf(checkout.cart).entityId);
      this.#lines = readCart(checkout, {}, '').lines;
    }
    if (checkout || isDeleted) return true;
    // It may have been refused because there is no such cart.
    if (this.id) await this.know();
    if (!this.isGone) this.refusals.push({ ...asked, piece, message });
    return false;
  }

  /** All in one mutation. BigCommerce refuses them together: then one by one, to know which it was. */
  async #add(group: readonly Asked[]): Promise<void> {
    const wanted = group.flatMap((asked) => {
      const piece = asked.change.type === 'add' ? pieceOf(asked.change) : undefined;
      if (!piece) this.refusals.push(asked);
      return piece ? { asked, piece } : [];
    });
    const items = wanted.map(({ asked: { change }, piece }) => ({
      ...piece,
      quantity: change.type === 'add' ? change.quantity : 0,
    }));
    const [first] = wanted;
    if (!first) return;
    const answer = this.id
      ? await this.calls.change('addCartLineItems', { cartEntityId: this.id, data: { lineItems: items } })
      : await this.calls.create(items);
    if (answer.checkout || wanted.length === 1) await this.#take(answer, first.asked, first.piece);
    else for (const { asked } of wanted) if (!this.isGone) await this.#add([asked]);
  }

  async #set(asked: Asked, { lineId, quantity }: Extract<CartChange, { type: 'set' }>): Promise<void> {
    // A session that another hand has made does not say what is in the cart.
    if (this.id && !this.#lines.length) this.#lines = readCart((await this.know()) ?? {}, {}, '').lines;
    const piece = pieceOf(this.#lines.find(({ id }) => id === lineId));
    if (!piece || !this.id) return void (this.isGone || this.refusals.push(asked));
    const line = { cartEntityId: this.id, lineItemEntityId: lineId };
    const answer = await (quantity
      ? this.calls.change('updateCartLineItem', { ...line, data: { lineItem: { ...piece, quantity } } })
      : this.calls.change('deleteCartLineItem', line));
    await this.#take(answer, asked, piece);
  }

  async #ship(asked: Asked, { country, postcode, region }: Extract<CartChange, { type: 'ship-to' }>): Promise<void> {
    const checkout = await this.know();
    if (!checkout) return;
    const { physicalItems } = fieldsOf(fieldsOf(checkout.cart).lineItems ?? {});
    const consignment = {
      address: {
        countryCode: country.toUpperCase(),
        postalCode: postcode,
        stateOrProvince: region,
        shouldSaveAddress: false,
      },
      lineItems: recordsOf(physicalItems).map(({ entityId, quantity }) => ({ lineItemEntityId: entityId, quantity })),
    };
    const of = { checkoutEntityId: this.id };
    const [known] = recordsOf(checkout.shippingConsignments);
    const answer = await (known
      ? this.calls.change('updateCheckoutShippingConsignment', {
          ...of,
          consignmentEntityId: known.entityId,
          data: { consignment },
        })
      : this.calls.change('addCheckoutShippingConsignments', { ...of, data: { consignments: [consignment] } }));
    const isDone = await this.#take(answer, asked);
    if (isDone && !readCart(this.checkout ?? {}, {}, '').shippingOptions) {
      this.issues.push({ code: 'no_shipping', change: asked.at });
    }
  }
}
