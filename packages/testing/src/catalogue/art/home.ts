import { box, darker, ellipse, halo, lighter, path, roundness, shadow, stillLife, stroke } from './still-life.js';

/** A bentwood café chair. */
export function chair(wood: string): string {
  const dark = darker(wood, 0.3);
  return stillLife({
    wall: '#dfe2dd',
    body: [
      shadow(620, 1040, 330, 46),
      stroke('M470 660L450 1010M760 650L790 1000', dark, 26),
      stroke('M420 300L440 690M780 300L760 690', wood, 30),
      path('M396 250C500 216 700 216 804 250L796 350C700 320 500 320 404 350Z', wood),
      path('M396 250C500 216 700 216 804 250L802 274C700 242 500 242 398 274Z', lighter(wood, 0.25)),
      stroke('M428 480C520 456 680 456 772 480', wood, 22),
      stroke('M430 760C500 720 700 720 770 760', dark, 14),
      stroke('M404 690L372 1046M800 690L836 1046', wood, 32),
      stroke('M404 820C450 720 560 716 600 716S760 720 800 820', wood, 18),
      path('M360 660C380 616 820 616 846 660C856 700 820 730 600 730S350 700 360 660Z', wood),
      path('M372 654C400 622 800 622 832 654C820 690 760 700 600 700S384 690 372 654Z', lighter(wood, 0.22)),
      ellipse(600, 660, 170, 22, wood, 'opacity=".5"'),
      stroke('M392 700L366 1000', '#ffffff', 6, 'opacity=".35"'),
    ].join(''),
  });
}

/** A linen cushion. */
export function cushion(linen: string): string {
  const d = 'M250 330C400 370 800 370 950 320C916 460 916 760 956 900C800 860 400 864 246 910C286 760 288 460 250 330Z';
  return stillLife({
    wall: '#e6e1d8',
    horizon: 840,
    body: [
      shadow(620, 906, 430, 56),
      path(d, linen),
      path(
        'M950 320C916 460 916 760 956 900C880 880 780 870 690 870C800 760 840 520 800 350C860 344 910 334 950 320Z',
        '#1c1712',
        'opacity=".14"',
      ),
      path(
        'M250 330C330 350 430 360 530 360C420 460 360 640 372 872C320 880 280 896 246 910C286 760 288 460 250 330Z',
        '#ffffff',
        'opacity=".14"',
      ),
      stroke(
        'M276 362C420 396 780 396 922 354M278 880C420 838 780 838 926 872',
        darker(linen, 0.3),
        5,
        'stroke-dasharray="2 16"',
      ),
      stroke(
        'M600 470C590 560 604 660 596 760M470 520C474 600 468 660 476 720M730 510C722 600 732 670 724 740',
        darker(linen, 0.2),
        5,
        'opacity=".45"',
      ),
    ].join(''),
  });
}

/** A wool throw with a fringe over a rail. */
export function throwBlanket(): string {
  const wool = '#4f8f88';
  const fringe = Array.from({ length: 19 }, (_, at) =>
    stroke(`M${352 + at * 28} 900V${956 + (at % 3) * 8}`, darker(wool, 0.1), 9),
  ).join('');
  return stillLife({
    wall: '#e9e2d6',
    horizon: 1200,
    body: [
      path('M330 290H880V900H330Z', '#1c1712', 'opacity=".14" transform="translate(26 22)"'),
      fringe,
      path('M330 262C330 230 870 230 870 262V900C780 884 700 912 600 900S430 886 330 900Z', wool),
      path('M330 262C330 230 870 230 870 262L868 330C780 306 440 306 332 330Z', lighter(wool, 0.16)),
      stroke('M330 420H870M330 450H870M330 760H870M330 790H870', '#e8dcc2', 12),
      stroke(
        'M460 320C470 520 450 700 462 880M640 320C630 520 652 700 640 890M770 330C780 520 764 700 774 880',
        darker(wool, 0.25),
        8,
        'opacity=".5"',
      ),
      box(180, 236, 840, 28, '#a47848', 14),
      box(180, 236, 840, 10, '#c59a63', 5),
    ].join(''),
  });
}

/** A floor lamp with an angled stem and a drum shade. */
export function floorLamp(): string {
  return stillLife({
    wall: '#ccd2cd',
    horizon: 980,
    body: [
      halo(490, 470, 420, 360),
      shadow(780, 1050, 240, 36),
      stroke('M780 1040V420L520 210', '#26282a', 16),
      path('M660 1050C660 1030 900 1030 900 1050S660 1070 660 1050Z', '#26282a'),
      stroke('M520 210V280', '#26282a', 8),
      path('M330 280H650L680 500H300Z', '#f6f0e2'),
      roundness('M330 280H650L680 500H300Z'),
      ellipse(490, 500, 190, 22, '#fffdf4'),
      ellipse(490, 280, 160, 16, '#e3dac6'),
      ellipse(780, 420, 14, 14, '#b98a3c'),
    ].join(''),
  });
}

