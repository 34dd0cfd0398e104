import { css } from 'lit';

/** The policy over the page. */
export const styles = css`
  dialog {
    margin: 0;
    padding: 0;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font-size: 15px;
    line-height: 20px;
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
  dialog [part='title'] {
    margin-top: -2px;
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
