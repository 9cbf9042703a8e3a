/** Everything that a run can be saved as from the page: the lab's own formats, and pictures of what is on the screen. */

import type { LabSession } from '#lab';
import { FORMATS, type FormatName, spaceTimeSvg, toSingleFile } from '#lab/export';
import { SpaceTimeBuilder } from '#lab/space-time';
import { historyOf } from '#lesson-kit';
import { fontFaces } from '../picture/font-faces.ts';
import { themeInk } from '../picture/ink.ts';
import { asPng } from '../picture/raster.ts';
import { stageSvg } from '../picture/stage-svg.ts';
import { STRINGS } from './strings.ts';

export type Kind = keyof typeof STRINGS.kinds;

export interface Exported {
  readonly content: Blob;
  readonly extension: string;
  /** Absent for what is no text. */
  readonly text?: string;
}

/** What went wrong, as one sentence. */
export class ExportProblem extends Error {}

const titleOf = ({ story, lesson }: LabSession): string => story?.title ?? lesson.id;

const asText = (text: string, type: string, extension: string): Exported => ({
  content: new Blob([text], { type: `${type};charset=utf-8` }),
  extension,
  text,
});

/** The run as far as it is shown: what comes after the cursor stays here. */
const shownHistory = (session: LabSession) => {
  const history = historyOf(session.lesson, session.run());
  history.extendTo(session.store.getState().cursor.index);
  return history;
};

const inFormat = (session: LabSession, name: FormatName): Exported => {
  const { write, type, extension } = FORMATS[name];
  const text = write(shownHistory(session), session.run(), session.lesson);
  return asText(name === 'link' ? `${window.location.origin}${text}` : text, type, extension);
};

const diagram = async (session: LabSession): Promise<string> => {
  const history = shownHistory(session);
  const space = new SpaceTimeBuilder(history, session.lesson.pairs?.node).upTo(history.length);
  return spaceTimeSvg(space, titleOf(session), themeInk(await fontFaces()));
};

const stage = async (session: LabSession): Promise<string> => {
  const svg = stageSvg(document, titleOf(session), await fontFaces());
  if (svg === null) throw new ExportProblem(STRINGS.noStage);
  return svg;
};

/** The build wrote it once for all lessons; here it is told what to open. */
const single = async (session: LabSession): Promise<Exported> => {
  const built = await fetch('/single.html').then(
    (response) => response.text(),
    () => '',
  );
  const open = FORMATS.link.write(shownHistory(session), session.run(), session.lesson).trim();
  const text = toSingleFile(built, { title: titleOf(session), open });
  if (text === null) throw new ExportProblem(STRINGS.noSingle);
  return { content: new Blob([text], { type: 'text/html;charset=utf-8' }), extension: 'html' };
};

const png = async (svg: string): Promise<Exported> => {
  const content = await asPng(svg);
  if (!content) throw new ExportProblem(STRINGS.tooLarge);
  return { content, extension: 'png' };
};

/** Everything but the film. @throws ExportProblem */
export const write = async (session: LabSession, kind: Exclude<Kind, 'webm'>): Promise<Exported> => {
  switch (kind) {
    case 'svg':
      return asText(await diagram(session), 'image/svg+xml', 'svg');
    case 'diagramPng':
      return png(await diagram(session));
    case 'stageSvg':
      return asText(await stage(session), 'image/svg+xml', 'stage.svg');
    case 'html':
      return single(session);
    case 'stagePng':
      return png(await stage(session));
    default:
      return inFormat(session, kind);
  }
};
