import { html, nothing, type TemplateResult } from 'lit';
import { control, ICONS } from './control.js';
import { LATE } from './late.js';
import type { Phase, VitrineLive } from './live-element.js';
import { productButton } from './product-button.js';

const BADGES = {
  before: 'startsSoon',
  live: 'onAir',
  ended: 'showEnded',
  replay: 'replay',
} as const satisfies Record<Exclude<Phase, ''>, string>;

/** The picture with all that is on it, and what stands beside it. */
export function liveTemplate(live: VitrineLive): TemplateResult {
  const { show, player, products, phase, wide } = live;
  const { state, status } = show;
  const { video, failure } = player;
  const count = state.products.length;
  const button = (name: keyof typeof ICONS, press: (button: HTMLElement) => unknown) =>
    control(name, live.t(name), ICONS[name], press);
  const featured = state.featured.filter(
    ({ product, until = Infinity }) =>
      products.get(product).product !== null && (live.replay || Date.now() < until + show.ahead),
  );
  const { config } = products.store.handle ?? {};
  const earns =
    (live.creator || live.affiliate || config?.creator || config?.campaign) &&
    !live.querySelector(':scope > [slot=disclosure]');
  const told = state.viewers || state.announcement || state.poll ? live.late('told') : undefined;
  const covered = phase === 'before' || phase === 'ended';
  // What the shopper has to know of the connection.
  const isOpen = phase === 'ended' || phase === 'replay' || status === 'open';
  const wrong = !isOpen && (status === 'closed' ? 'disconnected' : status);
  return html`<section aria-label=${live.label || live.t('liveShow')}>
    <div part="player">
      <div part="screen" @click=${covered ? nothing : player.toggle}><slot @slotchange=${player.adopt}></slot></div>
      ${covered ? live.late('curtain')?.curtain(live, phase) : nothing}
      <div part="top">
        <div class="about">
          ${phase && html`<span part="badge" class=${phase}>${live.t(BADGES[phase])}</span>`} ${told?.viewers(live)}
        </div>
        <div class="controls">
          ${covered ? nothing : button(video?.paused === false ? 'pause' : 'play', player.toggle)}
          ${button(video?.muted ? 'unmute' : 'mute', player.mute)}
          ${video?.textTracks.length ? (live.late('captions')?.captionsButton(live) ?? html`<i></i>`) : nothing}
          ${
            document.pictureInPictureEnabled && video && !video.disablePictureInPicture
              ? button('pictureInPicture', () => LATE.mini().then(({ float }) => float(video)))
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
              ? html`<p part="status" class=${(!failure && wrong) || nothing}>
                  ${failure ? failure(live) : wrong && live.t(wrong)}
                </p>`
              : nothing
          }
          ${told?.notices(live)}
        </div>
        <div part="bottom">
          <div class="row">
            <div part="featured">
              ${featured.map(
                (feature) =>
                  html`<div class="feature">
                    ${productButton(live, feature.product)}
                    ${feature.coupon || feature.until ? live.late('offer')?.offer(live, feature) : nothing}
                  </div>`,
              )}
            </div>
            <div class="ways">
              ${
                count && !wide
                  ? control(
                      'products-button',
                      `${live.t('products')} ${count}`,
                      ICONS.products,
                      (opener) => live.openPanel(undefined, opener),
                      count,
                    )
                  : nothing
              }
              ${state.messages.length || show.send ? live.late('messages')?.messagesButton(live) : nothing}
              ${live.cart?.button()}
            </div>
          </div>
          ${phase === 'replay' ? html`<div class="rewind">${live.late('replay')?.timeline(live)}</div>` : nothing}
        </div>
      </div>
    </div>
    ${wide ? html`<div part="side"></div>` : nothing}
    <p class="sr" role="status">${wrong && (show.told || wrong !== 'connecting') ? live.t(wrong) : live.said}</p>
  </section>`;
}
