import { css } from 'lit';
import { adopt } from '../base/adopt.js';
import { slide as english } from '../i18n/en/slide.js';
import type { VitrineSlide } from './slide-element.js';

const styles = css`
  :host(:not(:state(failed))) p {
    display: none;
  }
  :host(:state(failed)) ::slotted(img) {
    display: none !important;
  }
  p {
    position: absolute;
    inset: 50% 24px auto;
    translate: 0 -50%;
    margin: 0;
    text-align: center;
    text-wrap: balance;
  }
`;

/** Says in words what was on a slide whose picture or video could not be loaded; a poster says it better. */
export function showFallback(slide: VitrineSlide): void {
  const { media, name, renderRoot } = slide;
  if (media?.getAttribute('poster')) return;
  (slide.constructor as typeof VitrineSlide).messages = english;
  adopt(renderRoot, styles);
  let words = renderRoot.querySelector('p');
  if (!words) renderRoot.append((words = document.createElement('p')));
  words.part.add('fallback');
  words.textContent = name || slide.t('mediaFailed');
}
