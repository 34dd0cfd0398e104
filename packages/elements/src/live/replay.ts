import {
  liveTimeline,
  stateEvent,
  type LiveChapter,
  type LiveCue,
  type LiveSource,
  type LiveTimeline,
} from '@vitrine/core';

/** A jump over more events than these is told as the state after it. */
const MANY = 100;

const read = new WeakMap<TextTrack, { timeline: LiveTimeline; cues: number }>();

/** The show that is in a track now; read anew when it has got more cues. */
function timelineOf(track: TextTrack): LiveTimeline {
  const known = read.get(track);
  const all = track.cues ?? [];
  if (known?.cues === all.length) return known.timeline;
  const cues = [...all].map((cue): Pick<LiveCue, 'start' | 'text'> => ({
    start: Math.round(cue.startTime * 1000),
    text: (cue as VTTCue).text,
  }));
  const timeline = liveTimeline(
    // What an HLS stream carries beside its pictures is no text.
    cues.filter(({ text }) => typeof text === 'string'),
    (what) => console.warn(`vitrine: the replay's track "${track.label}": ${what}`),
  );
  read.set(track, { timeline, cues: all.length });
  return timeline;
}

/** The `<track kind="metadata">` that holds a video's show: the one whose label is `channel`, or the first that is no list of thumbnails. */
export function showTrack(video: HTMLVideoElement, channel = ''): TextTrack | undefined {
  const tracks = [...video.textTracks].filter(({ kind }) => kind === 'metadata');
  return (
    tracks.find(({ label }) => channel && label === channel) ?? tracks.find(({ label }) => !/thumb|id3/i.test(label))
  );
}

/** Where each product of a recorded show comes on. Empty until the track is loaded. */
export const chaptersOf = (track: TextTrack): readonly LiveChapter[] => timelineOf(track).chapters();

/**
 * A recorded show as a source of events: the cues of a video's metadata track as it plays, and the whole state whenever it
 * jumps. A feature is gone when its `until` has passed in the recording; `until` itself stays the time that it was.
 */
export function replaySource(video: HTMLVideoElement): LiveSource {
  return {
    subscribe(channel, onEvent, { signal, onStatus }) {
      let track: TextTrack | undefined;
      let element: HTMLTrackElement | undefined;
      let told: { cues: number; count: number; past: boolean } | undefined;

      const tell = (jumped = false) => {
        // 2: loaded. One that a script has made is there at once.
        if (!track?.cues || (element && element.readyState !== 2)) return;
        const timeline = timelineOf(track);
        const time = Math.round(video.currentTime * 1000);
        const [before, now] = [
          told,
          { cues: track.cues.length, count: timeline.count(time), past: timeline.isPast(time) },
        ];
        told = now;
        if (!before) onStatus?.('open');
        else if (now.cues === before.cues && now.past === before.past && !jumped) {
          if (now.count === before.count) return;
          // While an offer is past the events alone would bring it back.
          if (!now.past && now.count > before.count && now.count <= before.count + MANY) {
            for (let index = before.count; index < now.count; index++) {
              const event = timeline.event(index);
              if (event) onEvent(event);
            }
            return;
          }
        }
        onEvent(stateEvent(timeline.stateAt(time)));
      };

      const fail = () => {
        onStatus?.('closed');
        console.warn(`vitrine: the replay's track ${element?.src} could not be read.`);
      };

      const find = () => {
        const found = showTrack(video, channel);
        if (!found || found === track) return;
        track = found;
        element = [...video.querySelectorAll('track')].find((one) => one.track === found);
        if (track.mode === 'disabled') track.mode = 'hidden';
        track.addEventListener('cuechange', () => tell(), { signal });
        element?.addEventListener('load', () => tell(true), { signal });
        element?.addEventListener('error', fail, { signal });
        if (element?.readyState === 3) fail();
        else tell(true);
      };

      onStatus?.('connecting');
      for (const type of ['timeupdate', 'loadedmetadata', 'play'])
        video.addEventListener(type, () => tell(), { signal });
      for (const type of ['seeking', 'seeked', 'emptied']) video.addEventListener(type, () => tell(true), { signal });
      video.textTracks.addEventListener('addtrack', find, { signal });
      find();
    },
  };
}
