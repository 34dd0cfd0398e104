import { css } from 'lit';

/** The video that stays on the screen. */
export const styles = css`
  [part='screen'][popover] {
    position: fixed;
    inset: auto;
    inset-block-end: max(16px, env(safe-area-inset-bottom));
    inset-inline-end: 16px;
    inline-size: min(280px, 60vw);
    block-size: auto;
    margin: 0;
    padding: 0;
    border: 0;
    overflow: hidden;
    border-radius: var(--_radius);
    box-shadow: var(--_shadow);
  }
  :host([layout='portrait']) [part='screen'][popover] {
    inline-size: min(160px, 40vw);
  }
  .mini-close {
    position: absolute;
    inset-block-start: 4px;
    inset-inline-end: 4px;
    inline-size: var(--_target);
    block-size: var(--_target);
    border-radius: 99px;
    background: rgb(0 0 0 / 70%);
    color: #fff;
    font-size: 20px;
  }
  @media (prefers-reduced-motion: no-preference) {
    [part='screen']:popover-open {
      animation: settle 160ms ease-out;
    }
  }
  @keyframes settle {
    from {
      opacity: 0;
    }
  }
`;
