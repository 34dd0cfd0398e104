import { css } from 'lit';

/** Where in its story a slide stands is a state: `current`, `before` and `after` it; those further off have no box. */
export const styles = css`
  :host {
    display: block;
    position: relative;
  }
  :host(:is(:state(current), :state(before), :state(after))) {
    position: absolute;
    inset: 0;
    overflow: hidden;
    translate: calc(var(--_side, 0) * 100% + var(--_drag, 0px));
    transition:
      translate var(--_move, 240ms) ease-out,
      visibility 0s;
  }
  :host(:is(:state(before), :state(after))) {
    --_side: 1;
    --_fade: 0s;
    visibility: hidden;
    transition-delay: 0s, var(--_move, 240ms);
  }
  :host(:state(before)),
  :host(:state(after):is(:dir(rtl), :state(rtl))) {
    --_side: -1;
  }
  :host(:state(before):is(:dir(rtl), :state(rtl))) {
    --_side: 1;
  }
  :host(:state(away)) {
    display: none;
  }
  ::slotted(:is(img, video)) {
    display: block !important;
    width: 100% !important;
    height: 100% !important;
    max-width: none !important;
    object-fit: cover;
    -webkit-touch-callout: none;
  }
  ::slotted(picture) {
    display: contents;
  }
`;
