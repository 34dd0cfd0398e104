/* A story by hand: a tap goes on, or back near the start; the next picture is loaded before it is wanted. */
for (const story of document.querySelectorAll('.story')) {
  const slides = [...story.querySelectorAll('section')];
  const bars = document.createElement('div');
  bars.className = 'bars';
  bars.append(...slides.map(() => document.createElement('i')));
  story.append(bars);
  let shown = 0;
  const show = (index) => {
    shown = Math.max(0, Math.min(slides.length - 1, index));
    story.dataset.index = shown;
    slides.forEach((slide, place) => {
      slide.classList.toggle('past', place < shown);
      slide.classList.toggle('shown', place === shown);
      slide.inert = place !== shown;
      bars.children[place].classList.toggle('past', place < shown);
      const image = slide.querySelector('img');
      if (image.dataset.src && (place === shown || place === shown + 1)) {
        image.src = image.dataset.src;
        delete image.dataset.src;
      }
    });
  };
  story.addEventListener('click', ({ clientX, target }) => {
    if (target.closest('button')) return;
    const { left, width } = story.getBoundingClientRect();
    show(shown + (clientX - left > width * 0.3 ? 1 : -1));
  });
  show(0);
}
