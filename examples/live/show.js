// The host, the viewers and the engine of this page's show: a live source that plays a script. A real page has none of this;
// it names its engine by `events`, or hands in the client it has:
//
//   live.source = { subscribe(channel, onEvent, { signal, onStatus }) { … } };
const live = document.querySelector('vitrine-live');
const video = live.querySelector('video');
const hebrew = document.documentElement.lang === 'he';
const say = (english, other) => (hebrew ? other : english);

/** What is on while the clip shows it: seconds of the clip, the product, what the host says. */
const SHELF = [
  [0, 'kyusu-teapot', say('The teapot fits one hand.', 'הקומקום נכנס ביד אחת.')],
  [3, 'enamel-mug', say('The mug survives a fall.', 'הספל שורד נפילה.')],
  [6, 'storm-lantern', say('A lantern for the balcony.', 'פנס למרפסת.')],
  [9, 'oak-chair', say('The chair is 10% off while the show is on.', 'הכיסא ב־10% הנחה כל עוד השידור נמשך.')],
  [12, 'rain-jacket', say('And a jacket for the walk home.', 'ומעיל לדרך הביתה.')],
];
const products = SHELF.map(([, handle]) => `handle:${handle}`);

/** What viewers say; one of them gets an answer. */
const CHAT = [
  [say('Noor', 'נור'), say('Hello from Utrecht', 'שלום מאוטרכט')],
  [say('Ida', 'עידה'), say('That teapot', 'הקומקום הזה')],
  [say('Sam', 'סם'), say('Is the chair oak?', 'הכיסא מאלון?'), say('Oak all through.', 'כולו אלון.')],
  [say('Maja', 'מאיה'), say('I have the mug, it is lovely', 'יש לי את הספל, הוא נהדר')],
  [say('Lior', 'ליאור'), say('Does the lantern come in red?', 'יש את הפנס באדום?')],
  [say('Bo', 'בו'), say('Bought it', 'קניתי')],
];

/** A live source: the first event is a full state, then the script runs until the signal ends it. */
function scriptedShow() {
  let seq = 0;
  let viewers = 118;
  const reactions = { '❤️': 40, '👏': 12 };
  const poll = {
    id: 'next',
    question: say('What next week?', 'מה בשבוע הבא?'),
    answers: [say('Lamps', 'מנורות'), say('Chairs', 'כיסאות'), say('Plants', 'צמחים')],
    counts: [12, 7, 21],
  };
  let begun = !new URLSearchParams(location.search).has('before');
  const startsAt = Date.now() + 3 * 86_400_000;
  let tell = () => {};
  let said = 0;
  const message = (author, text, more) => tell({ type: 'message', id: `m${++said}`, author, text, ...more });

  return {
    begin() {
      begun = true;
      tell({ type: 'state', status: 'live', featured: products[0], products, viewers, reactions, poll });
    },
    end() {
      begun = false;
      tell({ type: 'state', status: 'ended', featured: null, announcement: null });
    },

    subscribe(channel, onEvent, { signal, onStatus }) {
      tell = (event) => signal.aborted || onEvent({ seq: ++seq, at: Date.now(), ...event });
      onStatus?.('open');
      tell({
        type: 'state',
        status: begun ? 'live' : 'scheduled',
        startsAt,
        featured: null,
        products,
        viewers,
        reactions,
        poll,
      });

      let on;
      let tick = 0;
      const step = () => {
        if (!begun) return;
        const seconds = video.paused ? (tick * 2) % 15 : video.currentTime;
        const [, handle, words] = SHELF.findLast(([from]) => seconds >= from);
        if (handle !== on) {
          on = handle;
          const offer = handle === 'oak-chair' ? { coupon: 'WELCOME10', until: Date.now() + 600_000 } : {};
          tell({ type: 'feature', product: `handle:${handle}`, ...offer });
          tell({ type: 'announce', text: words });
        }
        if (tick % 2 === 0) {
          const [author, text, reply] = CHAT[(tick / 2) % CHAT.length];
          const question = Boolean(reply);
          message(author, text, { question });
          if (reply) tell({ type: 'message', id: `m${said}`, author, text, question, reply });
        }
        if (tick === 6) tell({ type: 'stock', product: 'handle:storm-lantern', stock: 'low', quantity: 3 });
        if (tick === 14) tell({ type: 'stock', product: 'handle:storm-lantern', stock: 'sold_out' });
        if (tick % 3 === 0) tell({ type: 'viewers', viewers: (viewers += Math.round(Math.random() * 6 - 2)) });
        if (tick % 4 === 0) tell({ type: 'reaction', reaction: '❤️', count: (reactions['❤️'] += 3) });
        tick++;
      };
      step();
      const timer = setInterval(step, 2000);
      signal.addEventListener('abort', () => clearInterval(timer));
    },

    // A source with `send` takes what viewers say.
    async send(channel, what) {
      if (what.type === 'message') message(what.author || say('You', 'אני'), what.text, { question: what.question });
      if (what.type === 'reaction')
        tell({
          type: 'reaction',
          reaction: what.reaction,
          count: (reactions[what.reaction] = (reactions[what.reaction] ?? 0) + 1),
        });
      if (what.type === 'answer') {
        poll.counts[what.index]++;
        tell({ type: 'poll', ...poll });
      }
    },
  };
}

const show = scriptedShow();
live.source = show;
document.querySelector('#begin').addEventListener('click', show.begin);
document.querySelector('#end').addEventListener('click', show.end);
