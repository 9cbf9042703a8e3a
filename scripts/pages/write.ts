/** Writes what each lesson has besides the lab: its page, its embed page, its oEmbed answer and its picture. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { PageLesson } from '../../src/app/page-lesson.ts';
import { type LessonFolder, lessonFolders, loadLesson } from '../../src/cli/index.ts';
import { parseStory } from '../../src/lesson-kit/story/index.ts';
import { policyInPage } from '../../src/server/index.ts';
import { REPOSITORY } from '../source/files.ts';
import { cardSvg } from './card.ts';
import { oembed } from './oembed.ts';
import { CARD_SIZE, embedPage, guarded, lessonPage, type PageOf } from './page.ts';
import { toPng } from './png.ts';
import { translatedPage, translationsOf } from './translated.ts';

/** Where the lab will be found; absolute addresses (social cards, oEmbed) begin with it. */
const HOME = (process.env.NETSPLIT_URL ?? 'http://127.0.0.1:4870').replace(/\/+$/, '');

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}
type Manifest = Readonly<Record<string, Chunk>>;

/** The built files of a source and of all that it imports, the shell's own left out: those are loaded anyway. */
const filesOf = (manifest: Manifest, sources: readonly string[]): Pick<PageOf, 'modules' | 'styles'> => {
  const known = new Set<string>();
  const visit = (source: string): void => {
    const chunk = manifest[source];
    if (!chunk || known.has(source)) return;
    known.add(source);
    for (const imported of chunk.imports ?? []) visit(imported);
  };
  visit('index.html');
  const loaded = new Set(known);
  for (const source of sources) visit(source);
  const own = [...known].filter((source) => !loaded.has(source)).map((source) => manifest[source]);
  return {
    modules: own.map((chunk) => chunk?.file ?? ''),
    styles: [...new Set(own.flatMap((chunk) => chunk?.css ?? []))],
  };
};

const storyOf = ({ path, part, id }: LessonFolder) =>
  parseStory(readFileSync(join(path, 'story.md'), 'utf8'), `lessons/${part}/${id}/story.md`);

const save = (path: string, content: string | Uint8Array): void => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
};

const sourceOf = ({ path }: LessonFolder, file: string): string =>
  join(path, file).slice(REPOSITORY.length + 1);

/** What opens first; the rest of the story comes while it is read. */
const sourcesOf = (folder: LessonFolder, page: string): string[] => [
  page,
  ...['lesson.ts', 'story.md?opening'].map((file) => sourceOf(folder, file)),
];

/** Throws when the build has no file of the lesson's. */
const lessonOf = (manifest: Manifest, folder: LessonFolder, title: string): PageLesson => {
  const addressOf = (file: string): string => {
    const chunk = manifest[sourceOf(folder, file)];
    if (!chunk) throw new Error(`The build has no ${sourceOf(folder, file)}.`);
    return `/${chunk.file}`;
  };
  return {
    id: folder.id,
    folder: `${folder.part}/${basename(folder.path)}`,
    title,
    lesson: addressOf('lesson.ts'),
    opening: addressOf('story.md?opening'),
    story: addressOf('story.md'),
    hasPanel: manifest[sourceOf(folder, 'panel.tsx')] !== undefined,
  };
};

/** @param cards SVG by the name of the file. */
const savePictures = async (dist: string, cards: ReadonlyMap<string, string>): Promise<void> => {
  const names = [...cards.keys()];
  const pictures = await toPng([...cards.values()], CARD_SIZE.width);
  for (const [place, picture] of pictures.entries())
    save(join(dist, 'cards', `${names[place]}.png`), picture);
};

/** @param dist the built lab, with its manifest. */
export const writePages = async (dist: string): Promise<void> => {
  const shell = guarded(readFileSync(join(dist, 'index.html'), 'utf8'), policyInPage());
  save(join(dist, 'index.html'), shell);
  const manifest = JSON.parse(readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8')) as Manifest;
  const folders = lessonFolders(REPOSITORY);
  const cards = new Map<string, string>();
  for (const folder of folders) {
    const { id } = folder;
    const story = storyOf(folder);
    const translations = await translationsOf(folder, HOME);
    const tags = translations.map(({ tag }) => tag);
    const pageWith = (source: string): PageOf => ({
      id,
      story,
      lesson: lessonOf(manifest, folder, story.title),
      home: HOME,
      tags,
      ...filesOf(manifest, sourcesOf(folder, source)),
    });
    const page = pageWith('src/app/LessonPage.tsx');
    save(join(dist, 'l', id, 'index.html'), lessonPage(shell, page));
    save(join(dist, 'embed', id, 'index.html'), embedPage(shell, pageWith('src/app/embed/EmbedPage.tsx')));
    save(join(dist, 'oembed', `${id}.json`), JSON.stringify(oembed(page)));
    const lesson = await loadLesson(folder);
    cards.set(id, cardSvg(lesson, story));
    for (const translation of translations) {
      const { tag } = translation;
      save(join(dist, 'l', id, `${tag}.html`), translatedPage(shell, translation, tags));
      cards.set(`${id}.${tag}`, cardSvg(lesson, translation.story));
    }
  }
  await savePictures(dist, cards);
};
