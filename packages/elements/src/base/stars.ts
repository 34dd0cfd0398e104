import { css, html, nothing } from 'lit';

const STAR = 'l2.6 5.3 5.8.8-4.2 4.1 1 5.8-5.2-2.7-5.2 2.7 1-5.8-4.2-4.1 5.8-.8z';
// One path for all five: a page may have hundreds of them.
const STARS = [10, 30, 50, 70, 90].map((x) => `M${x} 1.6${STAR}`).join('');

/** Five stars of which `share`, from 0 to 1, is filled; `said` is what ears get, nothing when it is said elsewhere. */
export const starRow = (share: number, said?: string) =>
  html`<svg
    class="stars"
    viewBox="0 0 100 20"
    role=${said ? 'img' : nothing}
    aria-label=${said ?? nothing}
    aria-hidden=${said ? nothing : 'true'}
  >
    <path d=${STARS} />
    <svg class="filled" width=${Math.min(100, Math.max(0, share * 100))} height="20"><path d=${STARS} /></svg>
  </svg>`;

export const starStyles = css`
  .stars {
    flex: none;
    width: 70px;
    fill: color-mix(in srgb, var(--_text) 20%, var(--_surface));
  }
  .filled {
    fill: var(--_stars, var(--_text));
  }
  :host(:is(:dir(rtl), :state(rtl))) .stars {
    transform: scaleX(-1);
  }
  @media (forced-colors: active) {
    .stars {
      fill: Canvas;
      stroke: CanvasText;
    }
    .filled {
      fill: CanvasText;
    }
  }
`;
