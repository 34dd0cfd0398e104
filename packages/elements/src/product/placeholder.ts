import { html, nothing } from 'lit';
import type { price } from '../i18n/en/price.js';
import type { product } from '../i18n/en/product.js';
import type { Words } from '../base/price-view.js';

/** A button that does again what failed. */
export const againButton = (retry: () => void, words: Words<typeof price>) =>
  html`<button class="quiet" type="button" @click=${retry}>${words.t('tryAgain')}</button>`;

/**
 * The shape of a card that comes, with its fallback in it; where nothing comes, the sentence that says so, over the same
 * shape: nothing moves. `failure`: the key of that sentence. `retry`: what may help. `disclosure`: what must stand before the
 * fallback, which waits for it.
 */
export function placeholder(
  alone: boolean,
  failure: '' | 'shopUnreachable' | 'productGone',
  retry: () => void,
  words: Words<typeof price & typeof product>,
  disclosure: unknown,
) {
  const slot = failure || !disclosure ? html`<i></i>` : html`<slot><i></i></slot>`;
  const first = failure ? nothing : disclosure;
  return html`<div class="empty" part="card" aria-busy=${!failure}>
    <div class="shape">
      ${
        alone
          ? html`${first}<b>${slot}</b>`
          : html`<div class="picture"></div>
              <div class="body">${first}${slot}<i></i><i></i><b></b></div>`
      }
    </div>
    ${
      failure
        ? html`<div part="error">
            <p>${words.t(failure)}</p>
            ${failure === 'productGone' ? nothing : againButton(retry, words)}
            ${disclosure && html`${disclosure}<slot></slot>`}
          </div>`
        : nothing
    }
  </div>`;
}
