import { css } from 'lit';

/** A whole phone screen; on wider ones a column, with the stories before and after beside it. */
export const styles = css`
  [part='dialog'] {
    position: fixed;
    inset: 0;
    box-sizing: border-box;
    width: 100vw;
    height: 100dvh;
    max-width: none;
    max-height: none;
    margin: 0;
    padding: 0;
    border: 0;
    overflow: hidden;
    background: #0d0d0d;
    color: inherit;
  }
  [part='dialog']::backdrop {
    background: #0d0d0d;
  }
  [part='dialog'] > [part='player'] {
    height: 100%;
    --vitrine-story-radius: 0;
  }
  [part='dialog'] [part='top'] {
    padding-top: max(8px, env(safe-area-inset-top));
  }
  [part='dialog'] [part='bottom'] {
    padding-bottom: max(8px, env(safe-area-inset-bottom));
  }
  [part='dialog'] [part='stage'] {
    touch-action: none;
  }
  .beside {
    display: none;
  }
  @media (min-width: 600px) {
    [part='dialog'][open] {
      display: grid;
      place-items: center;
    }
    [part='dialog'] > [part='player'] {
      height: min(100dvh - 48px, 860px);
      aspect-ratio: 9 / 16;
      --vitrine-story-radius: var(--vitrine-radius, 14px);
    }
    .beside {
      --_height: calc(min(100dvh - 48px, 860px) * 0.5);
      display: contents;
    }
    [part='beside'] {
      position: absolute;
      top: calc(50% - var(--_height) / 2);
      height: var(--_height);
      width: auto;
      aspect-ratio: 9 / 16;
      overflow: hidden;
      border-radius: var(--vitrine-radius, 14px);
      background: #1a1a1a;
    }
    [part='beside']:hover {
      background: #1a1a1a;
    }
    .nextStory {
      inset-inline-start: calc(50% + min(100dvh - 48px, 860px) * 9 / 32 + 40px);
    }
    .previousStory {
      inset-inline-end: calc(50% + min(100dvh - 48px, 860px) * 9 / 32 + 40px);
    }
    [part='beside'] img {
      grid-area: 1 / 1;
      width: 100%;
      height: 100%;
      object-fit: cover;
      opacity: 0.45;
      transition: opacity 160ms ease-out;
    }
    [part='beside']:is(:hover, :focus-visible) img {
      opacity: 0.7;
    }
    [part='beside'] span {
      grid-area: 1 / 1;
      max-width: calc(100% - 24px);
      box-sizing: border-box;
      padding: 4px 12px;
      border-radius: 99px;
      background: rgb(0 0 0 / 60%);
      white-space: nowrap;
      overflow: hidden;
      text-overflow: ellipsis;
      z-index: 1;
    }
  }
`;
