/** Code that comes when a show first has something for it. */
export const LATE = {
  captions: () => import('./captions.js'),
  cart: () => import('./cart-count.js'),
  curtain: () => import('./curtain.js'),
  disclosure: () => import('./show-disclosure.js'),
  messages: () => import('./messages.js'),
  mini: () => import('./mini-player.js'),
  offer: () => import('./offer.js'),
  panel: () => import('./panel.js'),
  replay: () => import('./replay-view.js'),
  stock: () => import('./stock.js'),
  told: () => import('./told.js'),
};

export type LateCode = { readonly [Name in keyof typeof LATE]: Awaited<ReturnType<(typeof LATE)[Name]>> };
