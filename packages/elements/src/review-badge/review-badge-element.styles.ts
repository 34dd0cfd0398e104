import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    font-size: 15px;
    line-height: 20px;
    color: var(--_text);
    --_stars: var(--vitrine-review-badge-stars, var(--_text));
    --_row: 28px;
  }
  :host([layout='histogram']) {
    max-width: 360px;
  }
  /* As much as the rating will take. */
  :host(:state(loading)) {
    min-height: 44px;
  }
  :host([layout='compact']) {
    display: inline-block;
    min-width: 100px;
    min-height: 24px;
    vertical-align: middle;
  }
  :host(:state(empty)) {
    display: none;
  }
  .room {
    /* The head, three lines about the source, and the way to the reviews. */
    padding-block: 48px calc(60px + var(--_target));
  }
  .room i {
    display: block;
    height: var(--_row);
  }
  [part='badge'] {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: 6px;
    width: fit-content;
    min-height: 24px;
    border: 0;
    border-radius: 4px;
    background: none;
    text-align: start;
    text-decoration: none;
    font-variant-numeric: tabular-nums;
  }
  button[part='badge'] {
    cursor: pointer;
  }
  :is(a[href], button)[part='badge']:hover [part='count'] {
    text-decoration: underline;
  }
  :focus-visible {
    outline-color: currentcolor;
  }
  [part='stars'] {
    display: flex;
  }
  [part='average'] {
    font-weight: 600;
  }
  [part='count'],
  [part='source'] {
    color: var(--_muted);
  }
  :host([layout='compact']) [part='badge'] {
    font-size: 13px;
  }
  :host([layout='compact']) [part='stars'] {
    width: 14px;
    overflow: hidden;
  }
  [part='source']:not([hidden]) {
    display: block;
    font-size: 12px;
    line-height: 16px;
    margin-block-start: 4px;
  }
  .short {
    /* Clipped, not hidden: what could be scrolled costs a layer of its own, a page may have hundreds. */
    overflow: clip;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  @media (pointer: coarse) {
    :host {
      --_row: 44px;
    }
    /* A finger's worth, without room of its own. */
    button[part='badge']::after {
      content: '';
      position: absolute;
      inset: -10px 0;
    }
  }
`;
