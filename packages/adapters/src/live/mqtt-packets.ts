/** As much of MQTT 3.1.1 as one needs who only listens: https://docs.oasis-open.org/mqtt/mqtt/v3.1.1/ */
export const CONNACK = 2;
export const PUBLISH = 3;
export const SUBACK = 9;
export const PINGRESP = 13;

export const PING = new Uint8Array([0xc0, 0]);
export const GOODBYE = new Uint8Array([0xe0, 0]);

/** Text with its length in bytes before it. */
const text = (value: string): number[] => {
  const bytes = new TextEncoder().encode(value);
  return [bytes.length >> 8, bytes.length & 255, ...bytes];
};

function packet(head: number, ...body: number[]): Uint8Array<ArrayBuffer> {
  const length: number[] = [];
  for (let rest = body.length; ; rest >>= 7) {
    length.push(rest > 127 ? (rest & 127) | 128 : rest);
    if (rest < 128) break;
  }
  return new Uint8Array([head, ...length, ...body]);
}

/** Asks for a session that is forgotten when it ends. */
export function connectPacket(
  client: string,
  keepAlive: number,
  user: string,
  password: string,
): Uint8Array<ArrayBuffer> {
  const flags = 2 | (user && 128 ? 128 : 0) | (password ? 64 : 0);
  const who = [client, ...(user ? [user] : []), ...(password ? [password] : [])].flatMap(text);
  return packet(0x10, ...text('MQTT'), 4, flags, keepAlive >> 8, keepAlive & 255, ...who);
}

/** Asks for what is said of a topic, at most once each. */
export const subscribePacket = (topic: string): Uint8Array<ArrayBuffer> => packet(0x82, 0, 1, ...text(topic), 0);

/** What a PUBLISH packet carries; undefined for one that ends before its own beginning. */
export function payloadOf(flags: number, body: Uint8Array): string | undefined {
  const [high = 0, low = 0] = body;
  // A name, and a number where delivery is assured.
  const start = 2 + (high << 8) + low + (flags & 6 ? 2 : 0);
  return start > body.length ? undefined : new TextDecoder().decode(body.subarray(start));
}

/**
 * Cuts packets out of what comes in pieces: a message of a WebSocket may hold half a packet or several.
 *
 * @param max most bytes of a packet; of a longer one only the head is given, with no body, and its bytes are passed over
 * @returns a function for each piece, which gives false when it is not MQTT
 */
export function packetReader(
  max: number,
  onPacket: (type: number, flags: number, body: Uint8Array | undefined) => void,
): (piece: Uint8Array) => boolean {
  let kept = new Uint8Array(0);
  let skip = 0;
  return (piece) => {
    const passed = Math.min(skip, piece.length);
    skip -= passed;
    let data = piece.subarray(passed);
    if (kept.length) {
      const both = new Uint8Array(kept.length + data.length);
      both.set(kept);
      both.set(data, kept.length);
      data = both;
    }
    for (;;) {
      let length = 0;
      let at = 1;
      for (let byte = 128; byte & 128; at++) {
        byte = data[at] ?? 256;
        if (byte > 255) {
          // Its length is not all there yet.
          kept = data.slice();
          return true;
        }
        if (at > 4) return false;
        length += (byte & 127) << (7 * (at - 1));
      }
      const [head = 0] = data;
      if (length > max) {
        onPacket(head >> 4, head & 15, undefined);
        skip = Math.max(0, at + length - data.length);
        data = data.subarray(at + length);
      } else if (data.length < at + length) {
        kept = data.slice();
        return true;
      } else {
        onPacket(head >> 4, head & 15, data.subarray(at, at + length));
        data = data.subarray(at + length);
      }
    }
  };
}
