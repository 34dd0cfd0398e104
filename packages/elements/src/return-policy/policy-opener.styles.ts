import { css } from 'lit';

/** A link, or a few words, that open the policy. */
export const styles = css`
  .link {
    text-align: start;
  }
  :host([layout='summary']) .link {
    font-size: 15px;
    line-height: 20px;
  }
  .link::first-letter {
    text-transform: uppercase;
  }
  .waits {
    visibility: hidden;
  }
  [part='last-day'] {
    font-size: 13px;
    line-height: 18px;
    color: var(--_muted);
  }
`;
