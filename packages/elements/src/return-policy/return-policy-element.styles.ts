import { css } from 'lit';

export const styles = css`
  :host {
    font-size: inherit;
    text-align: start;
    overflow-wrap: anywhere;
  }
  :host(:is([layout='full'], [layout='summary'], [layout='withdrawal']):not([hidden])) {
    display: block;
  }
  :host([layout='summary']) {
    min-height: 44px;
  }
  :host([layout='withdrawal']) {
    min-height: var(--_target);
  }
  :host([layout='summary']) .link {
    font-size: 15px;
    line-height: 20px;
  }
  @media (max-width: 480px) {
    :host([layout='summary']) {
      min-height: 60px;
    }
  }
  section,
  dialog,
  [part='withdrawal'] {
    font-size: 15px;
    line-height: 20px;
    color: var(--_text);
  }
  a,
  .link {
    color: inherit;
    text-decoration: underline;
    text-underline-offset: 3px;
    cursor: pointer;
  }
  .link {
    border: 0;
    background: none;
    display: inline-block;
    min-height: 24px;
    text-align: start;
  }
  .link::first-letter {
    text-transform: uppercase;
  }
  .waits {
    visibility: hidden;
  }
  [part='last-day'] {
    font-size: 13px;
    line-height: 18px;
    color: var(--_muted);
  }
  /* The fallback is as large as it is. */
  ::slotted([slot='notice']) {
    margin-block: 12px;
  }
`;
