import { box, darker, ellipse, lighter, path, roundness, shadow, stillLife, stroke } from './still-life.js';

/** A cloth-bound notebook with a ribbon, from above. */
export function notebook(cloth: string): string {
  return stillLife({
    wall: '#dcd8cf',
    horizon: 1200,
    body: [
      '<g transform="rotate(-6 600 600)">',
      box(330, 220, 560, 780, '#1c1712', 18, 'opacity=".2" transform="translate(18 20)"'),
      box(346, 232, 552, 764, '#f6f1e4', 12),
      stroke('M894 260V980M888 260V980', '#d9d0bb', 3),
      box(320, 216, 560, 780, cloth, 16),
      box(320, 216, 74, 780, darker(cloth, 0.18), 16),
      path('M394 216H520L420 996H394Z', '#ffffff', 'opacity=".09"'),
      box(500, 380, 240, 130, lighter(cloth, 0.75), 4),
      stroke('M530 430H710M560 464H680', darker(cloth, 0.2), 5),
      path('M640 996H676V1070L658 1050L640 1070Z', '#b4532f'),
      '</g>',
    ].join(''),
  });
}

/** A fountain pen with its cap off. */
export function fountainPen(): string {
  const barrel = 'M560 556H1000C1030 556 1046 576 1046 600S1030 644 1000 644H560Z';
  return stillLife({
    wall: '#e9e2d3',
    horizon: 1200,
    body: [
      '<g transform="rotate(-28 600 600)">',
      path(barrel, '#1c1712', 'opacity=".22" transform="translate(10 26)"'),
      path(barrel, '#23414b'),
      path('M560 556H1000C1030 556 1046 576 1046 590H560Z', '#ffffff', 'opacity=".2"'),
      box(540, 554, 30, 92, '#c9a24c', 4),
      path('M400 572C440 560 500 558 540 560V640C500 642 440 640 400 628Z', '#2b2b2c'),
      path('M210 600C280 576 340 566 404 572V628C340 634 280 624 210 600Z', '#c9a24c'),
      path('M210 600C280 586 340 580 404 584V600Z', '#ecd08a'),
      stroke('M226 600H336', '#6b5320', 4),
      ellipse(344, 600, 9, 9, '#6b5320'),
      box(420, 760, 380, 100, '#23414b', 50),
      box(420, 770, 380, 30, '#ffffff', 15, 'opacity=".16"'),
      box(420, 758, 26, 104, '#c9a24c', 6),
      stroke('M450 744H650', '#c9a24c', 14),
      '</g>',
      stroke('M140 960C220 900 250 1000 320 950S430 910 480 960', '#23414b', 6),
    ].join(''),
  });
}

/** A galvanised watering can. */
export function wateringCan(): string {
  const zinc = '#9aa8a4';
  const d = 'M440 500H800L830 930H410Z';
  return stillLife({
    wall: '#dfe4d3',
    table: '#b9a98a',
    body: [
      shadow(640, 940, 400, 50),
      stroke('M800 560C960 520 990 800 822 850', darker(zinc, 0.2), 30),
      stroke('M470 500C480 260 760 260 770 500', darker(zinc, 0.12), 26),
      path('M440 760L220 470L176 500L400 900Z', darker(zinc, 0.1)),
      path('M130 440L250 370L268 470L196 520Z', zinc),
      path('M118 452C110 420 220 350 250 366C264 384 150 464 118 452Z', darker(zinc, 0.35)),
      path(d, zinc),
      roundness(d),
      stroke('M432 600H806M418 840H822', darker(zinc, 0.25), 9),
      ellipse(620, 500, 180, 34, darker(zinc, 0.45)),
      path('M440 500C440 460 520 462 560 464C560 500 500 530 440 500Z', lighter(zinc, 0.2)),
    ].join(''),
  });
}
