/**
 * Goal: a lesson's address unfolds, is found and can be read without scripts, whatever its words contain. Method: pages
 * made from the shell as it is and from hostile stories; pictures made from every lesson there is.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lessonFolders, loadLesson } from '../../src/cli/index.ts';
import { parseStory } from '../../src/lesson-kit/story/index.ts';
import { REPOSITORY } from '../source/files.ts';
import { cardSvg } from './card.ts';
import { momentOf } from './moment.ts';
import { oembed } from './oembed.ts';
import { alternates, embedPage, lessonPage, type PageOf } from './page.ts';
import { toPng } from './png.ts';
import { languagesOf, translatedPage, translationsOf } from './translated.ts';

const SHELL = readFileSync(join(REPOSITORY, 'index.html'), 'utf8');
const folders = lessonFolders(REPOSITORY);

const storyIn = (path: string) => parseStory(readFileSync(join(path, 'story.md'), 'utf8'), path);

const pageOf = (id: string, path: string): PageOf => ({
  id,
  story: storyIn(path),
  home: 'https://lab.example',
  tags: [],
  modules: ['assets/lesson-1.js'],
  styles: ['assets/lab-1.css'],
  lesson: {
    id,
    folder: `part/01-${id}`,
    title: storyIn(path).title,
    lesson: '/assets/lesson-1.js',
    opening: '/assets/opening-1.js',
    story: '/assets/story-1.js',
    hasPanel: false,
  },
});

const lessonSaidBy = (html: string): unknown =>
  JSON.parse(/<script type="application\/json" id="lesson">([^<]*)<\/script>/.exec(html)?.[1] ?? '');

describe.each(folders)('$id', ({ id, path, ...folder }) => {
  const page = pageOf(id, path);

  test('its page has a head of its own and the story', () => {
    const html = lessonPage(SHELL, page);
    expect(html).toContain(`<title>${page.story.title} · Netsplit</title>`);
    expect(html.match(/<meta name="description"/g)).toHaveLength(1);
    expect(html).toContain(`href="https://lab.example/oembed/${id}.json"`);
    expect(html).toContain(`content="https://lab.example/cards/${id}.png"`);
    const story = html.slice(html.indexOf('<noscript>'), html.indexOf('</noscript>'));
    expect(story.match(/<h2>/g)).toHaveLength(Object.keys(page.story.steps).length);
    expect(embedPage(SHELL, page)).toContain('noindex');
    for (const made of [html, embedPage(SHELL, page)]) expect(lessonSaidBy(made)).toEqual(page.lesson);
  });

  test('its picture shows its own nodes at a moment of its own run', async () => {
    const lesson = await loadLesson({ id, path, ...folder });
    const svg = cardSvg(lesson, page.story);
    const { history, index } = momentOf(lesson);
    for (const node of history.plan.ids) expect(svg).toContain(`>${node}</text>`);
    expect(history.worldAt(index).nodes).toHaveLength(history.plan.size);
    expect(svg).not.toMatch(/NaN|undefined/);
  });
});

test('a translated story is a page of its own, without scripts, in its own language, and each names the others', async () => {
  const HOME = 'https://lab.example';
  const translated = folders.filter((folder) => languagesOf(folder).length > 0);
  expect(translated.map(({ id }) => id)).toContain('cap-partition');
  for (const folder of translated) {
    const tags = languagesOf(folder);
    for (const page of await translationsOf(folder, HOME)) {
      const html = translatedPage(SHELL, page, tags);
      expect(html).toContain(`<html lang="${page.tag}"`);
      expect(html).toContain(`<h1>${page.story.title}</h1>`);
      expect(html).toContain(`<a href="/l/${page.id}?locale=${page.tag}">`);
      expect(html).not.toMatch(/<script|modulepreload|noscript/);
      expect(html.match(/<h2>/g)).toHaveLength(Object.keys(page.story.steps).length);
      const named = alternates(HOME, page.id, tags);
      expect(named).toContain(`<link rel="alternate" hreflang="es" href="${HOME}/l/${page.id}/es.html" />`);
      const english = lessonPage(SHELL, { ...pageOf(page.id, folder.path), tags });
      for (const line of named) for (const one of [html, english]) expect(one).toContain(line);
      expect(english).toContain(`<a href="/l/${page.id}/es.html" hreflang="es" lang="es">Español</a>`);
    }
  }
});

test('pictures are PNG files of the size that was asked for', async () => {
  const [first] = folders;
  if (!first) throw new Error('There is no lesson.');
  const [png] = await toPng([cardSvg(await loadLesson(first), storyIn(first.path))], 1200);
  const bytes = Buffer.from(png ?? []);
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
});

test('hostile words stay words', () => {
  const [first] = folders;
  const page = pageOf('x', first?.path ?? '');
  const attack = '</noscript><script>alert(1)</script>"><img onerror=x>$&';
  const story = { ...page.story, title: attack, intro: [{ kind: 'paragraph' as const, of: [attack] }] };
  const html = lessonPage(SHELL, { ...page, story });
  expect(html).not.toContain('<script>alert');
  expect(html).not.toContain('<img');
  expect(oembed({ ...page, story }).html).not.toContain('<img');
  expect(html.match(/<\/noscript>/g)).toHaveLength(1);
});

test('oEmbed answers with all that its standard asks of a rich one', () => {
  const [first] = folders;
  const answer = oembed(pageOf('cap-partition', first?.path ?? ''));
  expect(answer).toMatchObject({
    version: '1.0',
    type: 'rich',
    width: 760,
    height: 560,
    thumbnail_width: 1200,
  });
  expect(answer.html).toContain('src="https://lab.example/embed/cap-partition"');
  expect(answer.html).toContain('sandbox="allow-scripts allow-same-origin allow-popups allow-downloads"');
});

test('a shell without its places is refused by name', () => {
  const [first] = folders;
  expect(() => lessonPage('<html></html>', pageOf('x', first?.path ?? ''))).toThrow('<title>');
});
