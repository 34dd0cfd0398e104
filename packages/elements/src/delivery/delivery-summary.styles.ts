import { css } from 'lit';

export const styles = css`
  .fine {
    font-size: 13px;
    line-height: 18px;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  progress {
    appearance: none;
    display: block;
    width: min(100%, 320px);
    height: 4px;
    margin-block: 4px;
    border: 0;
    border-radius: 2px;
    background: var(--_line);
    overflow: hidden;
  }
  ::-webkit-progress-bar {
    background: none;
  }
  ::-webkit-progress-value {
    background: var(--_accent);
  }
  ::-moz-progress-bar {
    background: var(--_accent);
  }
  @media (forced-colors: active) {
    progress {
      --_accent: CanvasText;
      background: none;
      outline: 1px solid CanvasText;
      forced-color-adjust: none;
    }
  }
`;
