/** Listens to single keys while the focus is inside the lab; which key does what is a table in `#views/kit`. */
import { type RefObject, useLayoutEffect } from 'react';
import type { LabSession } from '#lab';
import { type Command, keyIsTaken, shortcutOf } from '#views/kit';
import { pressKey } from '#views/stage';
import { withBranching } from './branching-later.ts';

export type LabCommands = { readonly [command in Extract<Command, 'commands' | 'help'>]: () => void };

const onLab = (session: LabSession, command: Command): boolean => {
  switch (command) {
    case 'togglePlay':
      session.togglePlay();
      return true;
    case 'stepForward':
      session.stepForward();
      return true;
    case 'stepBack':
      session.stepBack();
      return true;
    case 'bigStepForward':
      session.stepForward('round');
      return true;
    case 'bigStepBack':
      session.stepBack('round');
      return true;
    case 'toStart':
      session.home();
      return true;
    case 'toEnd':
      session.end();
      return true;
    case 'slower':
      session.slower();
      return true;
    case 'faster':
      session.faster();
      return true;
    case 'fork':
      void withBranching(session, ({ forkHere }) => forkHere());
      return true;
    case 'sayWorld':
      void import('./commands/say-world.ts').then(({ sayWorld }) => session.announce(sayWorld(session)));
      return true;
    default:
      return false;
  }
};

/** Does what a key means for what is selected, if anything is. */
const onSelection = (session: LabSession, key: string): boolean => {
  const { selection } = session.store.getState();
  if (selection) pressKey(session, selection, key);
  return selection !== null;
};

/** Does what is done to the lab as a whole; false when the command is for what is selected. */
export const runCommand = (session: LabSession, command: Command, commands: LabCommands): boolean => {
  if (command !== 'commands' && command !== 'help') return onLab(session, command);
  commands[command]();
  return true;
};

export const useHotkeys = (
  session: LabSession,
  root: RefObject<HTMLElement | null>,
  commands: LabCommands,
): void => {
  // With the picture, not after it: who sees the lab may press a key.
  useLayoutEffect(() => {
    const listen = (press: KeyboardEvent): void => {
      const target = press.target;
      if (!(target instanceof Element) || press.defaultPrevented || keyIsTaken(target, press.key)) return;
      // The page itself counts as inside: there is only one lab on it.
      if (target !== document.body && !root.current?.contains(target)) return;
      const shortcut = shortcutOf(press);
      if (!shortcut) return;
      const done = runCommand(session, shortcut.command, commands) || onSelection(session, shortcut.key);
      if (done) press.preventDefault();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [session, root, commands]);
};
