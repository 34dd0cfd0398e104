import type { Face, VitrineSticker } from './sticker-element.js';

export class Poll implements Face {
  constructor(readonly sticker: VitrineSticker) {}
  render(): unknown {
    return undefined;
  }
  stop(): undefined {
    return undefined;
  }
}
