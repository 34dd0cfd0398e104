import { addressOf } from './address.js';

/** Where a channel is, for a WebSocket, which older browsers open by such addresses only. */
export function socketAddressOf(...of: Parameters<typeof addressOf>): URL {
  const address = addressOf(...of);
  address.protocol = address.protocol.replace('http', 'ws');
  address.hash = '';
  return address;
}
