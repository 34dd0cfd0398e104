import { languageLinks } from '../languages.mjs';

/** The stories of the page about stories: title, creator, and slides of a photograph or a clip with what is on it. */
const STORIES = [
  {
    id: 'slow-room',
    creator: 'Mia Berg',
    titles: { en: 'A slow room', he: 'חדר רגוע' },
    slides: [
      [
        'kari-shea',
        [
          ['harbour-armchair', 40, 62],
          ['ladder-shelf', 16, 26],
        ],
      ],
      [
        'natalia-y',
        [
          ['potted-tulips', 50, 34],
          ['sunrise-planter', 52, 68],
        ],
      ],
      [
        'benjamin-voros',
        [
          ['dipped-side-table', 48, 66],
          ['twin-bell-clock', 40, 40],
        ],
      ],
    ],
  },
  {
    id: 'green-things',
    creator: 'Mia Berg',
    titles: { en: 'Green things', he: 'דברים ירוקים' },
    slides: [
      [
        'annie-spratt',
        [
          ['succulent-set', 50, 40],
          ['jade-plant', 34, 66],
        ],
      ],
      ['charles-deluvio', [['column-cactus', 50, 40]]],
      [
        'zoltan-kovacs',
        [
          ['moth-orchid', 52, 34],
          ['ribbed-pot', 52, 74],
        ],
      ],
      ['alex-rodriguez', [['hanging-bamboo', 50, 50]]],
    ],
  },
  {
    id: 'shelf-tour',
    creator: 'Mia Berg',
    titles: { en: 'Along the shelf', he: 'לאורך המדף' },
    slides: [
      ['video', [['kyusu-teapot', 50, 66]]],
      ['florian-klauer', [['oak-chair', 46, 64]]],
    ],
  },
  {
    id: 'colour',
    creator: 'Jonas Lind',
    titles: { en: 'Colour, please', he: 'צבע בבקשה' },
    slides: [
      ['jean-philippe', [['shell-chair', 36, 46]]],
      ['paul-weaver', [['leather-sofa', 48, 62]]],
    ],
  },
  {
    id: 'the-kit',
    creator: 'Jonas Lind',
    titles: { en: 'What I carry', he: 'מה יש בתיק' },
    slides: [
      [
        'zoltan-tasi',
        [
          ['film-camera-kit', 48, 42],
          ['tabletop-tripod', 48, 74],
        ],
      ],
      ['chuttersnap-324234', [['reflex-camera', 50, 50]]],
      ['patrick-brinksma', [['compact-camera', 52, 54]]],
    ],
  },
  {
    id: 'desk',
    creator: 'Jonas Lind',
    titles: { en: 'Blue hour desk', he: 'שולחן בשעה הכחולה' },
    slides: [
      [
        'daniel-korpai',
        [
          ['studio-monitor', 46, 30],
          ['slim-keyboard', 44, 62],
        ],
      ],
      [
        'alexandru-acea',
        [
          ['curved-monitor', 50, 34],
          ['desk-riser', 50, 62],
        ],
      ],
    ],
  },
];

/** What the page about stories says in two languages. */
const STORY_PAGES = [
  {
    path: 'stories/index.html',
    language: 'en',
    name: 'Stories',
    lead: 'Two people, six stories. Press a circle: what opens can be tapped, swiped, paused, read as a list and closed, by hand, by keyboard and by ear.',
    row: 'Stories of Mia Berg and Jonas Lind',
    inline: 'In the page',
    note: 'The same element without a viewer. It stands until it is asked to go on.',
    clip: 'A slow look along a shelf: a teapot, a mug, a lantern, a chair and a yellow jacket',
  },
  {
    path: 'stories/he/index.html',
    language: 'he',
    direction: 'rtl',
    name: 'סטוריז',
    lead: 'שני אנשים, שישה סיפורים. לוחצים על עיגול; מקישים בצד שמאל כדי להמשיך ובצד ימין כדי לחזור.',
    row: 'הסיפורים של Mia Berg ושל Jonas Lind',
    inline: 'בתוך הדף',
    note: 'אותו רכיב בלי חלון. הוא עומד עד שמבקשים ממנו להמשיך.',
    clip: 'מבט איטי לאורך מדף: קומקום, ספל, פנס, כיסא ומעיל צהוב',
  },
];

