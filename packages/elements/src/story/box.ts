import { adopt } from '../base/adopt.js';
import { Overlay } from '../base/overlay.js';
import { storyViewer } from '../i18n/en/story-viewer.js';
import { styles } from './lists.styles.js';
import type { VitrineStory } from './story-element.js';
import { teach } from './teach.js';

interface Box {
  readonly dialog: HTMLDialogElement;
  readonly overlay: Overlay;
}

const boxes = new WeakMap<HTMLElement, Box>();

/**
 * Opens a box that belongs to a button of a story, or closes it; meanwhile the story stands.
 *
 * @param content what it holds, given the function that closes it
 */
export function toggleBox(
  story: VitrineStory,
  button: HTMLElement,
  part: string,
  label: string,
  content: (close: () => void) => unknown,
): void {
  let box = boxes.get(button);
  if (!box?.dialog.isConnected) {
    adopt(story.renderRoot, styles);
    // On a small screen it is a sheet with a button to close it.
    teach(story, storyViewer);
    const dialog = document.createElement('dialog');
    dialog.popover = 'auto';
    dialog.setAttribute('part', part);
    // After its button: the focus goes on from there.
    button.after(dialog);
    const onClose = () => {
      button.setAttribute('aria-expanded', 'false');
      dialog.dispatchEvent(new Event('close'));
    };
    box = { dialog, overlay: new Overlay(story, dialog, button, { sides: ['top', 'bottom'], onClose }) };
    boxes.set(button, box);
  }
  const { dialog, overlay } = box;
  if (overlay.open) return overlay.close();
  dialog.setAttribute('aria-label', label);
  button.setAttribute('aria-haspopup', 'dialog');
  button.setAttribute('aria-expanded', 'true');
  overlay.render(content(() => overlay.close()));
  story.stand(dialog);
  overlay.show();
}
