import { css } from 'lit';

/** Where in its story a slide stands is a state: `current`, `before` and `after` it; those further off have no box. */
export const styles = css`
  :host {
    display: block;
    position: relative;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  :host(:is(:state(current), :state(before), :state(after))) {
    --_side: 0;
    position: absolute;
    inset: 0;
    overflow: hidden;
    translate: calc(var(--_side) * 100% + var(--_drag, 0px));
    transition: translate var(--_move, 240ms) ease-out;
  }
  :host(:is(:state(before), :state(after))) {
    --_side: 1;
    visibility: hidden;
    transition:
      translate var(--_move, 240ms) ease-out,
      visibility 0s var(--_move, 240ms);
  }
  :host(:state(before)),
  :host(:state(after):is(:dir(rtl), :state(rtl))) {
    --_side: -1;
  }
  :host(:state(before):is(:dir(rtl), :state(rtl))) {
    --_side: 1;
  }
  :host(:is(:state(before), :state(after)):state(seen)) {
    visibility: visible;
  }
  :host(:state(away)) {
    display: none;
  }
  :host(:not(:state(failed))) ::slotted(:is(img, video)) {
    display: block !important;
    width: 100% !important;
    height: 100% !important;
    max-width: none !important;
    object-fit: cover;
    -webkit-touch-callout: none;
    user-select: none;
  }
  :host(:state(failed)) ::slotted(img) {
    display: none !important;
  }
  ::slotted(picture) {
    display: contents;
  }
  p {
    position: absolute;
    inset: 50% 24px auto;
    translate: 0 -50%;
    margin: 0;
    color: #fff;
    font-size: 15px;
    line-height: 20px;
    text-align: center;
    text-wrap: balance;
  }
`;
