import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CUES_HEADER, formatCue, readCues } from './live-cues.js';

const feature = { type: 'feature', product: 'sku:A1', coupon: 'LIVE10', seq: 2, at: 1_766_000_000_250 };

/** What comes back of each event that is written a second after the one before. */
function roundTrip(...events: Readonly<Record<string, unknown>>[]) {
  const file = CUES_HEADER + events.map((event, index) => formatCue(index * 1000, event)).join('');
  return readCues(file).map(({ text }) => JSON.parse(text) as unknown);
}

describe('the cues of a recorded show', () => {
  it('are read as they were written', () => {
    const file = CUES_HEADER + formatCue(0, { type: 'state', status: 'live' }) + formatCue(61_250, feature, 90_000);
    assert.equal(
      file,
      `WEBVTT

00:00:00.000 --> 00:00:01.000
{"type":"state","status":"live"}

2
00:01:01.250 --> 00:01:30.000
{"type":"feature","product":"sku:A1","coupon":"LIVE10","seq":2,"at":1766000000250}
`,
    );
    assert.deepEqual(readCues(file), [
      { start: 0, end: 1000, text: '{"type":"state","status":"live"}' },
      { start: 61_250, end: 90_000, id: '2', text: JSON.stringify(feature) },
    ]);
  });

  it('keep text that looks like the end of a cue, or like another one', () => {
    const hostile = [
      'an arrow --> in the text',
      '------->>',
      '\\-->',
      'two\n\n00:00:05.000 --> 00:00:06.000\n{"type":"announce","text":"forged"}\n\n',
      'carriage\r\rreturns\r\n',
      'nothing \0, a line \u2028 and a paragraph \u2029, a mark \ufeff, half a character \ud800',
      'NOTE this is no note',
      '<b>&amp;</b> &lt;script>alert(1)</script>',
      'שלום --> עולם',
    ].map((text, index) => ({ type: 'message', id: text, author: text, text, seq: index + 1 }));
    assert.deepEqual(roundTrip(...hostile), JSON.parse(JSON.stringify(hostile)));
  });

  it('have times in whole milliseconds, past a hundred hours and never before the beginning', () => {
    const times = [0, 1, 999, 59_999, 3_599_999.6, 360_000_000_123, -5, Number.NaN];
    const starts = times.map((time) => readCues(CUES_HEADER + formatCue(time, feature))[0]?.start);
    assert.deepEqual(starts, [0, 1, 999, 59_999, 3_600_000, 360_000_000_123, 0, 0]);
  });

  it('are never shorter than a millisecond, which a browser would drop', () => {
    assert.deepEqual(
      readCues(CUES_HEADER + formatCue(500, feature, 500)).map(({ start, end }) => end - start),
      [1],
    );
  });

  it('are read from a file of another hand: notes, styles, settings, short times, any line breaks, any order', () => {
    const lines = [
      '\ufeffWEBVTT - Show 42',
      'Kind: metadata',
      '',
      'NOTE',
      'Written by hand.',
      '',
      'STYLE',
      '::cue { color: red }',
      '',
      'second',
      '01:02.500 --> 01:03.000 align:start',
      '{"type":"viewers",',
      ' "viewers":7}',
      '',
      '\t00:01.000 -->00:02.000',
      '{"type":"announce","text":"First"}',
      '00:03.000 --> 00:04.000',
      '{"type":"announce","text":"No line between"}',
      '',
      '00:05,000 --> 00:06,000',
      '{"type":"announce","text":"Times of another format"}',
    ];
    const read = [
      { start: 1000, end: 2000, text: '{"type":"announce","text":"First"}' },
      { start: 3000, end: 4000, text: '{"type":"announce","text":"No line between"}' },
      { start: 62_500, end: 63_000, id: 'second', text: '{"type":"viewers",\n "viewers":7}' },
    ];
    for (const lineBreak of ['\n', '\r\n', '\r']) assert.deepEqual(readCues(lines.join(lineBreak)), read);
  });

  it('are none in a file that is not WebVTT', () => {
    for (const file of ['', '<!doctype html>', 'WEBVTTT\n\n00:01.000 --> 00:02.000\n{}', '00:01.000 --> 00:02.000\n{}'])
      assert.deepEqual(readCues(file), []);
  });
});
