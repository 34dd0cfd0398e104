/** Texts of what a show tells besides its products. */
export const liveTold = {
  watching_one: '{{number}} watching',
  watching_other: '{{number}} watching',
};
