import { css } from 'lit';

/** The box that slides in, and what scrolls in it. */
export const drawerStyles = css`
  dialog {
    position: fixed;
    z-index: 2147483647;
    inset: 0 0 0 auto;
    width: min(420px, 100%);
    height: 100dvh;
    max-width: none;
    max-height: none;
    margin: 0;
    padding: 0;
    border: 0;
    overflow: hidden;
    background: var(--_surface);
    color: var(--_text);
    box-shadow: var(--_shadow);
    --_out: translateX(100%);
  }
  dialog[dir='rtl'] {
    inset: 0 auto 0 0;
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
  }
  dialog .scroll {
    flex: 1;
    min-height: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  dialog header {
    padding-inline-end: calc(var(--_pad) + 10px - var(--_target) / 2);
    border-bottom: 1px solid var(--_line);
  }
  @media (max-width: 480px) {
    dialog,
    dialog[dir='rtl'] {
      inset: auto 0 0;
      width: 100%;
      height: auto;
      max-height: calc(100dvh - 32px);
      border-radius: var(--_radius) var(--_radius) 0 0;
      --_out: translateY(100%);
      --_pad: 16px;
    }
    dialog footer {
      padding-bottom: max(16px, env(safe-area-inset-bottom));
    }
  }
  /* Too low for a footer that stays: all of it scrolls. */
  @media (max-height: 540px) {
    dialog .sheet {
      overflow-y: auto;
      overscroll-behavior: contain;
    }
    dialog .scroll {
      flex: none;
      overflow: visible;
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
  @media (forced-colors: active) {
    dialog {
      border: 1px solid;
    }
  }
`;
