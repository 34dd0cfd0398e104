import { box, darker, ellipse, lighter, path, shadow, stillLife, stroke } from './still-life.js';

/** A T-shirt laid flat. */
export function tee(cotton: string): string {
  const d =
    'M440 230L250 320C220 336 210 360 222 390L300 540L400 500V970H800V500L900 540L978 390C990 360 980 336 950 320L760 230C720 300 480 300 440 230Z';
  return stillLife({
    wall: '#d3ccbf',
    horizon: 1200,
    body: [
      path(d, '#1c1712', 'opacity=".16" transform="translate(16 20)"'),
      path(d, cotton),
      path('M440 230C480 300 720 300 760 230L724 214C690 262 510 262 476 214Z', darker(cotton, 0.16)),
      path('M476 214C510 262 690 262 724 214C690 228 510 228 476 214Z', darker(cotton, 0.4)),
      stroke('M400 500C404 450 398 400 384 360M800 500C796 450 802 400 816 360', darker(cotton, 0.24), 6),
      stroke('M292 520L390 482M908 520L810 482M402 948H798', darker(cotton, 0.2), 4, 'stroke-dasharray="3 10"'),
      stroke(
        'M520 560C540 680 510 800 530 920M690 520C672 660 706 780 688 900',
        darker(cotton, 0.16),
        8,
        'opacity=".6"',
      ),
      path('M440 230L400 250V970H470C440 760 420 480 440 230Z', '#ffffff', 'opacity=".1"'),
    ].join(''),
  });
}

/** A ribbed wool hat. */
export function beanie(wool: string): string {
  const ribs = Array.from({ length: 9 }, (_, at) => {
    const x = 360 + at * 60;
    return stroke(
      `M${x} 700C${x} 560 ${600 + (x - 600) * 0.75} 420 ${600 + (x - 600) * 0.2} 330`,
      darker(wool, 0.2),
      6,
      'opacity=".7"',
    );
  }).join('');
  const cuff = Array.from({ length: 17 }, (_, at) =>
    stroke(`M${330 + at * 34} 720V850`, darker(wool, 0.26), 6, 'opacity=".7"'),
  ).join('');
  return stillLife({
    wall: '#d3d8d6',
    body: [
      shadow(620, 880, 400, 50),
      path('M320 720C320 480 430 320 600 320S880 480 880 720Z', wool),
      ribs,
      path('M320 720C320 480 430 320 600 320C480 360 420 540 430 720Z', '#ffffff', 'opacity=".12"'),
      box(296, 690, 608, 184, lighter(wool, 0.08), 40),
      cuff,
      box(560, 760, 80, 46, '#8a5a35', 4),
    ].join(''),
  });
}

/** A hooded rain jacket, laid flat. */
export function rainJacket(shell: string): string {
  const d =
    'M450 300L280 390C230 420 214 470 206 540L170 860L300 890L372 620V1010H828V620L900 890L1030 860L994 540C986 470 970 420 920 390L750 300Z';
  return stillLife({
    wall: '#cfd4cb',
    horizon: 1200,
    body: [
      path(d, '#1c1712', 'opacity=".16" transform="translate(16 18)"'),
      path(d, shell),
      path('M430 320C420 190 500 130 600 130S780 190 770 320C700 380 500 380 430 320Z', lighter(shell, 0.1)),
      path('M480 320C470 230 520 190 600 190S730 230 720 320C680 366 520 366 480 320Z', darker(shell, 0.5)),
      stroke('M600 366V1004', darker(shell, 0.35), 10),
      stroke('M372 620C366 560 370 500 384 450M828 620C834 560 830 500 816 450', darker(shell, 0.25), 6),
      path('M420 740H560V770H420ZM640 740H780V770H640Z', darker(shell, 0.22)),
      stroke('M176 830L304 858M1024 830L896 858', darker(shell, 0.3), 8),
      path('M450 300L372 380V1010H440C420 780 420 480 450 300Z', '#ffffff', 'opacity=".12"'),
      stroke('M556 350L548 470M644 350L652 470', '#f2eadb', 6),
    ].join(''),
  });
}

