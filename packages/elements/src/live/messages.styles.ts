import { css } from 'lit';

/** The newest messages, each on a ground of its own: the picture stays to be seen. */
export const styles = css`
  /* As many as there is room for, the newest at the bottom. */
  [part='messages'] {
    display: flex;
    flex-direction: column;
    justify-content: end;
    gap: 4px;
    flex: 0 1 168px;
    min-block-size: 0;
    max-inline-size: 420px;
    overflow: hidden;
    list-style: none;
    font-size: 14px;
    line-height: 20px;
    overflow-wrap: anywhere;
    mask-image: linear-gradient(transparent, #000 40px);
  }
  [part='messages'][hidden] {
    display: none;
  }
  [part='messages'] li {
    flex: none;
    box-sizing: border-box;
    inline-size: fit-content;
    max-inline-size: 100%;
    max-block-size: 68px;
    padding: 4px 10px;
    border-radius: 14px;
    background: rgb(0 0 0 / 62%);
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
    }
    :host(:not([layout='portrait'])) [part='messages'] li {
      padding: 0 4px;
      background: none;
    }
  }
`;
