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
  :host([layout='summary']) {
    min-height: 76px;
  }
  @media (max-width: 480px) {
    :host([layout='summary']) {
      min-height: 104px;
    }
  }
  :host([layout='threshold']:state(loading)) {
    min-height: 30px;
  }
`;