/** A folded scarf with a fringe. */
export function scarf(wool: string): string {
  const fringe = Array.from({ length: 9 }, (_, at) =>
    stroke(`M${640 + at * 26} 900V${972 + (at % 2) * 10}`, darker(wool, 0.08), 9),
  ).join('');
  return stillLife({
    wall: '#ddd3c4',
    horizon: 1200,
    body: [
      path('M340 300H480V760H340Z', '#1c1712', 'opacity=".16" transform="translate(18 20)"'),
      path('M624 300H860V900H624Z', '#1c1712', 'opacity=".16" transform="translate(18 20)"'),
      fringe,
      path('M624 260H864V900H624Z', darker(wool, 0.08)),
      path(
        'M330 300C330 220 420 210 600 210S870 220 870 310C870 400 780 410 600 410C520 410 480 430 480 470V760H330Z',
        wool,
      ),
      path('M330 300C330 220 420 210 600 210S870 220 870 310C800 260 420 250 330 300Z', lighter(wool, 0.16)),
      stroke('M624 700H864M624 730H864M624 820H864', lighter(wool, 0.55), 10),
      stroke('M330 640H480M330 670H480', lighter(wool, 0.55), 10),
      stroke('M700 420V880M790 420V880M400 360V740', darker(wool, 0.28), 6, 'opacity=".5"'),
    ].join(''),
  });
}

/** A linen apron on a hook. */
export function apron(): string {
  const linen = '#6d7f79';
  return stillLife({
    wall: '#ebe5da',
    horizon: 1200,
    body: [
      path(
        'M480 330H720L740 500C800 520 860 560 880 600V1010H320V600C340 560 400 520 460 500Z',
        '#1c1712',
        'opacity=".14" transform="translate(18 18)"',
      ),
      stroke('M490 340C480 180 560 120 600 120S720 180 710 340', darker(linen, 0.2), 16),
      ellipse(600, 112, 26, 26, '#a47848'),
      stroke('M330 610L190 700M870 610L1010 700', darker(linen, 0.2), 14),
      path('M480 330H720L740 500C800 520 860 560 880 600V1010H320V600C340 560 400 520 460 500Z', linen),
      path('M480 330H720L722 352H478Z', darker(linen, 0.2)),
      box(440, 660, 320, 190, lighter(linen, 0.08), 6),
      stroke('M440 664H760M600 664V850', darker(linen, 0.25), 5),
      stroke(
        'M400 620C390 760 410 880 396 990M820 620C826 760 806 880 816 990',
        darker(linen, 0.22),
        7,
        'opacity=".6"',
      ),
    ].join(''),
  });
}

/** A canvas bag with long handles. */
export function tote(): string {
  const canvas = '#e2d6bd';
  return stillLife({
    wall: '#9aa79b',
    horizon: 900,
    body: [
      shadow(640, 996, 360, 44),
      stroke('M480 480C470 180 730 180 720 480', darker(canvas, 0.22), 30),
      path('M340 460H860L890 1000H310Z', canvas),
      path('M740 460H860L890 1000H770Z', '#1c1712', 'opacity=".1"'),
      stroke('M342 500H858', darker(canvas, 0.2), 5, 'stroke-dasharray="3 12"'),
      stroke('M480 460C478 500 480 540 482 580M720 460C722 500 720 540 718 580', lighter(canvas, 0.2), 30),
      path('M600 640C660 660 690 720 600 830C510 720 540 660 600 640Z', '#55602a'),
      stroke('M600 660V820', canvas, 6),
    ].join(''),
  });
}

/** A pair of wool socks. */
export function socks(): string {
  const sock = (x: number, wool: string) =>
    [
      path(
        `M${x} 240H${x + 170}V640C${x + 170} 700 ${x + 250} 740 ${x + 330} 790C${x + 400} 836 ${x + 380} 930 ${x + 290} 930C${x + 180} 930 ${x} 840 ${x} 720Z`,
        wool,
      ),
      path(`M${x} 240H${x + 170}V330H${x}Z`, lighter(wool, 0.2)),
      path(`M${x} 690C${x + 60} 660 ${x + 120} 700 ${x + 110} 800C${x + 40} 780 ${x} 740 ${x} 720Z`, '#b4532f'),
      path(
        `M${x + 270} 760C${x + 240} 800 ${x + 250} 880 ${x + 290} 930C${x + 390} 930 ${x + 400} 836 ${x + 330} 790Z`,
        '#b4532f',
      ),
      stroke(`M${x + 34} 250V326M${x + 68} 250V326M${x + 102} 250V326M${x + 136} 250V326`, darker(wool, 0.2), 6),
    ].join('');
  return stillLife({
    wall: '#dbe0dc',
    horizon: 1200,
    body: [
      '<g opacity=".14" transform="translate(16 18)">',
      path('M260 240H430V640C430 700 510 740 590 790C660 836 640 930 550 930C440 930 260 840 260 720Z', '#1c1712'),
      path('M520 240H690V640C690 700 770 740 850 790C920 836 900 930 810 930C700 930 520 840 520 720Z', '#1c1712'),
      '</g>',
      sock(250, '#6f7a82'),
      sock(510, '#7d8990'),
    ].join(''),
  });
}
