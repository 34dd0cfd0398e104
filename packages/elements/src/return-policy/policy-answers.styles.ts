import { css } from 'lit';

/** The whole policy, in the page or in its dialog. */
export const styles = css`
  [part='title'] {
    font-size: 18px;
    line-height: 24px;
    font-weight: 600;
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
  }
`;
