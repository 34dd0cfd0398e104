/** Texts of sharing a show. */
export const liveShare = {
  linkCopied: 'Link copied',
  linkIs: 'The link is {{url}}',
};
