import { box, darker, ellipse, lighter, path, roundness, shadow, stillLife, stroke } from './still-life.js';

/** Oak chopping board with a leather loop, leaning against the wall. */
export function choppingBoard(): string {
  const oak = '#c59a63';
  const grain = [410, 470, 540, 590, 660, 730, 790]
    .map((x, at) =>
      stroke(
        `M${x} ${310 + (at % 3) * 20}C${x - 22 + at * 6} 500 ${x + 26 - at * 5} 700 ${x + (at % 2 ? 10 : -8)} 900`,
        darker(oak, 0.2),
        3,
        'opacity=".5"',
      ),
    )
    .join('');
  return stillLife({
    wall: '#c9cfc6',
    horizon: 900,
    body: [
      shadow(640, 962, 350, 40),
      path(
        'M392 300H830C866 300 880 326 880 350V910C880 944 860 960 834 960H386C354 960 340 940 340 910V350C340 320 360 300 392 300Z',
        darker(oak, 0.3),
        'transform="translate(16 0)"',
      ),
      path(
        'M382 300H818C850 300 864 326 864 350V910C864 944 846 960 820 960H376C346 960 332 940 332 910V350C332 320 352 300 382 300Z',
        oak,
      ),
      grain,
      stroke('M600 360C540 250 560 160 604 160S668 250 600 360', '#5d3a22', 12),
      ellipse(600, 360, 28, 28, darker(oak, 0.55)),
      path('M350 330C420 312 540 310 640 312L430 950H380C352 950 346 930 346 910Z', '#ffffff', 'opacity=".1"'),
    ].join(''),
  });
}

/** A tall bottle of olive oil with a paper label, a branch in front. */
export function oliveOil(): string {
  const glass = '#55602a';
  const d =
    'M552 170H648V330C648 400 720 420 720 520V900C720 934 704 950 680 950H520C496 950 480 934 480 900V520C480 420 552 400 552 330Z';
  const leaves = [
    [770, 850, -30],
    [820, 820, 30],
    [858, 868, -20],
    [910, 838, 36],
    [950, 884, -8],
  ]
    .map(([x = 0, y = 0, turn = 0]) => ellipse(x, y, 46, 13, '#7d8b56', `transform="rotate(${turn} ${x} ${y})"`))
    .join('');
  return stillLife({
    wall: '#ece3cf',
    body: [
      shadow(640, 946, 300, 44),
      path(d, glass),
      path(
        'M496 560C496 470 560 450 562 380V340H640V380C640 450 704 470 704 560V900C704 926 692 934 676 934H524C508 934 496 926 496 900Z',
        '#a89a35',
        'opacity=".75"',
      ),
      roundness(d),
      box(544, 120, 112, 78, '#2c2a25', 10),
      box(480, 600, 240, 220, '#f3ead8'),
      stroke('M520 650H680M540 690H660', '#55602a', 8),
      path('M600 720C640 730 650 770 600 796C550 770 560 730 600 720Z', '#7d8b56'),
      stroke('M512 520V580M512 840V900', '#ffffff', 10, 'opacity=".4"'),
      stroke('M730 880C800 850 880 850 980 876', '#5f5b36', 7),
      leaves,
      ellipse(806, 890, 24, 30, '#3f4526', 'transform="rotate(20 806 890)"'),
      ellipse(880, 900, 22, 28, '#4c5230'),
    ].join(''),
  });
}

/** A folded paper bag of coffee with a few beans. */
export function coffee(): string {
  const paper = '#c7a67c';
  const bean = (x: number, y: number, turn: number) =>
    `<g transform="rotate(${turn} ${x} ${y})">${ellipse(x, y, 34, 24, '#4a2c1b')}${stroke(`M${x - 30} ${y}C${x - 10} ${y - 12} ${x + 10} ${y + 12} ${x + 30} ${y}`, '#24140b', 5)}</g>`;
  return stillLife({
    wall: '#d7dad3',
    body: [
      shadow(640, 960, 360, 50),
      path('M400 330H800L840 960H360Z', paper),
      path('M680 330H800L840 960H700Z', darker(paper, 0.16)),
      path('M400 330L800 330L812 420H390Z', darker(paper, 0.1)),
      path('M392 250H806L800 340H400Z', lighter(paper, 0.12)),
      box(378, 300, 444, 34, '#2d2a26', 8),
      box(440, 520, 250, 260, '#f2eadb', 4),
      ellipse(565, 620, 62, 62, '#b4532f'),
      stroke('M490 720H640M520 750H610', '#2d2a26', 8),
      bean(300, 980, 20),
      bean(392, 1020, -34),
      bean(900, 1000, 12),
    ].join(''),
  });
}

