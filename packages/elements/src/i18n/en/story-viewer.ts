/** Texts of a story over the page, and of those beside it. */
export const storyViewer = {
  close: 'Close',
  nextStory: 'Next story: {{name}}',
  previousStory: 'Previous story: {{name}}',
};
