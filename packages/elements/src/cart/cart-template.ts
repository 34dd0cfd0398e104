import { cartCount, type Cart, type CartIssue, type CartState, type Policy } from '@vitrine/core';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { policyLine } from '../base/policy-line.js';
import { issueLine, issueSentence } from './cart-issues.js';
import { lineTemplate, removedTemplate } from './cart-line.js';
import { couponTemplate, shippingTemplate, totalsTemplate } from './cart-summary.js';
import type { CartItem } from './cart-items.js';
import type { CartView } from './cart-view.js';

/** All that a cart shows. */
export interface CartModel {
  readonly state: CartState | undefined;
  readonly items: readonly CartItem[];
  readonly drawer: boolean;
  /** Whether the cart is being read for the first time. */
  readonly loading: boolean;
  /** Does again what failed. */
  readonly retry: (() => unknown) | undefined;
  /** Whether the shopper is on the way to the checkout. */
  readonly leaving: boolean;
  readonly policy: Policy | undefined;
  /** The shopper's country, where the page says it. */
  readonly country: string | undefined;
  /** What a shopper who listens was told last. */
  readonly heard: string;
}

export function cartTemplate(model: CartModel, view: CartView): TemplateResult {
  const { state, items, drawer, loading, retry, heard } = model;
  const { t } = view;
  const count = cartCount(state?.cart ?? null);
  const cart = count ? state?.cart : null;
  const fault = retry
    ? html`<div part="error">
        <span>${t('shopUnreachable')}</span>
        <button class="outline" type="button" @click=${() => view.tryAgain(retry)}>${t('tryAgain')}</button>
      </div>`
    : nothing;
  return html`<header>
      <h2 id="heading" tabindex="-1">
        ${t('cart')} ${count ? html`<span>${t('itemCount', { count })}</span>` : nothing}
      </h2>
      ${
        drawer
          ? html`<button part="close" class="icon" type="button" aria-label=${t('close')} @click=${view.close}>
              <svg viewBox="0 0 20 20" aria-hidden="true"><path d="m4 4 12 12M16 4 4 16" /></svg>
            </button>`
          : nothing
      }
    </header>
    <div class="scroll" aria-busy=${loading}>
      ${items.length ? listTemplate(items, state?.issues ?? [], view) : nothing}
      ${
        cart
          ? extrasTemplate(cart, model, view)
          : retry
            ? fault
            : loading
              ? html`<div class="shape"></div>
                  <div class="shape"></div>`
              : html`<div part="empty"><slot name="empty">${emptyTemplate(drawer, view)}</slot></div>`
      }
    </div>
    ${cart ? html`<footer>${fault} ${footerTemplate(cart, model, view)}</footer>` : nothing}
    <p class="sr" role="status">${heard || (retry ? t('shopUnreachable') : '')}</p>`;
}

function emptyTemplate(drawer: boolean, { t, close }: CartView): TemplateResult {
  return html`<p>${t('cartEmpty')}</p>
    ${drawer ? html`<button class="outline" type="button" @click=${close}>${t('keepLooking')}</button>` : nothing}`;
}

function listTemplate(items: readonly CartItem[], issues: readonly CartIssue[], view: CartView): TemplateResult {
  return html`<ul>
    ${repeat(
      items,
      ({ place }) => place,
      ({ line, removed }, index) => {
        const issue = line && issues.find((one) => issueLine(one, [line]));
        return html`<li
          part="line"
          tabindex="-1"
          class=${removed ? 'gone' : line?.pending ? 'pending' : ''}
          aria-busy=${Boolean(line?.pending)}
        >
          ${
            removed
              ? removedTemplate(removed, view)
              : line && lineTemplate(line, `issue-${index}`, issue && issueSentence(issue, [line], view), view)
          }
        </li>`;
      },
    )}
  </ul>`;
}

const isCoupon = ({ code }: CartIssue) => code.startsWith('coupon');
const isShipping = ({ code }: CartIssue) => code === 'no_shipping';

function extrasTemplate(cart: Cart, { state, country }: CartModel, view: CartView): TemplateResult {
  const { issues = [] } = state ?? {};
  return html`${couponTemplate(cart, issues.find(isCoupon), view)}
  ${shippingTemplate(cart, country, issues.find(isShipping), view)}`;
}

function footerTemplate(cart: Cart, { state, policy, leaving }: CartModel, view: CartView): TemplateResult {
  const { t } = view;
  const others = state?.issues.filter((one) => !isCoupon(one) && !isShipping(one) && !issueLine(one, cart.lines)) ?? [];
  return html`${others.map((issue) => html`<p class="issue">${issueSentence(issue, cart.lines, view)}</p>`)}
    ${totalsTemplate(cart, state?.pending ?? false, view)}
    <button part="checkout" type="button" aria-busy=${leaving} @click=${view.checkOut}>
      ${t(leaving ? 'goingToCheckout' : 'goToCheckout')}
    </button>
    ${policyLine(policy, view)}`;
}
