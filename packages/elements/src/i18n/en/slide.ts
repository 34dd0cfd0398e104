/** Texts of `<vitrine-slide>`. */
export const slide = {
  mediaFailed: 'This cannot be shown right now.',
};
