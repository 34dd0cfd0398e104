import { css } from 'lit';

export const lineStyles = css`
  li {
    position: relative;
    display: grid;
    grid: auto 1fr / 72px minmax(0, 1fr) auto;
    column-gap: 12px;
    padding: 16px var(--_pad);
    outline-offset: -2px;
  }
  li + li {
    border-top: 1px solid var(--_line);
  }
  .gone {
    grid: auto / 1fr auto;
    align-items: center;
    padding-block: 8px;
  }
  [part='image'] {
    grid-row: span 2;
    width: 72px;
    height: 72px;
    border-radius: min(10px, var(--_radius));
    object-fit: cover;
    background: var(--_line);
  }
  [part='title'],
  [part='price'] {
    display: block;
    font-weight: 600;
  }
  [part='title'] {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
  }
  [part='title']:not(:hover) {
    text-decoration: none;
  }
  .prices {
    text-align: end;
  }
  .controls {
    grid-column: 2 / -1;
    display: flex;
    align-items: center;
    flex-wrap: wrap;
    gap: 4px 16px;
    margin-top: 8px;
  }
  .controls input {
    font-size: 16px;
  }
  .pending > * {
    opacity: 0.6;
  }
  /* Grows once, and stays until the shop has answered. */
  .pending::after {
    content: '';
    position: absolute;
    inset: auto var(--_pad) 0;
    border-bottom: 2px solid var(--_accent);
  }
  @media (prefers-reduced-motion: no-preference) {
    .pending::after {
      animation: fill 4s cubic-bezier(0, 0.7, 0.2, 1);
    }
    @keyframes fill {
      from {
        transform: scaleX(0);
      }
    }
  }
`;
