import { css } from 'lit';

export const styles = css`
  :host {
    font-size: inherit;
    text-align: start;
    overflow-wrap: anywhere;
  }
  :host([layout]:not([layout='line'], [hidden])) {
    display: block;
  }
  /* The line, until when to order, what is faster, what is missing and its bar: which of them there are changes with the hour. */
  :host([layout='summary']) {
    min-height: calc(1lh + 66px);
  }
  @media (max-width: 480px) {
    :host([layout='summary']) {
      min-height: calc(2lh + 66px);
    }
  }
  :host([layout='threshold']:state(loading)) {
    min-height: 30px;
  }
`;
