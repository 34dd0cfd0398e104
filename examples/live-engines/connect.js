// The page asks nobody before you say so: a real page has `events` in its HTML and no script of its own.
for (const show of document.querySelectorAll('vitrine-live')) {
  const [button, status] = show.previousElementSibling.children;
  button.addEventListener('click', () => {
    show.setAttribute('events', show.dataset.events);
    button.disabled = true;
    status.textContent = 'Waiting for the engine. Is it running?';
  });
  show.addEventListener('vitrine-live-event', () => (status.textContent = 'Connected.'), { once: true });
}
