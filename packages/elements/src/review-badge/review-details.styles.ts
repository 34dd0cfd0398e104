import { css } from 'lit';

/** Bars and what stands around reviews, in the dialog or in the page. */
export const styles = css`
  [part='popover'] {
    color: var(--_text);
    font-size: 15px;
    line-height: 20px;
    text-align: start;
    white-space: normal;
    outline: none;
  }
  [part='popover']:not(.sheet) {
    max-height: min(600px, 100dvh - 16px);
  }
  [part='popover'] .panel {
    width: min(400px, 100vw - 16px);
    padding: 16px;
  }
  .sheet .panel {
    width: auto;
    padding-block-start: 0;
  }
  .panel {
    position: relative;
  }
  .head {
    display: flex;
    align-items: center;
    gap: 12px;
    height: 44px;
    margin-block-end: 4px;
  }
  .head [part='average'] {
    font-size: 32px;
    line-height: 44px;
    font-variant-numeric: tabular-nums;
  }
  .head [part='count'] {
    display: block;
    font-size: 13px;
    line-height: 18px;
  }
  ul {
    list-style: none;
  }
  [part='bar'] {
    display: grid;
    grid-template-columns: auto 14px 1fr minmax(3ch, auto);
    align-items: center;
    gap: 6px;
    width: 100%;
    height: var(--_row);
    border: 0;
    border-radius: 4px;
    background: none;
    font-size: 13px;
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  [part='bar'] [part='stars'] {
    width: 14px;
    overflow: hidden;
  }
  .digits {
    min-width: 2ch;
  }
  button[part='bar'] {
    cursor: pointer;
  }
  @media (hover: hover) {
    button[part='bar']:enabled:hover .track {
      background: color-mix(in srgb, var(--_text) 24%, var(--_surface));
    }
  }
  [aria-pressed='true'] .track {
    outline: 1px solid var(--_control);
    outline-offset: 2px;
  }
  [aria-pressed='true'] {
    font-weight: 600;
  }
  .track {
    display: block;
    width: 100%;
    height: 8px;
    border-radius: 4px;
    background: color-mix(in srgb, var(--_text) 12%, var(--_surface));
    fill: var(--_stars);
  }
  :host(:is(:dir(rtl), :state(rtl))) .track {
    transform: scaleX(-1);
  }
  .panel > [part='source'] {
    margin-block-start: 4px;
    padding-block: 4px;
  }
  [part='popover'] .panel > [part='source'] {
    margin-block-end: 8px;
  }
  .page > [part='source'] {
    min-height: 56px;
  }
  .actions {
    min-height: var(--_target);
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    align-items: center;
  }
  .quiet,
  [part='all'] {
    display: inline-flex;
    align-items: center;
    min-height: var(--_target);
    border: 0;
    background: none;
    text-decoration: underline;
    text-underline-offset: 3px;
    cursor: pointer;
  }
  @media (forced-colors: active) {
    .track {
      border: 1px solid CanvasText;
      fill: CanvasText;
    }
    [aria-pressed='true'] .track {
      outline: 2px solid Highlight;
    }
  }
`;
