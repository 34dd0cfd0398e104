// What a chat does: opens the whole policy over the page, and has the focus again when it is closed.
const policy = document.querySelector('vitrine-return-policy[layout="dialog"]');
for (const button of document.querySelectorAll('[data-returns]'))
  button.addEventListener('click', () => policy?.show?.(button));
