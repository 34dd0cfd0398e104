import { cartCount, type Cart, type CartIssue } from '@vitrine/core';
import { html, nothing, type TemplateResult } from 'lit';
import { policyLine } from '../base/policy-line.js';
import { isAbout, isCoupon, isShipping, issueSentence } from './cart-issues.js';
import { itemTemplate } from './cart-line.js';
import { couponTemplate, totalsTemplate } from './cart-summary.js';
import type { CartView } from './cart-view.js';

/** All that stands in the drawer, or in its place in the page. */
export function cartTemplate(view: CartView): TemplateResult {
  const { t, state, issues, items, drawer, waits, retry } = view;
  const count = cartCount(state?.cart ?? null);
  const cart = count ? state?.cart : null;
  const fault = retry
    ? html`<div part="error">
        <span>${t('shopUnreachable')}</span>
        <button class="outline" type="button" @click=${() => view.tryAgain()}>${t('tryAgain')}</button>
      </div>`
    : nothing;
  return html`<header>
      <h2 id="heading" tabindex="-1">
        ${t('cart')} ${count ? html`<span class="muted">${t('itemCount', { count })}</span>` : nothing}
      </h2>
      ${
        drawer
          ? html`<button part="close" type="button" aria-label=${t('close')} @click=${view.close}>
              <svg viewBox="0 0 20 20" aria-hidden="true"><path d="m4 4 12 12M16 4 4 16" /></svg>
            </button>`
          : nothing
      }
    </header>
    <div class="scroll" aria-busy=${waits}>
      <ul ?hidden=${!items.length}>
        ${items.map((item, index) => {
          const { line } = item;
          const issue = line && issues.find((one) => isAbout(one, line));
          return itemTemplate(item, `issue-${index}`, issue && issueSentence(issue, view), view);
        })}
      </ul>
      ${
        cart
          ? html`${couponTemplate(cart, issues.find(isCoupon), view)}
            ${cart.shippingOptions && view.estimator?.(cart, issues.find(isShipping), view)}`
          : retry
            ? fault
            : waits
              ? html`<ul class="shape" aria-hidden="true">
                  <li>
                    <div part="image"></div>
                    <i></i>
                  </li>
                  <li>
                    <div part="image"></div>
                    <i></i>
                  </li>
                </ul>`
              : html`<div part="empty">
                  <slot name="empty"
                    ><p>${t('cartEmpty')}</p>
                    ${
                      drawer
                        ? html`<button class="outline" type="button" @click=${view.close}>${t('keepLooking')}</button>`
                        : nothing
                    }</slot
                  >
                </div>`
      }
    </div>
    ${cart && html`<footer>${fault} ${footerTemplate(cart, issues, view)}</footer>`}
    <p class="sr" role="status">${view.heard || (retry ? t('shopUnreachable') : '')}</p>
    ${drawer ? html`<span tabindex="0" @focus=${view.toTop}></span>` : nothing}`;
}

function footerTemplate(cart: Cart, issues: readonly CartIssue[], view: CartView): TemplateResult {
  const { leaving } = view;
  // What belongs to a line or a form stands there.
  const others = issues.filter(
    (one) => !isCoupon(one) && !isShipping(one) && !cart.lines.some((line) => isAbout(one, line)),
  );
  return html`${others.map((issue) => html`<p class="issue">${issueSentence(issue, view)}</p>`)}
    ${
      view.delivery
        ? html`<vitrine-delivery
            layout="threshold"
            country=${cart.country ?? nothing}
            .value=${view.delivery}
          ></vitrine-delivery>`
        : nothing
    }
    ${totalsTemplate(cart, view)}
    <button part="checkout" type="button" aria-busy=${leaving} @click=${view.checkOut}>
      ${view.t(leaving ? 'goingToCheckout' : 'goToCheckout')}
    </button>
    ${policyLine(view.policy, view)}`;
}
