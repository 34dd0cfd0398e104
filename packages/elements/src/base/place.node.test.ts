import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { placeBeside, type Side } from './place.js';

const screen = { width: 1000, height: 800 };
const card = { width: 300, height: 400 };
const pin = (x: number, y: number) => ({ x, y, width: 44, height: 44 });
const sides: readonly Side[] = ['right', 'left', 'bottom', 'top'];
const place = (x: number, y: number, on = screen) => placeBeside(pin(x, y), card, on, sides);

describe('placeBeside', () => {
  it('takes the first side with room and meets the middle', () => {
    assert.deepEqual(place(300, 378), { x: 352, y: 200 });
  });
  it('takes the next side when the first has none', () => {
    const narrow = { width: 640, height: 800 };
    assert.deepEqual(place(900, 378), { x: 592, y: 200 }, 'left');
    assert.deepEqual(place(300, 20, narrow), { x: 172, y: 72 }, 'bottom');
    assert.deepEqual(place(300, 700, narrow), { x: 172, y: 292 }, 'top');
  });
  it('moves along the edge to stay on the screen', () => {
    assert.equal(place(300, 0).y, 8);
    assert.equal(place(300, 760).y, 392);
  });
  it('goes over the anchor where no side has room', () => {
    const { x, y } = place(150, 200, { width: 320, height: 420 });
    assert.ok(x >= 8 && x + card.width <= 312 && y >= 8 && y + card.height <= 412);
  });
  it('stays on the screen wherever the pin is', () => {
    for (let x = -40; x <= 1000; x += 52) {
      for (let y = -40; y <= 800; y += 42) {
        const at = place(x, y);
        assert.ok(at.x >= 8 && at.y >= 8 && at.x + 300 <= 992 && at.y + 400 <= 792, `${x}, ${y}`);
        const apart = at.x >= x + 44 || at.x + card.width <= x || at.y >= y + 44 || at.y + card.height <= y;
        assert.ok(apart, `clear of the pin at ${x}, ${y}`);
      }
    }
  });
  it('lines up with an edge above and below', () => {
    const bar = { x: 200, y: 600, width: 120, height: 40 };
    assert.equal(placeBeside(bar, card, screen, ['top', 'bottom'], 0).x, 200);
    assert.equal(placeBeside(bar, card, screen, ['top', 'bottom'], 1).x, 20);
  });
});
