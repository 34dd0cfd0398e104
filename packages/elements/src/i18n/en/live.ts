/** Texts of `<vitrine-live>` as it stands. */
export const live = {
  liveShow: 'Live show',
  onAir: 'Live',
  startsSoon: 'Soon',
  showEnded: 'Ended',
  replay: 'Replay',
  play: 'Play',
  pause: 'Pause',
  mute: 'Sound off',
  unmute: 'Sound on',
  pictureInPicture: 'Picture in picture',
  share: 'Share',
  products: 'Products',
  connecting: 'Connecting…',
  disconnected: 'News of the show no longer arrives.',
};
