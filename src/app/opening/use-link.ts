/** The run in the address, or the one that another page hands over: opened with the page; a link again whenever another is put in its place. */
import { useEffect, useRef } from 'react';
import type { LabSession } from '#lab';
import { takeOver } from '../importing/handed-over.ts';
import type { Opener, Where } from './use-opener.ts';

const MARK = '#r=';

/** The codec is fetched only when there is a link to read. */
const openLink = async (session: LabSession, open: Opener['open'], where: Where): Promise<void> => {
  const { hash } = window.location;
  if (!hash.startsWith(MARK)) return;
  const { decodeLink } = await import('#lab/link');
  const decoded = decodeLink(hash);
  if (decoded.ok) await open(decoded.record, where);
  else session.notify('error', decoded.why);
};

export const useLink = (session: LabSession, { open }: Opener, where: Where): void => {
  const done = useRef<string | null>(null);
  useEffect(() => {
    const look = (): void => {
      // React's strict mode runs effects twice.
      if (done.current === window.location.hash) return;
      done.current = window.location.hash;
      void openLink(session, open, where);
    };
    look();
    const record = takeOver(session.lesson.id);
    if (record) void open(record, 'aside');
    window.addEventListener('hashchange', look);
    return () => window.removeEventListener('hashchange', look);
  }, [session, open, where]);
};
