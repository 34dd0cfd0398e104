import { CommerceError, safeUrl, type CheckoutHandoff, type CheckoutRequest, type Shop } from '@vitrine/core';
import { CheckoutEvent } from './events.js';

/** Longest checkout address that is followed: carts are written out in it. */
const MAX_URL = 16_384;

function submitForm(url: string, fields: Readonly<Record<string, string>>): void {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = url;
  form.hidden = true;
  for (const [name, value] of Object.entries(fields)) {
    const input = document.createElement('input');
    input.type = 'hidden';
    input.name = name;
    input.value = value;
    form.append(input);
  }
  document.body.append(form);
  // A field named "submit" would hide the form's own method.
  HTMLFormElement.prototype.submit.call(form);
  form.remove();
}

/**
 * Asks the shop where to pay, for the cart or for `request.lines` alone, tells the page (`vitrine-checkout`, which a
 * listener may prevent) and goes there. Rejects with a `CommerceError`; `invalid` when the address is not http(s).
 */
export async function handOff(host: EventTarget, shop: Shop, request?: CheckoutRequest): Promise<void> {
  const handoff: CheckoutHandoff = await shop.cart.checkout(request);
  const url = safeUrl(handoff.url, document.baseURI, MAX_URL);
  if (!url) throw new CommerceError('invalid', 'The shop gave a checkout address that is not http or https.');
  const cart = request?.lines ? null : (request?.cart ?? shop.cart.state.cart);
  if (!host.dispatchEvent(new CheckoutEvent({ cart, url }))) return;
  if (handoff.method === 'POST') submitForm(url, handoff.fields ?? {});
  else location.assign(url);
}
