import { css } from 'lit';

/** The newest messages, over a scrim. */
export const styles = css`
  .talks {
    isolation: isolate;
  }
  .talks::before {
    content: '';
    position: absolute;
    z-index: -1;
    inset: auto auto 0 0;
    block-size: min(100%, 296px);
    inline-size: min(100%, 560px);
    background: linear-gradient(to right, rgb(0 0 0 / 62%) 70%, transparent);
    mask-image: linear-gradient(transparent, #000 72px);
  }
  :is(:dir(rtl), :host(:state(rtl))) .talks::before {
    inset: auto 0 0 auto;
    background: linear-gradient(to left, rgb(0 0 0 / 62%) 70%, transparent);
  }
  /* As many as there is room for, the newest at the bottom. */
  [part='messages'] {
    display: flex;
    flex-direction: column;
    justify-content: end;
    gap: 4px;
    flex: none;
    block-size: 168px;
    max-inline-size: 420px;
    padding-inline: 4px;
    overflow: hidden;
    list-style: none;
    font-size: 14px;
    line-height: 20px;
    overflow-wrap: anywhere;
    text-shadow: 0 1px 2px #000;
    mask-image: linear-gradient(transparent, #000 40px);
  }
  [part='messages'][hidden] {
    display: none;
  }
  li {
    flex: none;
    max-block-size: 60px;
    overflow: hidden;
  }
  li b {
    font-weight: 600;
    opacity: 0.8;
  }
  q {
    display: block;
    padding-inline-start: 8px;
    border-inline-start: 2px solid;
    quotes: none;
  }
  @container vitrine-live (max-width: 559.9px) {
    :host(:not([layout='portrait'])) [part='messages'] {
      flex: 1;
      min-block-size: 0;
    }
    :host(:not([layout='portrait'])) .talks::before {
      content: none;
    }
  }
`;
