import { html, nothing } from 'lit';
import type { Words } from '../base/price-view.js';

/** A button that does again what failed. */
export const againButton = (retry: () => void, words: Words) =>
  html`<button class="quiet" type="button" @click=${retry}>${words.t('tryAgain')}</button>`;

/**
 * The shape of a card that comes, with its fallback in it; where nothing comes, the sentence that says so, over the same
 * shape: nothing moves. `failure`: the key of that sentence. `retry`: what may help.
 */
export function placeholder(alone: boolean, failure: string, retry: () => void, words: Words) {
  const slot = failure ? html`<i></i>` : html`<slot><i></i></slot>`;
  return html`<div class="empty" part="card" aria-busy=${!failure}>
    <div class="shape">
      ${
        alone
          ? html`<b>${slot}</b>`
          : html`<div class="picture"></div>
              <div class="body">${slot}<i></i><i></i><b></b></div>`
      }
    </div>
    ${
      failure
        ? html`<div part="error">
            <p>${words.t(failure)}</p>
            ${failure === 'productGone' ? nothing : againButton(retry, words)} <slot></slot>
          </div>`
        : nothing
    }
  </div>`;
}
