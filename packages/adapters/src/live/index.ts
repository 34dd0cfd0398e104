/**
 * Live transports: each makes a {@link LiveSource} from an address. Name one to `<vitrine-live transport="…">` with
 * `defineTransport('sse', sse)`, or set what it makes as the element's `source`.
 *
 * @module
 */
export { mqtt } from './mqtt.js';
export { polling } from './polling.js';
export { sse } from './sse.js';
export { websocket } from './websocket.js';
