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

/** `target`, in a slide, could not be loaded: where that was its picture or video, says in words what was on it. */
export function fail(slide: VitrineSlide, target: Element): void {
  const { media, name, renderRoot } = slide;
  // One source of several says nothing yet, and one that was put away says nothing at all.
  const isLast = target === media || (media?.contains(target) && (media as HTMLVideoElement).networkState > 2);
  if (!isLast || !media?.matches('[src],:has([src])')) return;
  slide.failed = true;
  // Its story waits for it no longer.
  slide.closest('vitrine-story')?.adopt?.();
  // A poster says it better.
  if (media.getAttribute('poster')) return;
  (slide.constructor as typeof VitrineSlide).messages = english;
  adopt(renderRoot, styles);
  let words = renderRoot.querySelector('p');
  if (!words) renderRoot.append((words = document.createElement('p')));
  words.part.add('fallback');
  words.textContent = name || slide.t('mediaFailed');
}
