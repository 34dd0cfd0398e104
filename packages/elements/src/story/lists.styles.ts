import { css } from 'lit';

/** The list of all slides, and the choice of captions: boxes in the colours of the page. */
export const styles = css`
  [popover] {
    color: var(--_text);
    font-weight: 400;
    font-size: 15px;
    line-height: 20px;
    text-align: start;
    pointer-events: auto;
  }
  :is(.slides, .choices),
  .slides ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .slides {
    width: min(360px, 100vw - 16px);
    max-height: min(560px, 80dvh);
  }
  .sheet .slides {
    width: auto;
    max-height: none;
  }
  .slides > li + li {
    border-top: 1px solid var(--_line);
  }
  .slides > li > button,
  .choices button {
    display: flex;
    align-items: center;
    justify-content: start;
    gap: 12px;
    width: 100%;
    height: auto;
    min-height: 44px;
    padding: 12px 16px;
    border-radius: 0;
    text-align: start;
  }
  .slides > li > button:hover,
  .choices button:hover {
    background: color-mix(in srgb, var(--_text) 6%, transparent);
  }
  .slides > li > button:focus-visible,
  .choices button:focus-visible {
    background: none;
    outline-color: var(--_text);
    box-shadow: none;
  }
  .choices {
    min-width: 180px;
    padding-block: 8px;
  }
  [aria-pressed='true'],
  [aria-current] {
    font-weight: 600;
  }
  .slides img {
    flex: none;
    width: 48px;
    height: 72px;
    object-fit: cover;
    border-radius: 8px;
  }
  .slides small {
    color: var(--_muted);
  }
  .slides ul > li {
    padding: 0 4px 4px;
  }
  .slides .thing {
    padding: 0 16px 16px;
  }
  .slides ul a {
    color: inherit;
    text-underline-offset: 0.2em;
  }
`;
