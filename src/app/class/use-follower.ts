/** This page follows a class. */
import { useEffect, useReducer, useState } from 'react';
import { Follower, type LineState } from '#lab/class';
import { memberHere } from './keys.ts';
import { now, openLines, TICK_MS } from './lines.ts';

export interface Following {
  readonly follower: Follower;
  readonly broker: LineState;
  /** It looks for the class longer than anybody waits in silence. */
  readonly isSlow: boolean;
}

const SLOW_MS = 4_000;

/** @param code `null`: nothing is followed. */
export const useFollower = (
  code: string | null,
  key: string | null,
  role: 'follower' | 'remote' = 'follower',
): Following | null => {
  const [follower, setFollower] = useState<Follower | null>(null);
  const [broker, setBroker] = useState<LineState>('connecting');
  const [isSlow, setSlow] = useState(false);
  const [, refresh] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    if (code === null) return;
    const opened = new Follower({
      code,
      key,
      role,
      member: memberHere(),
      line: openLines(setBroker),
      changed: refresh,
    });
    const timer = setInterval(() => opened.tick(now()), TICK_MS);
    const slow = setTimeout(() => setSlow(true), SLOW_MS);
    setFollower(opened);
    return () => {
      clearInterval(timer);
      clearTimeout(slow);
      opened.close();
      setFollower(null);
    };
  }, [code, key, role]);
  return follower && { follower, broker, isSlow };
};
