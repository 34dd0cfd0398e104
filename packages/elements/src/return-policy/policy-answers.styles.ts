import { css } from 'lit';

/** The whole policy, in the page or in its dialog. */
export const styles = css`
  dialog {
    margin: 0;
    padding: 0;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: var(--_shadow);
    overflow: hidden;
    outline: none;
  }
  [part='scroll'] {
    overflow: auto;
    overscroll-behavior: contain;
    padding: 0 20px 24px;
  }
  dialog.sheet [part='scroll']:focus-visible {
    outline-offset: -2px;
  }
  [part='title'] {
    font-size: 18px;
    line-height: 24px;
    font-weight: 600;
    text-align: start;
  }
  dialog [part='title'] {
    margin-top: -2px;
  }
  dl,
  details,
  dl ~ p {
    margin-top: 12px;
  }
  dl > div {
    padding-block: 10px;
    border-top: 1px solid var(--_line);
  }
  dt {
    font-size: 13px;
    line-height: 18px;
    color: var(--_muted);
  }
  dd p {
    text-align: start;
  }
  dd p::first-letter {
    text-transform: uppercase;
  }
  summary {
    min-height: var(--_target);
    align-content: center;
    cursor: pointer;
  }
  [part='text'] {
    white-space: pre-line;
    max-width: 68ch;
    text-align: start;
  }
  @media (min-width: 481px) {
    dialog.sheet[part] {
      inset: 0 !important;
      margin: auto;
      width: min(520px, calc(100% - 32px));
      height: fit-content;
      border-radius: var(--_radius);
    }
    dialog [part='handle'] {
      display: none;
    }
  }
  @media (min-width: 481px) and (prefers-reduced-motion: no-preference) {
    dialog.sheet[part] {
      animation: appear 160ms ease-out;
    }
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
`;
