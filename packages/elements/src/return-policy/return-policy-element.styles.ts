import { css } from 'lit';

export const styles = css`
  :host {
    text-align: start;
    color: var(--vitrine-return-policy-text, inherit);
    overflow-wrap: anywhere;
  }
  :host([layout]:not([layout='link'], [layout='dialog'], [hidden])) {
    display: block;
  }
  :host([layout='summary']) {
    min-height: 44px;
  }
  :host([layout='withdrawal']) {
    min-height: var(--_target);
  }
  @media (max-width: 480px) {
    :host([layout='summary']) {
      min-height: 60px;
    }
  }
  section {
    font-size: 15px;
    line-height: 20px;
    color: var(--_text);
  }
  a,
  .link {
    text-decoration: underline;
    text-underline-offset: 3px;
    padding-block: 2px;
    cursor: pointer;
  }
  .link {
    border: 0;
    background: none;
    display: inline-block;
    min-height: 24px;
  }
  /* The fallback is as large as it is. */
  ::slotted([slot='notice']) {
    margin-block: 12px;
  }
`;
