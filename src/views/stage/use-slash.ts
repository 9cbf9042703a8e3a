/** What letting go of the stroke that is being drawn would do; `null` while none is, and until that can be told. */
import { useEffect, useState } from 'react';
import { whenIdle } from '#design';
import type { LabSession } from '#lab';
import type { Gesture } from './gesture.ts';
import { fetchReach, type Reach } from './reach-later.ts';
import type { Slash } from './slash.ts';
import type { Picture } from './use-picture.ts';

export const useSlash = (session: LabSession, picture: Picture, gesture: Gesture): Slash | null => {
  const [reach, setReach] = useState<Reach | null>(null);
  useEffect(() => whenIdle(() => void fetchReach().then(setReach)), []);
  return reach && gesture.doing === 'slashing' ? reach.slashOf(session, picture, gesture.stroke) : null;
};
