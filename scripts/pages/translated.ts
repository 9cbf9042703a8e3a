/**
 * A lesson's story in another language, as a page of its own that needs no script: for readers without any, and for search
 * engines, which see nothing of what a query (`?locale=es`) would change. It leads to the lab in that language.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LessonFolder } from '../../src/cli/index.ts';
import { plainText, type Story } from '../../src/lesson-kit/index.ts';
import { parseStory } from '../../src/lesson-kit/story/index.ts';
import { REPOSITORY } from '../source/files.ts';
import { addressOf, alternates, CARD_SIZE, fillIn, meta } from './page.ts';
import { escapeHtml, PROSE_STYLE, readableStory } from './prose.ts';

export interface TranslatedPage {
  readonly id: string;
  /** BCP 47. */
  readonly tag: string;
  readonly story: Story;
  /** Public address of the lab, without a slash at the end. */
  readonly home: string;
  /** What the link to the lab is called in that language. */
  readonly open: string;
}

/** `story.es.md` → `es`. */
export const languagesOf = ({ path }: Pick<LessonFolder, 'path'>): string[] =>
  readdirSync(path)
    .flatMap((file) => /^story\.([a-z]{2,3}(?:-\w+)?)\.md$/.exec(file)?.[1] ?? [])
    .sort();

const headOf = ({ id, tag, story, home }: TranslatedPage, tags: readonly string[]): readonly string[] => {
  const address = addressOf(home, id, tag);
  return [
    `<link rel="canonical" href="${address}" />`,
    ...alternates(home, id, tags),
    meta('og:type', 'article'),
    meta('og:site_name', 'Netsplit'),
    meta('og:title', story.title),
    meta('og:description', plainText(story.summary)),
    meta('og:url', address),
    meta('og:image', `${home}/cards/${id}.${tag}.png`),
    meta('og:image:width', String(CARD_SIZE.width)),
    meta('og:image:height', String(CARD_SIZE.height)),
    meta('twitter:card', 'summary_large_image'),
  ];
};

/**
 * @param shell the built index.html, of which the styles are kept and the scripts are not
 * @param tags all languages that this lesson has besides English
 */
export const translatedPage = (shell: string, page: TranslatedPage, tags: readonly string[]): string => {
  const { id, tag, story, open } = page;
  const quiet = shell.replace(/\s*<(?:script\b[^>]*><\/script>|link rel="modulepreload"[^>]*>)/g, '');
  const lab = `<p><a href="/l/${id}?locale=${tag}">${escapeHtml(open)}</a></p>`;
  return fillIn(quiet, [
    [/<html lang="en"/, `<html lang="${tag}"`],
    [/<title>[^<]*<\/title>/, `<title>${escapeHtml(story.title)} · Netsplit</title>`],
    [/<meta name="description" content="[^"]*" \/>/, meta('description', plainText(story.summary))],
    [/<\/head>/, `  ${[...headOf(page, tags), PROSE_STYLE].join('\n    ')}\n  </head>`],
    [/<div id="root">[\s\S]*<\/noscript>/, `<main>${lab}\n${readableStory(story)}\n${lab}</main>`],
  ]);
};

/** What leads to the lab, as the embed says it in that language. */
const openIn = async (tag: string): Promise<string> => {
  const words = join(REPOSITORY, `src/app/embed/strings.${tag}.ts`);
  const { STRINGS } = (await import(words)) as { readonly STRINGS: { readonly open: string } };
  return STRINGS.open;
};

/** Every translation of one lesson. */
export const translationsOf = (folder: LessonFolder, home: string): Promise<TranslatedPage[]> =>
  Promise.all(
    languagesOf(folder).map(async (tag) => {
      const file = `story.${tag}.md`;
      const { path, part, id } = folder;
      const story = parseStory(readFileSync(join(path, file), 'utf8'), `lessons/${part}/${id}/${file}`);
      return { id, tag, story, home, open: await openIn(tag) };
    }),
  );
