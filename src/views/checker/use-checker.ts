/** One worker while the panel is open; it is warm before anybody asks. */
import { useEffect, useReducer, useState } from 'react';
import type { LabSession } from '#lab';
import { Checker } from '#lab/check';

export const useChecker = (session: LabSession): Checker | null => {
  const [checker, setChecker] = useState<Checker | null>(null);
  const [, heard] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    if (!session.startChecker) return;
    const made = new Checker(session.startChecker(), session.lesson.id);
    made.subscribe(heard);
    setChecker(made);
    return () => made.close();
  }, [session]);
  return checker;
};
