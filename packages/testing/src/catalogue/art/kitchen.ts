import { box, darker, ellipse, lighter, path, roundness, shadow, stillLife, stroke } from './still-life.js';

/** Side-handled clay teapot. */
export function teapot(): string {
  const clay = '#8a4b34';
  const body = 'M330 700C330 560 440 480 600 480S870 560 870 700C870 830 770 900 600 900S330 830 330 700Z';
  return stillLife({
    wall: '#e3dccd',
    horizon: 820,
    body: [
      shadow(640, 895, 420),
      path('M800 620L1010 510C1036 496 1060 536 1036 552L840 700Z', darker(clay, 0.12)),
      ellipse(1026, 530, 20, 26, darker(clay, 0.45), 'transform="rotate(-32 1026 530)"'),
      path('M350 640C270 620 250 560 210 530L176 556C220 620 240 720 370 760Z', darker(clay, 0.05)),
      path(body, clay),
      roundness(body),
      stroke('M352 640C450 676 750 676 848 640', darker(clay, 0.25), 4),
      stroke('M342 668C450 706 750 706 858 668', darker(clay, 0.25), 4),
      ellipse(600, 500, 150, 34, darker(clay, 0.4)),
      path('M448 496C470 448 530 430 600 430S730 448 752 496C700 520 500 520 448 496Z', lighter(clay, 0.08)),
      ellipse(600, 420, 42, 30, clay),
      ellipse(588, 410, 18, 10, lighter(clay, 0.35)),
    ].join(''),
  });
}

/** A stack of three stoneware bowls. */
export function bowls(): string {
  const glaze = '#d9c9ae';
  const bowl = (y: number, scale: number, foot = '') => {
    const w = 300 * scale;
    const d = `M${600 - w} ${y}C${600 - w} ${y + 130} ${600 - w * 0.55} ${y + 190} ${600 - w * 0.4} ${y + 190}H${600 + w * 0.4}C${600 + w * 0.55} ${y + 190} ${600 + w} ${y + 130} ${600 + w} ${y}Z`;
    return [
      path(d, glaze),
      roundness(d),
      foot,
      ellipse(600, y, w, 44 * scale, lighter(glaze, 0.3)),
      ellipse(600, y + 6, w - 18, 36 * scale, darker(glaze, 0.16)),
    ].join('');
  };
  const speckles = [
    [440, 780],
    [520, 800],
    [700, 770],
    [770, 780],
    [640, 830],
    [400, 660],
    [480, 690],
    [690, 664],
    [790, 650],
    [560, 590],
    [660, 606],
    [420, 590],
    [760, 590],
  ]
    .map(([x = 0, y = 0], at) => ellipse(x, y, 4 + (at % 3), 3 + (at % 2), '#8a7350', 'opacity=".55"'))
    .join('');
  return stillLife({
    wall: '#cfd6d0',
    horizon: 800,
    body:
      shadow(640, 880, 400) +
      bowl(680, 1, path('M450 858C540 846 660 846 750 858L720 870H480Z', '#a98f6b')) +
      bowl(590, 0.985) +
      bowl(500, 0.97) +
      speckles,
  });
}

/** Cast-iron pan from above. */
export function skillet(): string {
  const iron = '#2e3031';
  return stillLife({
    wall: '#d8cdb9',
    horizon: 1200,
    body: [
      ellipse(590, 560, 380, 372, '#1c1712', 'opacity=".2"'),
      path(
        'M760 770L800 740L1030 1010C1050 1036 1010 1076 984 1052L740 812Z',
        '#1c1712',
        'opacity=".18" transform="translate(18 20)"',
      ),
      path('M740 770L800 730L1030 1000C1052 1028 1010 1072 982 1048L730 812Z', iron),
      ellipse(1000, 1018, 17, 13, '#d8cdb9', 'transform="rotate(45 1000 1018)"'),
      path('M214 380L176 336C190 300 230 270 270 262L330 250Z', iron),
      ellipse(560, 520, 380, 372, iron),
      ellipse(560, 520, 350, 342, lighter(iron, 0.12)),
      ellipse(560, 526, 330, 322, darker(iron, 0.35)),
      ellipse(560, 532, 318, 310, lighter(iron, 0.05)),
      stroke('M300 420C350 300 470 250 590 262', '#ffffff', 14, 'opacity=".18"'),
      stroke('M286 480C288 468 290 458 294 448', '#ffffff', 14, 'opacity=".18"'),
    ].join(''),
  });
}

