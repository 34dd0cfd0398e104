import { css } from 'lit';

/** The messages of a show as a list, its poll and its reactions. */
export const styles = css`
  .view[part='talk'] {
    display: flex;
    flex-direction: column;
  }
  .panel-box .view[part='talk'] {
    /* What a sheet has under its head: what is written below stays in view. */
    flex: none;
    block-size: clamp(200px, 64dvh - 106px, 480px);
  }
  .log {
    flex: 1 0 140px;
    block-size: 140px;
    overflow: auto;
    overscroll-behavior: contain;
    padding: 8px 16px;
    font-size: 14px;
    overflow-wrap: anywhere;
  }
  .log:focus-visible {
    outline-offset: -3px;
  }
  .log .fault {
    padding: 4px 0;
    font-size: 13px;
  }
  .log ul {
    display: grid;
    gap: 8px;
    list-style: none;
  }
  .log li {
    max-block-size: none;
  }
  .log li b {
    opacity: 1;
  }
  .question {
    padding-inline-start: 8px;
    border-inline-start: 2px solid var(--_accent);
  }
  .log q {
    margin-block-start: 4px;
    color: var(--_muted);
  }
  .newest {
    flex: none;
    min-block-size: 36px;
    margin: 4px auto;
    padding-inline: 16px;
    border-radius: 99px;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: 13px;
    font-weight: 600;
  }
  [part='reactions'] {
    flex: none;
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    padding: 8px 16px 0;
    font-variant-numeric: tabular-nums;
  }
  [part='reactions'] > * {
    padding: 4px 12px;
    border: 1px solid var(--_line);
    border-radius: 99px;
  }
  [part='reactions'] > button {
    min-block-size: var(--_target);
    border-color: var(--_control);
  }
  [part='reactions'] > button:hover,
  [part='poll-card'] > button:hover {
    background: color-mix(in srgb, var(--_text) 6%, transparent);
  }
  [part='poll-card'] {
    flex: none;
    display: grid;
    gap: 6px;
    margin: 12px 16px 4px;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  legend {
    margin-block-end: 6px;
    font-weight: 600;
  }
  [part='poll-card'] > button {
    min-block-size: max(36px, var(--_target) - 8px);
    padding: 4px 12px;
    border: 1px solid var(--_control);
    border-radius: 10px;
    text-align: start;
  }
  .answer {
    position: relative;
    display: grid;
  }
  .answer > * {
    grid-area: 1 / 1;
  }
  .answer span {
    position: relative;
    display: flex;
    justify-content: space-between;
    gap: 8px;
    padding: 4px 12px;
  }
  .answer b {
    font-variant-numeric: tabular-nums;
    font-weight: 400;
  }
  .mine {
    font-weight: 600;
  }
  meter {
    inline-size: 100%;
    block-size: 100%;
    min-block-size: 28px;
    border: 0;
    border-radius: 8px;
    overflow: hidden;
    appearance: none;
    background: color-mix(in srgb, var(--_text) 5%, transparent);
  }
  meter::-webkit-meter-bar {
    border: 0;
    border-radius: 8px;
    background: none;
    block-size: 100%;
  }
  meter::-webkit-meter-optimum-value {
    background: color-mix(in srgb, var(--_text) 16%, transparent);
  }
  meter::-moz-meter-bar {
    background: color-mix(in srgb, var(--_text) 16%, transparent);
  }
  .small {
    font-size: 13px;
    line-height: 18px;
    color: var(--_muted);
  }
`;