/** Slides whose media come late: milliseconds, a photograph or the clip, and what is on it. */
const LATE = [
  [4000, 'kari-shea', ['harbour-armchair', 40, 62]],
  [5000, 'video', ['kyusu-teapot', 50, 66]],
  [30_000, 'natalia-y', ['potted-tulips', 50, 34]],
  [0, 'benjamin-voros', ['dipped-side-table', 48, 66]],
];

/** A page in each language: a row of all stories, and one of them in the page. */
export const storyPages = (escape, photo, title) => {
  const sticker = ([handle, x, y]) =>
    `<vitrine-sticker product="handle:${handle}" x="${x}%" y="${y}%"><a href="/shop/page/${handle}">${escape(title(handle))}</a></vitrine-sticker>`;
  const clip = (words, language, query = '') =>
    `<video src="/video/shelf.webm${query}" poster="/video/shelf.jpg" width="960" height="540" controls muted playsinline preload="none" aria-label="${escape(words)}"><track kind="captions" src="/stories/shelf.${language}.vtt" srclang="${language}" label="${language === 'he' ? 'עברית' : 'English'}"></video>`;
  const slides = ({ slides }, words, language) =>
    slides
      .map(([file, stickers], index) => {
        const { url, alt, width, height } = file === 'video' ? {} : photo(file);
        const media =
          file === 'video'
            ? clip(words, language)
            : `<img src="${url}" alt="${escape(alt)}" width="${width}" height="${height}"${index ? ' loading="lazy"' : ''}>`;
        return `<vitrine-slide>${media}\n${stickers.map(sticker).join('\n')}</vitrine-slide>`;
      })
      .join('\n');
  const slow = {
    path: 'stories/slow/index.html',
    name: 'Stories on a slow line',
    body: `<h1>Stories on a slow line</h1>
      <p class="lead">The server holds these files back: the first picture for four seconds, the clip for five, the third picture for thirty.</p>
      <ul class="note">
        <li>The frame, the controls and what is for sale are there at once. Press, swipe, read the list: nothing waits for a picture.</li>
        <li>The time of a slide begins when its picture or video is there. The clip shows its poster until then.</li>
        <li>What has not come after ten seconds is left behind; it can be gone back to.</li>
      </ul>
      <p>A clip's <code>poster</code> is small and comes first. For pictures, a width and height and one file of the right size do more than any placeholder.</p>
      <vitrine-story id="slow" label="Slow rooms" creator="Mia Berg">${LATE.map(([late, file, on], index) => {
        const query = late ? `?late=${late}` : '';
        const { url, alt, width, height } = file === 'video' ? {} : photo(file);
        const media = url
          ? `<img src="${url}${query}" alt="${escape(alt)}" width="${width}" height="${height}"${index ? ' loading="lazy"' : ''}>`
          : clip(STORY_PAGES[0].clip, 'en', query);
        return `<vitrine-slide>${media}\n${sticker(on)}</vitrine-slide>`;
      }).join('\n')}</vitrine-story>
      <vitrine-cart></vitrine-cart>`,
  };
  const inLanguages = STORY_PAGES.map(({ lead, row, inline, note, clip: words, ...page }) => ({
    ...page,
    body: `<h1>${page.name}</h1>
      <p class="lead">${lead}</p>
      <p class="note">${languageLinks('stories', page.language, ['en', 'he'])}</p>
      <vitrine-story-row label="${escape(row)}">
      ${STORIES.map(
        (story) =>
          `<vitrine-story id="${story.id}" layout="viewer" label="${escape(story.titles[page.language])}" creator="${story.creator}">${slides(story, words, page.language)}</vitrine-story>`,
      ).join('\n')}
      </vitrine-story-row>
      <h2>${inline}</h2>
      <p>${note}</p>
      <vitrine-story id="inline" label="${escape(STORIES[1].titles[page.language])}" creator="Mia Berg">${slides(STORIES[1], words, page.language)}</vitrine-story>
      <vitrine-cart></vitrine-cart>`,
  }));
  return [...inLanguages, slow];
};
