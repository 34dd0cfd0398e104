/** Texts of a box that is a sheet on small screens. */
export const sheet = {
  close: 'Close',
};
