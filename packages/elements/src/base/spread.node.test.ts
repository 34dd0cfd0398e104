import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { reach, spread, type Pin } from './spread.js';

const pin = (x: number, y: number, size = 26): Pin => ({ x, y, width: size, height: size });

function overlap(pins: readonly Pin[]): number {
  let worst = 0;
  for (const [index, a] of pins.entries()) {
    for (const b of pins.slice(index + 1)) {
      const x = (a.width + b.width) / 2 - Math.abs(a.x - b.x);
      const y = (a.height + b.height) / 2 - Math.abs(a.y - b.y);
      worst = Math.max(worst, Math.min(x, y));
    }
  }
  return worst;
}

describe('spread', () => {
  it('leaves pins alone that have room', () => {
    const pins = [pin(50, 50), pin(200, 50)];
    spread([...pins], 400, 300);
    assert.deepEqual(pins, [pin(50, 50), pin(200, 50)]);
  });
  it('parts two pins on one spot', () => {
    const pins = [pin(100, 100), pin(100, 100)];
    spread([...pins], 400, 300);
    assert.ok(overlap(pins) <= 1);
  });
  it('parts a crowd in a corner and keeps it inside the picture', () => {
    const pins = Array.from({ length: 8 }, (_, index) => pin(4 + index, 3));
    spread([...pins], 320, 200);
    assert.ok(overlap(pins) <= 2, `overlap ${overlap(pins)}`);
    for (const { x, y } of pins) assert.ok(x >= 12 && x <= 308 && y >= 12 && y <= 188);
  });
  it('parts boxes of different widths', () => {
    const pins = [
      { x: 100, y: 100, width: 160, height: 30 },
      { x: 180, y: 105, width: 40, height: 30 },
      { x: 120, y: 110, width: 200, height: 30 },
    ];
    spread([...pins], 600, 400);
    assert.ok(overlap(pins) <= 1);
  });
  it('parts 500 pins in reasonable work', () => {
    const pins = Array.from({ length: 500 }, (_, index) => pin((index * 37) % 1200, (index * 91) % 800));
    spread([...pins], 1200, 800);
    assert.ok(overlap(pins) < 14, `overlap ${overlap(pins)}`);
  });
});

describe('reach', () => {
  it('is the distance to the neighbour, at most what is asked', () => {
    assert.deepEqual(reach([pin(0, 0), pin(30, 5), pin(300, 300)], 44), [30, 30, 44]);
  });
});
