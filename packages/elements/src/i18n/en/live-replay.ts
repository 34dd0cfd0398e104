/** Texts of a show that is seen again. */
export const liveReplay = {
  position: 'Position in the video',
  positionOf: '{{time}} of {{duration}}',
  chapters: 'Chapters',
};
