/** Compiled, never run: what a React 19 app may write, and what its editor must refuse. */
import '@vitrine/elements/react';
import type { VitrineCart } from '@vitrine/elements/cart.js';
import type { VitrineTag } from '@vitrine/elements/tag.js';
import { useRef } from 'react';

export function Post() {
  const cart = useRef<VitrineCart>(null);
  const tag = useRef<VitrineTag>(null);
  return (
    <>
      <vitrine-store src="/catalogue.json" country="NL" price-rules="eu" />
      <vitrine-post
        className="wide"
        list="below"
        reveal="hover"
        onvitrine-cart-add={(event) => event.changes.forEach((change) => (document.title = change.type))}
        onvitrine-error={(event) => event.retryable && event.retry()}
      >
        <img src="room.jpg" alt="A reading corner" />
        <vitrine-tag
          ref={tag}
          key="chair"
          product="handle:oak-chair"
          x="32%"
          y="61%"
          from={2}
          to="4.5"
          appearance="pill"
          onopen={() => cart.current?.show()}
          onvitrine-product-select={(event) => (document.title = event.product.title)}
        >
          <a href="https://shop.example/oak-chair">Oak chair</a>
        </vitrine-tag>
      </vitrine-post>
      <vitrine-product product="sku:A1" layout="row" action="link" eager />
      <vitrine-price product="sku:A1" id="price" aria-label="Price" />
      <vitrine-cart ref={cart} layout="inline" onclose={() => tag.current?.focus()} />
      <vitrine-cart-button>Cart</vitrine-cart-button>
      <vitrine-review-badge rating="4.5" count={12} verified />
    </>
  );
}

export const mistakes = [
  // @ts-expect-error A layout that is not one.
  <vitrine-product layout="carrd" />,
  // @ts-expect-error An attribute that is not one.
  <vitrine-product colour="red" />,
  // @ts-expect-error Seconds are a number.
  <vitrine-tag from="2s" />,
  // @ts-expect-error A property that cannot be set.
  <vitrine-tag language="nl" />,
  // @ts-expect-error An event has no such field.
  <vitrine-cart onvitrine-checkout={(event) => event.total} />,
  // @ts-expect-error An element that is not one.
  <vitrine-trolley />,
];
