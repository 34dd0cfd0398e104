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
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  .sheet {
    color: var(--_text);
    font-size: 15px;
    line-height: 20px;
    font-weight: 400;
    text-align: start;
  }
  header {
    display: flex;
    align-items: center;
    padding: 10px var(--_pad);
    gap: 8px;
  }
  h2 {
    flex: 1;
    margin: 0;
    font: inherit;
    font-size: 18px;
    line-height: 24px;
    font-weight: 600;
  }
  h2 span {
    margin-inline-start: 4px;
    font-size: 13px;
    font-weight: 400;
  }
  h2 span,
  .muted,
  dt,
  summary {
    color: var(--_muted);
  }
  .muted,
  .issue {
    font-size: 13px;
    line-height: 18px;
  }
  p,
  dl,
  dd,
  ul {
    margin: 0;
    padding: 0;
  }
  a {
    color: inherit;
  }
  button,
  input,
  select {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  button {
    min-height: var(--_target);
    padding: 0 16px;
    border: 1px solid transparent;
    border-radius: 99px;
    background: none;
    font-weight: 600;
    cursor: pointer;
    touch-action: manipulation;
  }
  button[aria-disabled='true'] {
    opacity: 0.35;
    cursor: default;
  }
  :focus-visible {
    outline: 2px solid var(--_text);
    outline-offset: 2px;
    border-radius: 6px;
  }
  button:focus-visible {
    border-radius: 99px;
  }
  h2:focus-visible {
    outline: none;
  }
  .icon {
    flex: none;
    width: var(--_target);
    padding: 0;
    display: grid;
    place-items: center;
  }
  svg {
    width: 20px;
    height: 20px;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.5;
    stroke-linecap: round;
  }
  .plain {
    padding: 0;
    font-size: 13px;
    font-weight: 400;
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .outline {
    border-color: var(--_control);
  }
  .issue {
    margin-top: 4px;
    color: var(--_sale);
  }
  .row {
    display: flex;
    align-items: center;
    gap: 8px;
    overflow-wrap: anywhere;
  }
  .row > :last-child {
    margin-inline-start: auto;
  }

  .more {
    padding: 0 var(--_pad);
    border-top: 1px solid var(--_line);
  }
  .more[open] {
    padding-bottom: 16px;
  }
  summary {
    display: flex;
    align-items: center;
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
    margin-inline: auto 4px;
    border: solid currentcolor;
    border-width: 0 1.5px 1.5px 0;
    transform: translateY(-2px) rotate(45deg);
  }
  [open] > summary::after {
    transform: translateY(2px) rotate(225deg);
  }
  form {
    display: flex;
    gap: 8px;
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

  footer {
    padding: 12px var(--_pad) 16px;
    border-top: 1px solid var(--_line);
  }
  dl .row {
    padding: 2px 0;
  }
  form + .row {
    margin-top: 12px;
  }
  dd {
    font-variant-numeric: tabular-nums;
  }
  .sum,
  .sum dt {
    font-weight: 600;
    color: inherit;
  }
  .busy dd {
    opacity: 0.6;
  }
  [part='checkout'] {
    width: 100%;
    min-height: 48px;
    margin: 12px 0 10px;
    background: var(--_accent);
    color: var(--_on-accent);
  }
  [part='checkout'][aria-busy='true'] {
    opacity: 0.6;
  }
  [part='policy'] {
    display: block;
    font-size: 12px;
    line-height: 16px;
    text-align: center;
    color: var(--_muted);
  }

  [part='empty'],
  [part='error'] {
    padding: 16px var(--_pad);
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px 16px;
  }
  footer [part='error'] {
    padding: 0 0 12px;
  }
  dialog [part='empty'] {
    min-height: 240px;
    flex-direction: column;
    justify-content: center;
  }
  .shape {
    display: grid;
    grid-template-columns: 72px 1fr;
    column-gap: 12px;
    padding: 16px var(--_pad);
    animation: appear 0s 120ms both;
  }
  .shape::before,
  .shape::after {
    content: '';
    height: 72px;
    border-radius: min(10px, var(--_radius));
    background: var(--_line);
  }
  .shape::after {
    width: 60%;
    height: 20px;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  @media print {
    .controls,
    .more,
    [part='checkout'] {
      display: none;
    }
  }
`;
