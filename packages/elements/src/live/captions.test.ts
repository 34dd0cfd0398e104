import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { all, frames, one } from '@vitrine/testing/fixtures/inside.js';
import { quietPage } from '@vitrine/testing/fixtures/quiet-page.js';
import '../define/live.js';
import type { VitrineLive } from './live-element.js';

const until = (check: () => unknown, what: string) => waitUntil(check, what, { timeout: 9000 });

/** A show with a video that has captions in so many languages. */
async function mount(languages: readonly (readonly [string, string])[]) {
  const place = await fixture(
    html`<div>
      <vitrine-live label="Shelf"><video muted aria-label="The show"></video></vitrine-live>
    </div>`,
  );
  const video = place.querySelector('video') as HTMLVideoElement;
  const tracks = languages.map(([language, label]) => video.addTextTrack('captions', label, language));
  for (const track of tracks) track.mode = 'disabled';
  const live = place.querySelector('vitrine-live') as VitrineLive;
  live.requestUpdate();
  await until(() => all(live, '[part=captions]').length, 'the control is there');
  return { live, modes: () => tracks.map(({ mode }) => mode).join() };
}

const LANGUAGES = [
  ['en', 'English'],
  ['he', 'עברית'],
] as const;

const isOpen = (live: VitrineLive) => all(live, 'dialog').some((box) => box.matches(':popover-open, [open]'));

/** Where a shopper would press; fails where that would hit something else. */
function middleOf(live: VitrineLive, element: HTMLElement): [number, number] {
  const { left, top, width, height } = element.getBoundingClientRect();
  const at: [number, number] = [Math.round(left + width / 2), Math.round(top + height / 2)];
  expect(
    element.contains((live.shadowRoot as ShadowRoot).elementFromPoint(...at)),
    `${element.textContent} is what is there`,
  ).to.equal(true);
  return at;
}

async function press(live: VitrineLive, element: HTMLElement): Promise<void> {
  await sendMouse({ type: 'click', position: middleOf(live, element) });
}

/** Opens the choice and waits until it stands. */
async function choices(live: VitrineLive): Promise<HTMLElement[]> {
  await press(live, one(live, '[part=captions]'));
  await until(() => isOpen(live), 'the choice opens');
  await Promise.all(
    one(live, 'dialog')
      .getAnimations()
      .map((motion) => motion.finished),
  );
  await frames(2);
  return all(live, '.choices button');
}

describe('captions of a live show', () => {
  quietPage();
  const { matchMedia } = window;
  afterEach(async () => {
    window.matchMedia = matchMedia;
    await resetMouse();
  });

  for (const where of ['beside the control', 'in a sheet on a phone']) {
    it(`are chosen ${where}, where each language can be pressed`, async () => {
      const isNarrow = where.includes('phone');
      // Not every engine can be made narrow from here.
      window.matchMedia = (query) =>
        /max-width/.test(query) ? ({ matches: isNarrow } as MediaQueryList) : matchMedia(query);
      const { live, modes } = await mount(LANGUAGES);
      const buttons = await choices(live);
      expect(buttons.map(({ textContent }) => textContent?.trim())).to.deep.equal(['English', 'עברית', 'No captions']);
      expect(buttons.map(({ ariaPressed }) => ariaPressed)).to.deep.equal(['false', 'false', 'true']);
      for (const button of buttons) {
        middleOf(live, button);
        expect(button.getBoundingClientRect().height).to.be.at.least(44);
      }
      expect(all(live, '[part=close]').map(({ ariaLabel }) => ariaLabel)).to.deep.equal(isNarrow ? ['Close'] : []);
      await expect(live).to.be.accessible();
      await press(live, buttons[1] as HTMLElement);
      expect(modes()).to.equal('disabled,showing');
      await until(() => !isOpen(live), 'it closes');
      const [, , none] = await choices(live);
      await press(live, none as HTMLElement);
      expect(modes()).to.equal('disabled,disabled');
    });
  }

  it('are chosen by keys, and Escape gives the focus back', async () => {
    const { live, modes } = await mount(LANGUAGES);
    const control = one(live, '[part=captions]');
    control.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => isOpen(live), 'the choice opens');
    expect(control.ariaExpanded).to.equal('true');
    await sendKeys({ press: 'Escape' });
    await until(() => !isOpen(live), 'it closes');
    expect(live.shadowRoot?.activeElement).to.equal(control);
    expect(modes()).to.equal('disabled,disabled');
    await sendKeys({ press: 'Enter' });
    await until(() => isOpen(live), 'it opens again');
    all(live, '.choices button')[0]?.focus();
    await sendKeys({ press: 'Enter' });
    expect(modes()).to.equal('showing,disabled');
    expect(control.ariaExpanded).to.equal('false');
  });

  it('in one language are turned on and off by the control itself', async () => {
    const { live, modes } = await mount([['en', 'English']]);
    const control = one(live, '[part=captions]');
    await press(live, control);
    expect(modes()).to.equal('showing');
    expect(control.ariaPressed).to.equal('true');
    await press(live, control);
    expect(modes()).to.equal('disabled');
    expect(control.ariaPressed).to.equal('false');
    expect(all(live, 'dialog')).to.have.length(0);
  });
});
