import { css } from 'lit';
import { starStyles } from '../base/stars.js';

/** Stars, chips, swatches and lists. */
export const styles = css`
  ${starStyles}
  [part='rating'] {
    display: flex;
    align-items: center;
    gap: 6px;
  }
  fieldset {
    border: 0;
    min-width: 0;
  }
  legend {
    margin-bottom: 6px;
  }
  .chosen {
    color: var(--_text);
  }
  .values {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  [part='value'] {
    position: relative;
    display: grid;
    place-items: center;
    min-width: var(--_target);
    min-height: var(--_target);
  }
  [type='radio'] {
    appearance: none;
    position: absolute;
    inset: 0;
    border: 1px solid var(--_control);
    border-radius: 99px;
    cursor: pointer;
  }
  .drawn {
    border-color: transparent;
  }
  [type='radio']:checked {
    border: 2px solid var(--_accent);
  }
  .out [type='radio'] {
    border-style: dashed;
  }
  .name,
  .swatch {
    position: relative;
    pointer-events: none;
  }
  .name {
    margin: 0 12px;
  }
  .out .name {
    color: var(--_muted);
    text-decoration: line-through;
  }
  .swatch {
    width: calc(var(--_target) - 10px);
    aspect-ratio: 1;
    border-radius: 99px;
    box-shadow: inset 0 0 0 1px rgb(128 128 128 / 45%);
    overflow: hidden;
    forced-color-adjust: none;
  }
  .swatch img {
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
  .out .swatch::after {
    content: '';
    position: absolute;
    inset: 0;
    background: linear-gradient(to top right, #0000 47%, #fff 47% 49%, #1a1a1a 49% 51%, #fff 51% 53%, #0000 53%);
  }
  select {
    display: block;
    width: 100%;
    min-height: var(--_target);
    margin-top: 6px;
    padding-inline: 12px 2px;
    border: 0 solid transparent;
    /* Chromium puts the arrow at the edge inside the border, whatever the padding: on the round end without this. */
    border-inline-end-width: 10px;
    border-radius: 99px;
    outline: 1px solid var(--_control);
    outline-offset: -1px;
    background: var(--_surface);
    color: var(--_text);
    font-size: 15px;
  }
  @media (forced-colors: active) {
    select {
      border-inline-end-width: 1px;
    }
  }
  /* iOS zooms into anything smaller. */
  @media (pointer: coarse) {
    select {
      font-size: 16px;
    }
  }
  button[part='policy'] {
    border: 0;
    background: none;
    text-decoration: underline;
    cursor: pointer;
  }
`;
