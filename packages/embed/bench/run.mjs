import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { minifySync } from 'vite';
import { findBrowsers } from '../../testing/runner/browsers.mjs';
import { buildIfStale } from '../build/fresh.mjs';
import { writeTable } from '../build/write-table.mjs';
import { Site } from '../e2e/site.mjs';
import { watchShow } from './measure-live.mjs';
import { costAtRest, pressToCard, slideThrough, timeToAnswer, timeToBadges } from './measure.mjs';
import {
  badgesWithHand,
  badgesWithVitrine,
  PAGE_CSS,
  storyWithHand,
  storyWithVitrine,
  withHand,
  withVitrine,
} from './pages.mjs';

/**
 * Compares pages with Vitrine with the same pages written by hand, interleaved in one run: `pnpm bench [--runs=5]`.
 * Prints the medians and ends with 1 when one is over its limit. `--record` writes them into the documentation.
 */
const runs = Number(/^--runs=(\d+)$/.exec(process.argv.find((arg) => arg.startsWith('--runs=')) ?? '--runs=5')?.[1]);
if (!(runs > 0)) {
  console.error('--runs= takes a whole number.');
  process.exit(1);
}

/** A show lasts a minute, for each page and run. */
const SHOW_SECONDS = 60;
const SHOW_RUNS = Math.min(runs, 2);

/** A heap that has grown by less than this in a minute is flat, in bytes. */
const FLAT = 300_000;

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const KINDS = ['hand', 'vitrine'];

/** Measures both pages in turn, `runs` times unless said; the one that goes first changes. @returns medians by kind */
async function compare(measure, urls, times = runs) {
  const samples = { hand: [], vitrine: [] };
  for (let run = 0; run < times; run++) {
    for (const kind of run % 2 ? KINDS : KINDS.toReversed()) samples[kind].push(await measure(urls[kind], kind));
  }
  const pick = (name) =>
    Object.fromEntries(
      KINDS.map((kind) => [kind, median(samples[kind].map((sample) => (name ? sample[name] : sample)))]),
    );
  return { pick, samples };
}

await buildIfStale();
const { executable } = findBrowsers(['chromium']).chromium;
const browser = await chromium.launch({
  executablePath: executable,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const site = await Site.start();
site.page('/page.css', PAGE_CSS);
for (const name of ['hand', 'hand-badges', 'hand-live', 'hand-story']) {
  const read = (type) => readFileSync(new URL(`pages/${name}.${type}`, import.meta.url), 'utf8');
  site.page(`/${name}.js`, minifySync(`${name}.js`, read('js'), { module: true }).code);
  site.page(`/${name}.css`, read('css'));
}
const pages = (name, count) => ({
  hand: site.page(`/${name}-hand.html`, withHand(count)),
  vitrine: site.page(`/${name}-vitrine.html`, withVitrine(count)),
});
const picture = pages('picture', 1);
const blog = pages('blog', 30);
const badges = {
  hand: site.page('/badges-hand.html', badgesWithHand(500)),
  vitrine: site.page('/badges-vitrine.html', badgesWithVitrine(500)),
};
/** Slides of the story. */
const SLIDES = 20;
const story = {
  hand: site.page('/story-hand.html', storyWithHand(SLIDES)),
  vitrine: site.page('/story-vitrine.html', storyWithVitrine(SLIDES)),
};

const rows = [];
const faults = [];

/** `limit` is the most our value may be, given the one by hand. */
function row(what, { hand: theirs, vitrine: own }, limit, rule, unit = '') {
  const round = (value) => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(value % 1 ? 2 : 0));
  const ok = own <= limit(theirs);
  rows.push({
    what,
    'by hand': round(theirs) + unit,
    vitrine: round(own) + unit,
    ratio: theirs ? (own / theirs).toFixed(2) : '',
    limit: rule,
    ok: ok ? 'yes' : 'NO',
  });
  if (!ok) faults.push(`${what}: ${round(own)}${unit}, by hand ${round(theirs)}${unit}, allowed ${rule}`);
}

const answer = (url, kind) => timeToAnswer(browser, url, kind);
row(
  'picture with 5 tags: first tag answers',
  (await compare(answer, picture)).pick(),
  (theirs) => theirs * 1.25,
  '1.25 ×',
  ' ms',
);

site.clear();
row('30 × 5: first tag answers', (await compare(answer, blog)).pick(), (theirs) => theirs * 1.35, '1.35 ×', ' ms');

const rest = (url, kind) => costAtRest(browser, url, kind);
for (const [name, urls] of Object.entries({ picture, '30 × 5': blog })) {
  const { pick } = await compare(rest, urls);
  if (name !== 'picture') {
    row(`${name}: blocking time`, pick('blocking'), () => 0, '0', ' ms');
    row(`${name}: heap`, pick('heap'), (theirs) => theirs * 1.5, '1.5 ×', ' B');
  }
  row(`${name}: layout shift, before and after upgrade`, pick('shifts'), () => 0, '0');
}

const press = (url, kind) => pressToCard(browser, url, kind);
const pressed = await compare(press, picture);
row('tap to visible card', pressed.pick('frames'), (theirs) => theirs + 2, '+ 2 frames', ' frames');
row('tap to visible card, time', pressed.pick('time'), () => Infinity, '', ' ms');
row('layout shift on a tap', pressed.pick('shifts'), () => 0, '0');

site.clear();
const starred = await compare((url, kind) => timeToBadges(browser, url, kind), badges);
const shopCalls = site.requests.filter((url) => url === '/shop.json').length / runs;
row('500 badges: all show', starred.pick('shown'), (theirs) => theirs * 1.4, '1.4 ×', ' ms');
row('500 badges: layout shift', starred.pick('shifts'), () => 0, '0');
row('500 badges: requests for reviews', { hand: 1, vitrine: shopCalls - 1 }, () => 1, '1');

const slid = await compare((url, kind) => slideThrough(browser, url, kind, SLIDES), story);
row('sliding through 20 slides: frames dropped', slid.pick('dropped'), (theirs) => theirs, 'no more', ' frames');
row('sliding through 20 slides: layout shift', slid.pick('shifts'), () => 0, '0');

site.clear();
await pressToCard(browser, blog.vitrine, 'vitrine');
const asked = site.requests.filter((url) => url === '/shop.json').length;
row('30 × 5: product requests', { hand: 1, vitrine: asked }, () => 1, '1');

const show = await compare((_, kind) => watchShow(browser, site, kind, SHOW_SECONDS), {}, SHOW_RUNS);
const said = `live, 200 events a second for ${SHOW_SECONDS} s`;
row(`${said}: main thread`, show.pick('time'), (theirs) => theirs * 1.1, '1.1 ×', ' ms');
row(`${said}: main thread busy`, show.pick('share'), () => 20, '20 %', ' %');
row(`${said}: events lost`, show.pick('lost'), () => 0, '0');
row(`${said}: long tasks`, show.pick('long'), () => 0, '0');
row(`${said}: heap grows by`, show.pick('growth'), () => FLAT, `${FLAT} B`, ' B');

await browser.close();
await site.close();
console.log(`\nChromium, CPU 4 × slower, 1.6 Mbit/s, 150 ms; medians of ${runs}\n`);
console.table(rows);
if (process.argv.includes('--record')) {
  const [first] = rows;
  writeTable('docs/performance.md', 'bench', [Object.keys(first), ...rows.map((each) => Object.values(each))]);
}
for (const fault of faults) console.error(fault);
process.exit(faults.length ? 1 : 0);
