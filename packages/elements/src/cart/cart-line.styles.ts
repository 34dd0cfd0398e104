import { css } from 'lit';

export const lineStyles = css`
  ul {
    list-style: none;
  }
  li {
    position: relative;
    display: grid;
    grid-template-columns: 72px minmax(0, 1fr) auto;
    grid-template-rows: auto 1fr;
    column-gap: 12px;
    padding: 16px var(--_pad);
    outline-offset: -2px;
  }
  li + li {
    border-top: 1px solid var(--_line);
  }
  li.gone {
    grid-template: auto / 1fr auto;
    align-items: center;
    padding-block: 8px;
    overflow-wrap: anywhere;
  }
  [part='image'] {
    grid-row: span 2;
    width: 72px;
    height: 72px;
    border-radius: min(10px, var(--_radius));
    object-fit: cover;
    background: var(--_line);
  }
  [part='title'] {
    font-weight: 600;
    text-decoration: none;
    overflow-wrap: anywhere;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
  }
  a[part='title']:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .prices {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  [part='price'] {
    display: block;
    font-weight: 600;
  }
  .controls {
    grid-column: 2 / -1;
    display: flex;
    align-items: center;
    flex-wrap: wrap;
    gap: 4px 16px;
    margin-top: 8px;
  }
  [part='quantity'] {
    display: flex;
    border: 1px solid var(--_control);
    border-radius: 99px;
  }
  [part='quantity'] button {
    width: var(--_target);
    min-height: calc(var(--_target) - 2px);
    padding: 0;
    display: grid;
    place-items: center;
  }
  [part='quantity'] svg {
    width: 12px;
    height: 12px;
  }
  [part='quantity'] input {
    width: 36px;
    padding: 0;
    border: 0;
    background: none;
    font-size: 16px;
    text-align: center;
    font-variant-numeric: tabular-nums;
    appearance: textfield;
  }
  input::-webkit-inner-spin-button,
  input::-webkit-outer-spin-button {
    appearance: none;
    margin: 0;
  }
  .pending > * {
    opacity: 0.6;
  }
  /* Runs once, and stays near its end until the shop has answered. */
  .pending::after {
    content: '';
    position: absolute;
    inset: auto var(--_pad) 0;
    border-bottom: 2px solid var(--_accent);
    transform-origin: left;
  }
  [dir='rtl'] .pending::after {
    transform-origin: right;
  }
  @media (prefers-reduced-motion: no-preference) {
    .pending::after {
      animation: fill 4s cubic-bezier(0, 0.7, 0.2, 1) both;
    }
    @keyframes fill {
      from {
        transform: scaleX(0);
      }
      to {
        transform: scaleX(0.95);
      }
    }
  }
`;
