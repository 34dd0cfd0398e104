import { css } from 'lit';

/** The box that slides in, and what scrolls in it. (A transparent border is seen where colours are forced.) */
export const drawerStyles = css`
  dialog {
    position: fixed;
    z-index: 2147483647;
    inset: 0;
    inset-inline-start: auto;
    width: min(420px, 100%);
    height: 100dvh;
    max-width: none;
    max-height: none;
    margin: 0;
    padding: 0;
    border: 1px solid transparent;
    overflow: hidden;
    background: var(--_surface);
    box-shadow: var(--_shadow);
    --_out: translateX(100%);
  }
  [dir='rtl'] {
    --_out: translateX(-100%);
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 40%);
  }
  dialog .sheet {
    height: 100%;
    max-height: inherit;
    display: flex;
    flex-direction: column;
    overscroll-behavior: contain;
  }
  dialog .scroll {
    flex: 1;
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  dialog header {
    padding-inline-end: calc(var(--_pad) + 10px - var(--_target) / 2);
    border-bottom: 1px solid var(--_line);
  }
  @media (max-width: 480px) {
    dialog {
      inset: auto 0 0;
      width: 100%;
      height: auto;
      max-height: calc(100dvh - 32px);
      border-radius: var(--_radius) var(--_radius) 0 0;
      --_pad: 16px;
    }
    dialog[dir] {
      --_out: translateY(100%);
    }
    dialog footer {
      padding-bottom: max(16px, env(safe-area-inset-bottom));
    }
  }
  /* Too low for a footer that stays: all of it scrolls. */
  @media (max-height: 540px) {
    dialog .sheet {
      overflow-y: auto;
    }
    dialog .scroll {
      flex: none;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    dialog,
    dialog::backdrop {
      transition: 240ms cubic-bezier(0.2, 0, 0, 1) allow-discrete;
      transition-property: transform, opacity, display, overlay;
    }
    dialog:not([open]) {
      transform: var(--_out);
    }
    dialog:not([open])::backdrop {
      opacity: 0;
    }
    @starting-style {
      dialog[open] {
        transform: var(--_out);
      }
      dialog[open]::backdrop {
        opacity: 0;
      }
    }
  }
`;
