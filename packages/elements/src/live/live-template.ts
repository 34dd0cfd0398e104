import { html, nothing, type TemplateResult } from 'lit';
import { ICONS, type Control } from './icons.js';
import type { Phase, VitrineLive } from './live-element.js';
import type { View } from './panel.js';
import { productButton } from './product-button.js';

const BADGES: Readonly<Record<Exclude<Phase, ''>, string>> = {
  before: 'startsSoon',
  live: 'onAir',
  ended: 'showEnded',
  replay: 'replay',
};

/** What the shopper has to know of the connection, as a text's key. */
function trouble({ show, phase }: VitrineLive): string {
  if (phase === 'ended' || phase === 'replay') return '';
  if (show.status === 'closed') return 'disconnected';
  return show.status === 'connecting' ? 'connecting' : '';
}

/** The picture with all that is on it, and what stands beside it. */
export function liveTemplate(live: VitrineLive): TemplateResult {
  const { show, player, products, phase, wide } = live;
  const { state } = show;
  const { video } = player;
  const button = (control: Control, press: (button: HTMLElement) => unknown, count = 0, part: string = control) =>
    html`<button
      part=${part}
      type="button"
      aria-label=${live.t(control) + (count ? ` ${count}` : '')}
      @click=${({ currentTarget }: Event) => press(currentTarget as HTMLElement)}
    >
      <svg viewBox="0 0 20 20" aria-hidden="true"><path d=${ICONS[control]} /></svg>
      ${count ? html`<b aria-hidden="true">${count > 99 ? '99+' : count}</b>` : nothing}
    </button>`;
  const opens = (control: 'products' | 'cart' | 'messages', view: View, count?: number) =>
    button(control, (opener) => live.openPanel(view, opener), count, `${control}-button`);
  const { failure } = player;
  const wrong = trouble(live);
  const featured = state.featured.filter(
    ({ product, until }) =>
      products.get(product).product !== null &&
      (until === undefined || Boolean(live.replay) || Date.now() < until + show.ahead),
  );
  const { config } = products.store.handle ?? {};
  const earns =
    (live.creator || live.affiliate || config?.creator || config?.campaign) &&
    !live.querySelector(':scope > [slot=disclosure]');
  const number = state.viewers && new Intl.NumberFormat(live.language, { notation: 'compact' }).format(state.viewers);
  const covered = phase === 'before' || phase === 'ended';
  return html`<section aria-label=${live.label || live.t('liveShow')}>
    <div part="player">
      <div part="screen" @click=${covered ? nothing : player.toggle}><slot @slotchange=${player.adopt}></slot></div>
      ${covered ? live.late('curtain')?.curtain(live, phase) : nothing}
      <div part="top">
        <div class="about">
          ${phase && html`<span part="badge" class=${phase}>${live.t(BADGES[phase])}</span>`}
          ${
            number &&
            html`<span part="viewers"
              ><svg viewBox="0 0 20 20" aria-hidden="true"><path d=${ICONS.viewers} /></svg
              ><span aria-hidden="true">${number}</span
              ><span class="sr">${live.t('watching', { count: state.viewers ?? 0, number })}</span></span
            >`
          }
        </div>
        <div class="controls">
          ${covered ? html`<span class="none"></span>` : button(video?.paused === false ? 'pause' : 'play', player.toggle)}
          ${button(video?.muted ? 'unmute' : 'mute', player.mute)}
          ${
            player.tracks.length
              ? button('captions', (opener) =>
                  import('./captions.js').then(({ chooseCaptions }) => chooseCaptions(live, opener)),
                )
              : nothing
          }
          ${
            player.floats
              ? button('pictureInPicture', () => import('./mini-player.js').then(({ float }) => float(video)))
              : nothing
          }
          ${button('share', () => import('./share.js').then(({ share }) => share(live)))}
        </div>
      </div>
      <div class="rest">
        <div class="notices">
          ${earns ? html`<div class="earns">${live.late('disclosure')?.showDisclosure(live, config)}</div>` : nothing}
          <slot name="disclosure"></slot>
          ${
            failure || wrong
              ? html`<p part="status" class=${failure ? nothing : wrong}>
                  ${failure ? failure.template(live) : live.t(wrong)}
                </p>`
              : nothing
          }
          ${live.noted ? html`<p part="note">${live.noted}</p>` : nothing}
          ${state.announcement ? html`<p part="announcement"><bdi>${state.announcement}</bdi></p>` : nothing}
          ${state.poll ? live.late('poll')?.pollNote(live, state.poll) : nothing}
        </div>
        <div part="bottom">
          <div class="row">
            <div part="featured" ?hidden=${!featured.length}>
              ${featured.map(
                (feature) =>
                  html`<div class="feature">
                    ${productButton(live, feature.product)}
                    ${feature.coupon || feature.until ? live.late('offer')?.offer(live, feature) : nothing}
                  </div>`,
              )}
            </div>
            <div class="ways">
              ${state.products.length && !wide ? opens('products', { name: 'tray' }, state.products.length) : nothing}
              ${state.messages.length || show.send ? opens('messages', { name: 'talk' }) : nothing}
              ${live.cart?.pieces ? opens('cart', { name: 'cart' }, live.cart.pieces) : nothing}
            </div>
          </div>
          ${phase === 'replay' ? html`<div class="rewind">${live.late('replay')?.timeline(live)}</div>` : nothing}
        </div>
      </div>
    </div>
    ${wide ? html`<div part="side"></div>` : nothing}
    <p class="sr" role="status">
      ${failure ? failure.words(live) : wrong && (show.told || wrong !== 'connecting') ? live.t(wrong) : live.said}
    </p>
  </section>`;
}