/** A cook's knife on a dark board, from above. */
export function knife(): string {
  return stillLife({
    wall: '#3d4440',
    horizon: 1200,
    body: [
      '<g transform="rotate(-38 600 600)">',
      path(
        'M120 640C300 700 560 706 748 700V566L150 610C110 614 90 630 120 640Z',
        '#000000',
        'opacity=".35" transform="translate(14 26)"',
      ),
      path('M120 640C300 700 560 706 748 700V566L150 610C110 614 90 630 120 640Z', '#cfd5d6'),
      path('M120 640C300 700 560 706 748 700V676C540 684 320 676 130 632C112 628 112 638 120 640Z', '#f4f7f7'),
      box(742, 560, 30, 146, '#9ba3a4', 4),
      path('M772 566L1050 560C1090 560 1100 600 1090 640C1080 672 1060 672 1030 664L772 640Z', '#6b4326'),
      path('M772 566L1050 560C1090 560 1096 580 1094 596L772 598Z', '#8a5a35'),
      ellipse(830, 608, 11, 11, '#d9c38f'),
      ellipse(930, 610, 11, 11, '#d9c38f'),
      ellipse(1030, 614, 11, 11, '#d9c38f'),
      '</g>',
    ].join(''),
  });
}

/** Two folded linen cloths. */
export function teaTowels(): string {
  const fold = (y: number, cloth: string, stripe: string) =>
    [
      path(`M300 ${y}C290 ${y + 60} 296 ${y + 96} 320 ${y + 110}H890C914 ${y + 90} 914 ${y + 30} 890 ${y}Z`, cloth),
      path(`M300 ${y}C330 ${y - 34} 860 ${y - 34} 890 ${y}C860 ${y + 16} 330 ${y + 16} 300 ${y}Z`, lighter(cloth, 0.3)),
      stroke(`M304 ${y + 54}C500 ${y + 66} 700 ${y + 66} 904 ${y + 54}`, darker(cloth, 0.25), 4),
      stroke(
        `M390 ${y + 10}V${y + 108}M420 ${y + 12}V${y + 108}M780 ${y + 12}V${y + 108}M810 ${y + 10}V${y + 108}`,
        stripe,
        10,
      ),
    ].join('');
  return stillLife({
    wall: '#e7dfd2',
    horizon: 760,
    body:
      shadow(630, 880, 430, 56) +
      fold(760, '#e9e4d8', '#4f6a6b') +
      fold(640, '#4f6a6b', '#e9e4d8') +
      fold(520, '#e4ddcd', '#b4532f'),
  });
}

/** A jar of honey with a wooden dipper. */
export function honey(): string {
  const jar =
    'M400 480C360 520 360 560 360 600V860C360 920 400 950 460 950H740C800 950 840 920 840 860V600C840 560 840 520 800 480Z';
  return stillLife({
    wall: '#efe6cf',
    body: [
      shadow(640, 950, 360, 48),
      path(jar, '#d9962b'),
      path('M380 640H820V860C820 912 790 932 740 932H460C410 932 380 912 380 860Z', '#c57c17', 'opacity=".55"'),
      roundness(jar),
      path('M420 420H780V486H420Z', '#e7b75c', 'opacity=".8"'),
      box(392, 340, 416, 100, '#efe9dc', 14),
      path('M392 340H808C820 300 760 290 600 290S380 300 392 340Z', '#fbf7ee'),
      stroke('M440 360V430M520 360V434M600 360V434M680 360V434M760 360V430', '#d8cfbb', 6),
      stroke('M394 428H806', '#a8552d', 8),
      box(470, 610, 260, 190, '#fbf5e6', 6),
      path('M600 640L646 668V722L600 750L554 722V668Z', '#e0a43a'),
      stroke('M400 560V700', '#ffffff', 16, 'opacity=".5"'),
    ].join(''),
  });
}
