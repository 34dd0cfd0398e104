import { css } from 'lit';

export const styles = css`
  :host {
    font-size: inherit;
    text-align: start;
    overflow-wrap: anywhere;
  }
  :host(:not([layout='line'], [hidden])) {
    display: block;
  }
  :host([layout='summary']) {
    min-height: 40px;
  }
`;