/** A glass carafe with a wooden collar for pour-over coffee. */
export function carafe(): string {
  const d =
    'M440 210L556 470C566 500 566 530 548 556L400 800C360 880 400 950 480 950H720C800 950 840 880 800 800L652 556C634 530 634 500 644 470L760 210Z';
  return stillLife({
    wall: '#b9c4c2',
    body: [
      shadow(630, 950, 360, 46),
      path(d, '#ffffff', 'opacity=".38"'),
      path('M424 770H776L796 806C832 880 796 936 720 936H480C404 936 368 880 404 806Z', '#4b2a17', 'opacity=".88"'),
      ellipse(600, 770, 176, 20, '#6b4026'),
      stroke(d, '#ffffff', 8, 'opacity=".8"'),
      stroke('M448 230L570 486M430 800C410 850 420 890 450 914', '#ffffff', 14, 'opacity=".75"'),
      path('M540 446H660L672 500C676 520 676 540 664 560H536C524 540 524 520 528 500Z', '#b98552'),
      path('M620 446H660L672 500C676 520 676 540 664 560H632Z', '#94653a'),
      stroke('M526 508H674', '#5d3a22', 9),
      ellipse(600, 516, 20, 20, '#8c5f36'),
      ellipse(600, 210, 160, 26, '#ffffff', 'opacity=".5"'),
    ].join(''),
  });
}

/** An enamel mug with a dark rim. */
export function mug(enamel: string): string {
  const d = 'M380 430L404 880C406 916 440 930 470 930H730C760 930 794 916 796 880L820 430Z';
  return stillLife({
    wall: '#d9d5c8',
    body: [
      shadow(640, 926, 360, 50),
      stroke('M806 540C960 520 980 780 792 790', enamel, 44),
      stroke('M806 540C960 520 980 780 792 790', '#1c1712', 44, 'opacity=".16"'),
      path(d, enamel),
      roundness(d),
      ellipse(600, 430, 222, 50, '#2f3338'),
      ellipse(600, 432, 204, 40, lighter(enamel, 0.75)),
      path('M398 440C440 476 760 476 802 440C790 400 700 392 600 392S410 400 398 440Z', '#1c1712', 'opacity=".14"'),
      ellipse(470, 850, 12, 9, '#2f3338'),
    ].join(''),
  });
}

/** An Arabian coffee pot of brass. */
export function dallah(): string {
  const brass = '#b98a3c';
  const body = 'M500 560C470 620 400 700 400 800C400 890 470 940 600 940S800 890 800 800C800 700 730 620 700 560Z';
  return stillLife({
    wall: '#6f3b2f',
    table: '#5d2f26',
    body: [
      shadow(640, 936, 360, 50),
      stroke('M716 420C900 380 930 600 790 740', darker(brass, 0.25), 30),
      path('M440 700C330 640 330 500 220 430L190 470C260 560 280 760 420 810Z', darker(brass, 0.08)),
      path(body, brass),
      roundness(body),
      path('M520 400L496 566H704L680 400Z', lighter(brass, 0.08)),
      roundness('M520 400L496 566H704L680 400Z'),
      box(484, 548, 232, 34, darker(brass, 0.25), 10),
      path('M506 404C520 330 580 270 600 180C620 270 680 330 694 404Z', lighter(brass, 0.2)),
      roundness('M506 404C520 330 580 270 600 180C620 270 680 330 694 404Z'),
      ellipse(600, 168, 18, 26, lighter(brass, 0.35)),
      stroke('M430 730C520 766 680 766 770 730M412 790C510 830 690 830 788 790', darker(brass, 0.3), 6),
      stroke('M448 880C470 906 510 920 560 924', '#fff3d0', 10, 'opacity=".6"'),
    ].join(''),
  });
}
