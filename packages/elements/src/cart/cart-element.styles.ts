import { css } from 'lit';

export const styles = css`
  :host {
    display: contents;
    --_pad: 20px;
  }
  :host([layout='inline']:not([hidden])) {
    display: block;
    --_pad: 0px;
  }
  .sheet {
    color: var(--_text);
    font-size: 15px;
    line-height: 20px;
    text-align: start;
    overflow-wrap: anywhere;
  }
  header,
  .row,
  form,
  summary,
  [part='error'],
  [part='empty'] {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
  }
  header {
    padding: 10px var(--_pad);
  }
  h2 {
    font-size: 18px;
    line-height: 24px;
  }
  h2,
  .total {
    font-weight: 600;
  }
  .muted,
  .issue {
    font-size: 13px;
    line-height: 18px;
    font-weight: 400;
  }
  .muted,
  dt,
  summary,
  [part='policy'] {
    color: var(--_muted);
  }
  .issue {
    color: var(--_sale);
  }
  button {
    min-height: var(--_target);
    padding: 0 16px;
    border: 1px solid transparent;
    border-radius: 99px;
    background: none;
    font-weight: 600;
    cursor: pointer;
  }
  .outline {
    flex: none;
    border-color: var(--_control);
  }
  .plain {
    padding: 0;
    border: 0;
    font-size: 13px;
    font-weight: 400;
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  h2:focus-visible {
    outline: none;
  }
  [part='close'] {
    width: var(--_target);
    padding: 0;
  }
  [part='close'] svg {
    width: 20px;
    display: block;
    margin: auto;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.5;
  }

  .more,
  footer {
    padding: 0 var(--_pad);
    border-top: 1px solid var(--_line);
  }
  .more[open] {
    padding-bottom: 16px;
  }
  summary {
    min-height: 44px;
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::after {
    content: '';
    width: 7px;
    height: 7px;
    margin: 0 4px;
    border: solid;
    border-width: 0 1.5px 1.5px 0;
    rotate: 45deg;
    translate: 0 -2px;
  }
  [open] > summary::after {
    rotate: 225deg;
    translate: 0 2px;
  }
  .field {
    flex: 1;
    min-width: 0;
    min-height: var(--_target);
    padding: 0 12px;
    border: 1px solid var(--_control);
    border-radius: 8px;
    background: var(--_surface);
    font-size: 16px;
  }
  .field[aria-invalid] {
    border-color: var(--_sale);
  }
  .row {
    padding-top: 4px;
  }
  footer {
    padding-block: 8px 16px;
  }
  dd,
  .prices {
    font-variant-numeric: tabular-nums;
  }
  .total dt {
    color: inherit;
  }
  .busy dd,
  [aria-busy='true'][part='checkout'] {
    opacity: 0.6;
  }
  [part='checkout'] {
    width: 100%;
    min-height: 48px;
    margin: 12px 0 10px;
    background: var(--_accent);
    color: var(--_on-accent);
  }
  [part='policy'] {
    display: block;
    margin-inline: auto;
    font-size: 12px;
    line-height: 16px;
    text-align: center;
  }

  [part='error'],
  [part='empty'] {
    padding: 16px var(--_pad);
  }
  footer [part='error'] {
    padding: 4px 0 8px;
  }
  dialog [part='empty'] {
    min-height: 240px;
    flex-direction: column;
    justify-content: center;
  }
  i {
    width: 60%;
    height: 20px;
    background: var(--_line);
  }
  [hidden] {
    display: none;
  }
`;
