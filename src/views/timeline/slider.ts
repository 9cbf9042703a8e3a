/** Keys of the slider, as the ARIA Authoring Practices give them. */
import type { LabSession } from '#lab';

/** Does what the key means; false when it means nothing here. */
export const moved = (session: LabSession, key: string): boolean => {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      session.stepForward('event');
      return true;
    case 'ArrowLeft':
    case 'ArrowDown':
      session.stepBack('event');
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
    default:
      return false;
  }
};
