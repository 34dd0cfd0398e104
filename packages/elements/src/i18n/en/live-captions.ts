/** Texts of the captions of a show. */
export const liveCaptions = {
  captions: 'Captions',
};
