import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { connectPacket, packetReader, payloadOf, PUBLISH, subscribePacket } from './mqtt-packets.js';

const bytes = (...parts: (number[] | string)[]) =>
  new Uint8Array(parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)));

/** A PUBLISH packet, with a body of any length. */
function publish(topic: string, text: string, flags = 0): Uint8Array {
  const name = new TextEncoder().encode(topic);
  const id = flags & 6 ? [0, 9] : [];
  const body = bytes([name.length >> 8, name.length & 255], topic, id, text);
  const length: number[] = [];
  for (let rest = body.length; ; rest >>= 7) {
    length.push(rest > 127 ? (rest & 127) | 128 : rest);
    if (rest < 128) break;
  }
  return new Uint8Array([(PUBLISH << 4) | flags, ...length, ...body]);
}

/** What comes out of pieces of at most `size` bytes. */
function readIn(size: number, stream: Uint8Array, max = 10_000): (string | undefined)[] {
  const read: (string | undefined)[] = [];
  const take = packetReader(max, (_, flags, body) => read.push(body && payloadOf(flags, body)));
  for (let at = 0; at < stream.length; at += size) assert.ok(take(stream.subarray(at, at + size)));
  return read;
}

describe('packets of MQTT', () => {
  const texts = ['{"a":1}', '', 'ü€😀', 'x'.repeat(300), '{"b":2}'];
  const stream = bytes(...texts.map((text) => [...publish('show/42', text)]));

  it('are read one by one, from pieces of any size', () => {
    for (const size of [1, 2, 3, 7, 64, 311, stream.length]) assert.deepEqual(readIn(size, stream), texts, `${size}`);
  });

  it('have a number before what they say where delivery is assured', () => {
    assert.deepEqual(readIn(5, publish('t', 'hello', 2)), ['hello']);
    assert.deepEqual(readIn(5, publish('t', 'hello', 1)), ['hello']);
  });

  it('that are too long are passed over, and the next are read', () => {
    const long = bytes([...publish('t', 'x'.repeat(50_000))], [...publish('t', 'next')]);
    for (const size of [1, 4, 1000, 49_999, 50_007, long.length]) {
      assert.deepEqual(readIn(size, long), [undefined, 'next'], `${size}`);
    }
  });

  it('with a length that is none are refused', () => {
    assert.equal(packetReader(100, () => {})(bytes([0x30, 255, 255, 255, 255, 1])), false);
  });

  it('that end before their topic say nothing', () => {
    assert.deepEqual(readIn(9, bytes([0x30, 3, 0, 200, 1])), [undefined]);
  });

  it('ask for a session that is forgotten, and with a name where there is one', () => {
    assert.deepEqual(connectPacket('me', 45, '', ''), bytes([0x10, 14, 0, 4], 'MQTT', [4, 2, 0, 45, 0, 2], 'me'));
    const named = connectPacket('me', 300, 'viewer', 'öffentlich');
    assert.equal(named[9], 2 | 128 | 64);
    assert.deepEqual(named.subarray(10, 12), bytes([1, 44]));
    assert.ok(new TextDecoder().decode(named).endsWith('viewer\0\u000böffentlich'));
  });

  it('subscribe to one topic', () => {
    assert.deepEqual(subscribePacket('show'), bytes([0x82, 9, 0, 1, 0, 4], 'show', [0]));
  });
});
