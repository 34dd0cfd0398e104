import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import '../define/post.js';
import '../define/tag.js';
import type { VitrineTag } from '../tag/tag-element.js';
import type { VitrinePost } from './post-element.js';

/** A 200 × 100 drawing with a red spot at 75 % 50 %. */
const PICTURE = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100"><rect width="200" height="100" fill="#ddd"/></svg>',
)}`;

const place = (tag: VitrineTag) => {
  const pin = tag.pin.getBoundingClientRect();
  return { x: pin.x + pin.width / 2, y: pin.y + pin.height / 2 };
};

const placed = (tag: VitrineTag) =>
  waitUntil(() => tag.matches(':state(placed)'), 'the tag is placed', { timeout: 5000 });

async function post(
  css: string,
  tags = html`<vitrine-tag product="a" x="75%" y="50%"><a href="/a">Lamp</a></vitrine-tag>`,
) {
  const element = await fixture<VitrinePost>(
    html`<vitrine-post style="width:300px"><img alt="" />${tags}</vitrine-post>`,
  );
  const image = element.querySelector('img') as HTMLImageElement;
  image.style.cssText = `display:block;${css}`;
  image.src = PICTURE;
  await image.decode();
  const tag = element.querySelector('vitrine-tag') as VitrineTag;
  await placed(tag);
  return { element, image, tag };
}

/** Where the spot of the picture is on the screen, counted by hand for each case. */
async function expectAt(tag: VitrineTag, element: VitrinePost, x: number, y: number): Promise<void> {
  const at = () => {
    const frame = element.getBoundingClientRect();
    const now = place(tag);
    return { x: now.x - frame.x, y: now.y - frame.y };
  };
  await waitUntil(() => Math.abs(at().x - x) < 1.5 && Math.abs(at().y - y) < 1.5, `tag at ${x}, ${y}`).catch(() => {
    throw new Error(`expected the tag at ${x}, ${y}; it is at ${at().x}, ${at().y}`);
  });
}

describe('<vitrine-post>', () => {
  it('puts a tag on its percentage of an uncropped picture', async () => {
    const { element, tag } = await post('width:300px;height:150px');
    await expectAt(tag, element, 225, 75);
  });

  it('keeps a tag on its thing when object-fit: cover crops the sides', async () => {
    const { element, tag } = await post('width:300px;height:300px;object-fit:cover;object-position:100% 50%');
    // Drawn 600 × 300, the right half shows: 75 % of 600 − 300.
    await expectAt(tag, element, 150, 150);
  });

  it('keeps a tag on its thing inside the bars of object-fit: contain', async () => {
    const { element, tag } = await post('width:300px;height:300px;object-fit:contain');
    await expectAt(tag, element, 225, 150);
  });

  it('counts border and padding of the picture', async () => {
    const { element, tag } = await post(
      'width:260px;height:130px;border:10px solid;padding:10px;box-sizing:content-box',
    );
    await expectAt(tag, element, 20 + 195, 20 + 65);
  });

  it('moves the tag when the picture is resized', async () => {
    const { element, image, tag } = await post('width:300px;height:150px');
    image.style.width = '100px';
    image.style.height = '50px';
    await expectAt(tag, element, 75, 25);
  });

  it('moves the tag when x and y change', async () => {
    const { element, tag } = await post('width:300px;height:150px');
    tag.setAttribute('x', '20%');
    await expectAt(tag, element, 60, 75);
  });

  it('does not show a tag whose thing is cropped away, and keeps it in the list', async () => {
    // Drawn 600 × 300, the right half shows; then the tag moves to the left half.
    const { element, tag } = await post('width:300px;height:300px;object-fit:cover;object-position:100% 50%');
    tag.setAttribute('x', '10%');
    await waitUntil(() => !tag.matches(':state(placed)'));
    expect(element.shadowRoot?.querySelector('[part=list-button]')?.textContent).to.contain('1 product');
  });

  it('keeps two tags on one spot at least 24 px apart, each with its own target', async () => {
    const { element } = await post(
      'width:300px;height:150px',
      html`<vitrine-tag product="a" x="50%" y="50%">A</vitrine-tag
        ><vitrine-tag product="b" x="50%" y="50%">B</vitrine-tag>`,
    );
    const [a, b] = Array.from(element.querySelectorAll('vitrine-tag')).map((tag) => tag.pin);
    await waitUntil(() => b?.getBoundingClientRect().width);
    const one = a?.getBoundingClientRect() as DOMRect;
    const two = b?.getBoundingClientRect() as DOMRect;
    expect(one.width).to.be.at.least(24);
    expect(two.width).to.be.at.least(24);
    const apart = Math.max(
      Math.abs(one.x + one.width / 2 - two.x - two.width / 2) - (one.width + two.width) / 2,
      Math.abs(one.y + one.height / 2 - two.y - two.height / 2) - (one.height + two.height) / 2,
    );
    expect(apart).to.be.at.least(-0.5);
  });

  it('moves nothing when it wakes: the links keep their lines, unseen', async () => {
    const frame = await fixture<HTMLElement>(
      html`<div style="width:300px">
        <x-post
          ><img alt="" style="width:300px;height:150px" src=${PICTURE} /> <x-tag><a href="/a">Oak chair</a></x-tag>
          <x-tag><a href="/b">A lamp with a rather long name</a></x-tag></x-post
        >
        <p>After</p>
      </div>`,
    );
    const before = (frame.querySelector('p') as HTMLElement).offsetTop;
    const markup = frame.innerHTML.replaceAll('x-post', 'vitrine-post').replaceAll('x-tag', 'vitrine-tag');
    frame.innerHTML = markup;
    await placed(frame.querySelector('vitrine-tag') as VitrineTag);
    expect(Math.abs((frame.querySelector('p') as HTMLElement).offsetTop - before)).to.be.below(3);
    expect(frame.querySelector('vitrine-tag a')?.checkVisibility({ visibilityProperty: true })).to.equal(false);
  });

  it('shows the plain links when there is no picture', async () => {
    const element = await fixture<VitrinePost>(
      html`<vitrine-post
        ><vitrine-tag product="a" x="1%" y="1%"><a href="/a">Oak chair</a></vitrine-tag></vitrine-post
      >`,
    );
    const tag = element.querySelector('vitrine-tag') as VitrineTag;
    await waitUntil(() => tag.matches(':state(loose)'));
    expect(getComputedStyle(element.querySelector('a') as Element).visibility).to.equal('visible');
  });

  it('counts the products in the button of the product list', async () => {
    const { element } = await post('width:300px;height:150px');
    const button = element.shadowRoot?.querySelector('[part=list-button]') as HTMLElement;
    expect(button.getAttribute('aria-label')).to.equal('1 product in this picture');
    const tag = document.createElement('vitrine-tag');
    tag.setAttribute('product', 'b');
    element.append(tag);
    await waitUntil(() => button.getAttribute('aria-label') === '2 products in this picture');
  });

  it('has no accessibility violations', async () => {
    const { element } = await post('width:300px;height:150px');
    await expect(element).to.be.accessible();
  });

  it('shows tags of a video between from and to', async () => {
    const element = await fixture<VitrinePost>(
      html`<vitrine-post
        ><video style="width:300px;height:150px;display:block"></video
        ><vitrine-tag product="a" x="50%" y="50%" from="2" to="4">A</vitrine-tag></vitrine-post
      >`,
    );
    const video = element.querySelector('video') as HTMLVideoElement;
    const tag = element.querySelector('vitrine-tag') as VitrineTag;
    let now = 0;
    Object.defineProperty(video, 'currentTime', { get: () => now });
    await waitUntil(() => tag.matches(':state(untimely)'), 'hidden before its time');
    now = 3;
    video.dispatchEvent(new Event('timeupdate'));
    expect(tag.matches(':state(untimely)')).to.equal(false);
    now = 4;
    video.dispatchEvent(new Event('timeupdate'));
    expect(tag.matches(':state(untimely)')).to.equal(true);
  });

  it('lets no tag that does not show at the moment push another aside', async () => {
    const element = await fixture<VitrinePost>(
      html`<vitrine-post
        ><video style="width:300px;height:150px;display:block"></video
        ><vitrine-tag product="a" x="50%" y="50%" to="2">A</vitrine-tag
        ><vitrine-tag product="b" x="50%" y="50%" from="2">B</vitrine-tag></vitrine-post
      >`,
    );
    const [first, second] = Array.from(element.querySelectorAll('vitrine-tag'));
    await waitUntil(() => second?.matches(':state(untimely)'), 'the second waits');
    await expectAt(first as VitrineTag, element, 150, 75);
  });

  it('survives being moved in the DOM', async () => {
    const { element, tag } = await post('width:300px;height:150px');
    const other = await fixture<HTMLElement>(html`<div style="width:400px"></div>`);
    other.append(element);
    await nextFrame();
    (element.querySelector('img') as HTMLElement).style.width = '200px';
    await expectAt(tag, element, 150, 75);
  });

  it('has the button of the product list again once `list` is taken away, and where it says nonsense', async () => {
    const { element } = await post('width:300px;height:150px');
    const hasButton = () => Boolean(element.shadowRoot?.querySelector('[part=list-button]'));
    element.setAttribute('list', 'none');
    await element.updateComplete;
    expect(hasButton()).to.equal(false);
    element.removeAttribute('list');
    await element.updateComplete;
    expect(hasButton()).to.equal(true);
    element.setAttribute('list', 'sideways');
    await element.updateComplete;
    expect(hasButton()).to.equal(true);
  });

  it('opens and closes the product list by its button also after that was gone for a while', async () => {
    const { element } = await post('width:300px;height:150px');
    const button = () => element.shadowRoot?.querySelector('[part=list-button]') as HTMLElement;
    const says = (expanded: string) =>
      waitUntil(() => button().ariaExpanded === expanded, `expanded is ${expanded}`, { timeout: 5000 });
    const press = async (expanded: string) => {
      button().click();
      await says(expanded);
    };
    await press('true');
    await press('false');
    element.list = 'none';
    await element.updateComplete;
    element.list = 'button';
    await element.updateComplete;
    await press('true');
    await press('false');
  });

  it('reads tags that a framework made with properties alone', async () => {
    const element = await fixture<VitrinePost>(
      html`<vitrine-post list="below"
        ><video style="width:300px;height:150px;display:block"></video
        ><vitrine-tag .product=${'a'} .variant=${'red'} .x=${'50%'} .from=${2} .label=${'Lamp'}></vitrine-tag
      ></vitrine-post>`,
    );
    const tag = element.querySelector('vitrine-tag') as VitrineTag;
    expect(tag.attributes).to.have.length(0);
    await waitUntil(() => tag.matches(':state(untimely)'), 'hidden before its time');
    await waitUntil(() => element.shadowRoot?.querySelector('[part=list] vitrine-product'), 'a row for the tag', {
      timeout: 5000,
    });
    const row = element.shadowRoot?.querySelector('[part=list] vitrine-product');
    expect(row?.getAttribute('product')).to.equal('a');
    expect(row?.getAttribute('variant')).to.equal('red');
    expect(row?.textContent).to.equal('Lamp');
  });
});
