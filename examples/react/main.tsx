import { catalog } from '@vitrine/adapters/catalog';
import { configure } from '@vitrine/core';
import '@vitrine/elements/define/cart-button.js';
import '@vitrine/elements/define/cart.js';
import '@vitrine/elements/define/post.js';
import '@vitrine/elements/define/product.js';
import '@vitrine/elements/define/tag.js';
import type { CartAddEvent } from '@vitrine/elements/events.js';
import type {} from '@vitrine/elements/react';
import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';

configure({
  adapter: catalog({
    src: '/catalogue/catalogue.json',
    checkout: '/shop/checkout?products={items}&coupon={coupon}',
  }),
  country: 'NL',
});

const tags = [
  { handle: 'leather-sofa', name: 'Leather sofa', x: 48, y: 60 },
  { handle: 'fan-palm', name: 'Fan palm', x: 96, y: 48 },
];

function App() {
  const [chosen, setChosen] = useState('leather-sofa');
  const [added, setAdded] = useState(0);

  // Events bubble out of the elements: one listener hears every card of the page.
  useEffect(() => {
    const count = ({ promise }: CartAddEvent) =>
      promise.then(
        () => setAdded((before) => before + 1),
        () => {},
      );
    document.addEventListener('vitrine-cart-add', count);
    return () => document.removeEventListener('vitrine-cart-add', count);
  }, []);

  return (
    <>
      <header>
        <a href="/">Vitrine</a>
        <vitrine-cart-button />
      </header>
      <main>
        <h1>In an app</h1>
        <p className="lead">Typed ES modules, React state on top. Added so far: {added}.</p>
        <vitrine-post>
          <img
            src="/photos/paul-weaver-1120584-unsplash.jpg"
            alt="A tan leather three-seat sofa on a concrete floor, a palm beside it"
            width={1600}
            height={1067}
          />
          {tags.map(({ handle, name, x, y }) => (
            <vitrine-tag key={handle} product={`handle:${handle}`} x={`${x}%`} y={`${y}%`}>
              <a href={`/shop/page/${handle}`}>{name}</a>
            </vitrine-tag>
          ))}
        </vitrine-post>
        <p>
          {tags.map(({ handle, name }) => (
            <button key={handle} type="button" aria-pressed={handle === chosen} onClick={() => setChosen(handle)}>
              {name}
            </button>
          ))}
        </p>
        <vitrine-product product={`handle:${chosen}`} />
        <vitrine-cart />
      </main>
    </>
  );
}

const root = document.getElementById('app');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
