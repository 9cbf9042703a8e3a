/** Keys of the slider, as the ARIA Authoring Practices give them, and the lab's own where they leave a key free. */
import type { LabSession } from '#lab';

export type SliderSession = Pick<
  LabSession,
  'stepForward' | 'stepBack' | 'seekIndex' | 'home' | 'togglePlay' | 'store'
>;

/** Does what the key means; false when it means nothing here. With shift an arrow goes as far as a page. */
export const moved = (session: SliderSession, key: string, shift: boolean): boolean => {
  const far = shift ? 'round' : 'event';
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      session.stepForward(far);
      return true;
    case 'ArrowLeft':
    case 'ArrowDown':
      session.stepBack(far);
      return true;
    case 'PageUp':
      session.stepForward('round');
      return true;
    case 'PageDown':
      session.stepBack('round');
      return true;
    case 'Home':
      session.home();
      return true;
    case 'End':
      session.seekIndex(session.store.getState().length);
      return true;
    case ' ':
      session.togglePlay();
      return true;
    default:
      return false;
  }
};