/** A ceramic table lamp. */
export function tableLamp(): string {
  const d = 'M520 640C440 690 420 800 470 870C500 910 700 910 730 870C780 800 760 690 680 640Z';
  return stillLife({
    wall: '#c8bba8',
    body: [
      halo(600, 470, 520, 430),
      shadow(630, 924, 300, 42),
      path(d, '#f3efe6'),
      roundness(d),
      box(500, 884, 200, 36, '#8a6a44', 8),
      box(584, 560, 32, 90, '#b98a3c'),
      path('M470 250H730L820 580H380Z', '#fbf4e4'),
      roundness('M470 250H730L820 580H380Z'),
      ellipse(600, 580, 220, 26, '#fffaf0'),
      ellipse(600, 250, 130, 14, '#e6dcc6'),
    ].join(''),
  });
}

/** A lit beeswax candle in a brass holder. */
export function candle(): string {
  return stillLife({
    wall: '#59453a',
    table: '#4a392f',
    body: [
      halo(600, 330, 400),
      shadow(630, 930, 320, 44),
      path('M540 400H660V800H540Z', '#e0a84a'),
      roundness('M540 400H660V800H540Z'),
      ellipse(600, 402, 60, 16, '#f3cf86'),
      path('M540 404C548 470 560 480 562 530C566 550 578 540 576 510C574 470 590 440 590 410Z', '#f0c472'),
      stroke('M600 400V366', '#2a1c12', 7),
      path('M600 230C650 310 646 370 600 376C554 370 550 310 600 230Z', '#ffe9b0'),
      path('M600 290C624 330 624 362 600 366C576 362 576 330 600 290Z', '#ffb648'),
      path('M510 780H690L676 850H524Z', '#b98a3c'),
      ellipse(600, 880, 230, 46, '#a67a32'),
      ellipse(600, 868, 214, 38, '#cfa252'),
      ellipse(600, 862, 96, 18, '#8f6728'),
      stroke('M800 850C880 820 900 900 810 894', '#a67a32', 18),
    ].join(''),
  });
}

/** A flat-woven cotton rug, half rolled, from above. */
export function rug(): string {
  const bands = [
    ['#b4532f', 330, 46],
    ['#2f4858', 400, 26],
    ['#d9a441', 450, 60],
    ['#2f4858', 536, 26],
    ['#7d8b6a', 590, 80],
    ['#b4532f', 700, 30],
  ] as const;
  const diamonds = Array.from({ length: 8 }, (_, at) =>
    path(`M${300 + at * 86} 630l34 -30l34 30l-34 30Z`, '#ede3cf'),
  ).join('');
  const fringe = Array.from({ length: 24 }, (_, at) => stroke(`M${262 + at * 30} 236V196`, '#ede3cf', 8)).join('');
  return stillLife({
    wall: '#b08a62',
    horizon: 1200,
    body: [
      path('M250 240H970V960H250Z', '#1c1712', 'opacity=".2" transform="translate(20 22)"'),
      fringe,
      box(240, 236, 720, 640, '#ede3cf'),
      bands.map(([color, y, height]) => box(240, y, 720, height, color)).join(''),
      diamonds,
      stroke(
        'M300 480L340 450L380 480L420 450L460 480L500 450L540 480L580 450L620 480L660 450L700 480L740 450L780 480L820 450L860 480L900 450',
        '#8c5a1c',
        7,
      ),
      box(226, 800, 748, 170, '#e0d3ba', 84),
      box(226, 800, 748, 60, '#fbf3e2', 30, 'opacity=".7"'),
      box(226, 880, 748, 24, '#b4532f'),
      box(226, 912, 748, 12, '#2f4858'),
      ellipse(958, 885, 26, 84, '#cdbd9e'),
      stroke('M958 830C978 860 978 910 958 938C944 910 944 866 958 852', '#9c8a68', 6),
    ].join(''),
  });
}

/** A storm lantern. */
export function lantern(): string {
  const brass = '#a8742d';
  return stillLife({
    wall: '#2d3b3a',
    table: '#243030',
    body: [
      halo(600, 620, 480, 460),
      shadow(620, 960, 320, 44),
      stroke('M430 420C400 80 800 80 770 420', darker(brass, 0.15), 14),
      stroke('M424 440V860M776 440V860', brass, 24),
      path('M470 440H730C760 560 760 660 720 760H480C440 660 440 560 470 440Z', '#fff3d4', 'opacity=".45"'),
      path('M600 560C650 640 640 710 600 720C560 710 550 640 600 560Z', '#ffe3a0'),
      path('M600 620C622 660 620 704 600 708C580 704 578 660 600 620Z', '#ffb040'),
      stroke('M490 470C470 570 476 660 506 740', '#ffffff', 10, 'opacity=".6"'),
      path('M460 340H740L770 450H430Z', brass),
      roundness('M460 340H740L770 450H430Z'),
      path('M520 270H680L700 344H500Z', lighter(brass, 0.1)),
      path('M440 760H760L800 950H400Z', brass),
      roundness('M440 760H760L800 950H400Z'),
      box(380, 930, 440, 34, darker(brass, 0.25), 12),
      ellipse(720, 820, 22, 22, lighter(brass, 0.35)),
    ].join(''),
  });
}
