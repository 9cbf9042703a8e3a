/** Driving by the presenter's leave: a key of this page, and the room that it may drive once the leave names that key. */
import { useMemo, useRef } from 'react';
import { type ClassState, type KeyPair, newKeys, readGrant } from '#lab/class';
import type { Room } from './use-driver.ts';

export interface Leave {
  /** Made when it is first wanted. */
  key(): string;
  readonly room: Room | null;
}

export const useLeave = (code: string, owner: string, state: ClassState): Leave => {
  const keys = useRef<KeyPair | null>(null);
  const taken = useRef<ClassState>(state);
  taken.current = state;
  const { offer } = state;
  const last = useRef<string | null>(null);
  // The new driver's class carries no offer any more; its leave lasts all the same.
  if (offer !== null) last.current = offer;
  const grant = last.current;
  const room = useMemo((): Room | null => {
    const leave = grant === null || !keys.current ? null : readGrant(code, grant, owner);
    if (grant === null || !leave || !keys.current || leave.driver !== keys.current.key) return null;
    return {
      voice: { code, grant, ...keys.current },
      owner,
      epoch: leave.from,
      remoteKey: null,
      control: taken.current,
    };
  }, [code, owner, grant]);
  return {
    key: () => {
      keys.current ??= newKeys();
      return keys.current.key;
    },
    room,
  };
};
