/** What is handed out: the address of a run, and the piece of HTML that shows it on another page. */
import type { LabSession } from '#lab';
import { encodeLink } from '#lab/link';
import { records } from '#lab/records';

/** `run`: every decision, looked at from this moment. `moment`: as if nothing were decided after it. */
export type Extent = 'run' | 'moment';

export interface Addresses {
  readonly link: string;
  readonly embed: string;
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** The attributes that other pages need: it loads when it comes into sight, and may do no more than it must. */
const iframe = (src: string, title: string): string =>
  `<iframe src="${escaped(src)}" title="${escaped(title)}" width="100%" height="560" loading="lazy" ` +
  'allow="fullscreen; clipboard-write" referrerpolicy="strict-origin-when-cross-origin" ' +
  'sandbox="allow-scripts allow-same-origin allow-popups allow-downloads" style="border: 0"></iframe>';

/** @param origin where the lab is served, `https://lab.example`. */
export const addressesOf = (session: LabSession, extent: Extent, origin: string): Addresses => {
  const { lesson, store } = session;
  const { story } = store.getState();
  const record = extent === 'run' ? session.with(records).record() : session.with(records).momentRecord();
  const fragment = encodeLink(record, lesson);
  return {
    link: `${origin}/l/${lesson.id}${fragment}`,
    embed: iframe(`${origin}/embed/${lesson.id}${fragment}`, story?.title ?? lesson.id),
  };
};
