/** Texts of what a story brings when it is wanted: the stories beside its viewer, the captions to choose from. */
export const storyViewer = {
  nextStory: 'Next story: {{name}}',
  previousStory: 'Previous story: {{name}}',
  noCaptions: 'No captions',
};
