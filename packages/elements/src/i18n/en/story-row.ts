/** Texts of `<vitrine-story-row>`. */
export const storyRow = {
  stories: 'Stories',
  story: 'Story',
  storyNew: '{{name}}, new',
};
