/**
 * Goal: every language says all that English says, fills the same gaps, and says nothing else. Method: the files of each
 * language beside the English ones, key by key; sentences with gaps are said in both with marks in the gaps.
 */
import { describe, expect, test } from 'vitest';
import type { ReferenceModel } from '#kernel';
import { type Lesson, type ProtocolTranslation, type Strings, speakAs, spokenModel } from '#lesson-kit';
import { parseStory } from '../../lesson-kit/story/index.ts';
import { LANGUAGES } from './packs.ts';
import { partName } from './part-name.ts';
import { tongueOf } from './tongue-of.ts';

type Files<T> = Readonly<Record<string, T>>;

const WORDS: Files<Readonly<Record<string, Strings>>> = import.meta.glob(
  [
    '/src/**/strings{,.*}.ts',
    '/src/**/tab{,.*}.ts',
    '/src/app/parts{,.*}.ts',
    '/lessons/*/*/strings{,.*}.panel.tsx',
    '!**/_*/**',
    '!/src/kernel/language/**',
    '!**/*.test.ts',
  ],
  { eager: true },
);
const KERNEL: Files<Strings> = import.meta.glob('/src/kernel/words{,.*}.ts', {
  eager: true,
  import: 'WORDS',
});
const PROTOCOLS: Files<ProtocolTranslation> = import.meta.glob('/src/protocols/*/words.*.ts', {
  eager: true,
  import: 'TRANSLATION',
});
const TITLES: Files<string> = import.meta.glob('/src/protocols/*/title.*.ts', {
  eager: true,
  import: 'TITLE',
});
const MODELS: Files<readonly ReferenceModel[]> = import.meta.glob('/src/protocols/*/models/index.ts', {
  eager: true,
  import: 'models',
});
const LESSONS: Files<Lesson> = import.meta.glob(['/lessons/*/*/lesson.ts', '!**/_*/**'], {
  eager: true,
  import: 'default',
});
const STORIES: Files<string> = import.meta.glob(['/lessons/*/*/story{,.*}.md', '!**/_*/**'], {
  eager: true,
  import: 'default',
  query: '?raw',
});

const englishOf = (path: string, tag: string): string => path.replace(`.${tag}.`, '.');

/** The one export that holds words: `STRINGS`, or by the name of the file. */
const wordsIn = (module: Readonly<Record<string, Strings>> | undefined): Strings =>
  Object.values(module ?? {}).find((part) => typeof part === 'object') ?? {};

/** `a.b` → entry, for every entry that is no group. */
const flat = (words: Strings, prefix = ''): readonly (readonly [string, string | Say])[] =>
  Object.entries(words).flatMap(([key, entry]) =>
    typeof entry === 'object' ? flat(entry, `${prefix}${key}.`) : [[`${prefix}${key}`, entry] as const],
  );

type Say = (...values: never[]) => string;

const MARKS = [7001, 7002, 7003, 7004, 7005] as const;

const said = (entry: Say, values: readonly unknown[]): string | null => {
  try {
    return String(entry(...(values as never[])));
  } catch {
    return null;
  }
};

/** Which gaps a sentence fills; none where its values are no plain ones. */
const gapsOf = (entry: string | Say): readonly string[] => {
  if (typeof entry === 'string') return [...new Set(entry.match(/\{\w+\}/g))].sort();
  const texts = [said(entry, MARKS.map(String)), said(entry, MARKS)].map((text) =>
    text?.replace(/[.,\s]/g, ''),
  );
  return MARKS.map(String).filter((mark) => texts.some((text) => text?.includes(mark)));
};

const compare = (english: Strings, other: Strings, what: string): string[] => {
  const [from, to] = [new Map(flat(english)), new Map(flat(other))];
  const missing = [...from.keys()].filter((key) => !to.has(key)).map((key) => `${what}: ${key} is missing`);
  const over = [...to.keys()].filter((key) => !from.has(key)).map((key) => `${what}: ${key} is left over`);
  const unlike = [...from].flatMap(([key, entry]) => {
    const theirs = to.get(key);
    if (theirs === undefined) return [];
    const [wanted, found] = [gapsOf(entry).join(), gapsOf(theirs).join()];
    return wanted === found
      ? []
      : [`${what}: ${key} fills ${found || 'nothing'}, English ${wanted || 'nothing'}`];
  });
  return [...missing, ...over, ...unlike];
};

const saidBy = ({ model }: ReferenceModel): readonly string[] => [
  model.title,
  ...model.properties.map(({ says }) => says),
  ...model.actions.map(({ name }) => name),
];

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));

describe.each(LANGUAGES.filter((tag) => tag !== 'en'))('%s', (tag) => {
  const translated = new Set(
    Object.keys(STORIES)
      .filter((path) => path.endsWith(`/story.${tag}.md`))
      .map(folderOf),
  );
  const lessons = Object.entries(LESSONS).filter(([path]) => translated.has(folderOf(path)));
  const isEnglish = (path: string): boolean =>
    !/\.[a-z]{2,3}(\.panel)?\.tsx?$/.test(path.replace('.panel', ''));
  const otherOf = (path: string): string => path.replace(/(\.panel)?\.tsx?$/, `.${tag}$&`);

  test('the interface is complete', () => {
    speakAs(tongueOf(tag));
    const english = Object.keys(WORDS).filter(
      (path) => isEnglish(path) && (path.startsWith('/src/') || translated.has(folderOf(path))),
    );
    expect(english.length).toBeGreaterThan(20);
    expect(
      english.flatMap((path) => compare(wordsIn(WORDS[path]), wordsIn(WORDS[otherOf(path)]), partName(path))),
    ).toEqual([]);
    const without = Object.keys(WORDS).filter(
      (path) => path.includes(`.${tag}.`) && !(englishOf(path, tag) in WORDS),
    );
    expect(without).toEqual([]);
  });

  test('the kernel says the same', () => {
    const [english = {}, other = {}] = ['', `.${tag}`].map((more) => KERNEL[`/src/kernel/words${more}.ts`]);
    expect(compare(english, other, 'kernel')).toEqual([]);
  });

  test.each(lessons)('%s: its protocol says the same', (_path, { protocol }) => {
    const translation = PROTOCOLS[`/src/protocols/${protocol.id}/words.${tag}.ts`] ?? { words: {} };
    const { words, rules = {}, titles = {} } = translation;
    const models = MODELS[`/src/protocols/${protocol.id}/models/index.ts`] ?? [];
    for (const reference of models) {
      const said = new Set(saidBy(reference));
      expect(saidBy(spokenModel(reference, translation)).filter((says) => said.has(says))).toEqual([]);
    }
    const roles = Object.fromEntries(Object.entries(protocol.roles).map(([id, { title }]) => [id, title]));
    expect([
      ...compare(protocol.words, words, `${protocol.id} words`),
      ...compare(protocol.rules, rules, `${protocol.id} rules`),
      ...compare(roles, titles, `${protocol.id} titles`),
    ]).toEqual([]);
    expect(TITLES).toHaveProperty([`/src/protocols/${protocol.id}/title.${tag}.ts`]);
  });

  test.each(lessons)('%s: its story has the skeleton of the English one', (path, { protocol }) => {
    const { facts = {} } = PROTOCOLS[`/src/protocols/${protocol.id}/words.${tag}.ts`] ?? {};
    const [ours, theirs] = ['', `.${tag}`].map((more) => {
      const story = `${folderOf(path)}/story${more}.md`;
      return parseStory(STORIES[story] ?? '', story.slice(1));
    });
    expect(skeleton(theirs, {})).toEqual(skeleton(ours, facts));
  });
});

type Labels = Readonly<Record<string, string>>;

/**
 * What is left of a story when its prose is taken away: ids, kinds of blocks, how many, and what stands in code marks.
 * @param labels of cards, which are said in the other language also where the story quotes them.
 */
const skeleton = (value: unknown, labels: Labels): unknown => {
  if (typeof value === 'string') return 'prose';
  if (Array.isArray(value))
    return value.some(isInline)
      ? { code: codesIn(value, labels) }
      : value.map((part) => skeleton(part, labels));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, KEPT.has(key) ? part : skeleton(part, labels)]),
  );
};

const KEPT = new Set(['kind', 'ordered', 'language', 'tone', 'text']);

/** A block of code names its language, a piece of code within a line does not. */
const isInline = (part: unknown): boolean => {
  if (typeof part === 'string') return true;
  const { kind = '', language } = (part ?? {}) as { kind?: string; language?: unknown };
  return kind === 'code' ? language === undefined : ['emphasis', 'strong', 'link'].includes(kind);
};

const codesIn = (words: readonly unknown[], labels: Labels): readonly string[] =>
  [...new Set(words.flatMap((part) => codeOf(part, labels)))].sort();

const codeOf = (part: unknown, labels: Labels): readonly string[] => {
  if (typeof part !== 'object' || part === null) return [];
  const {
    kind,
    text,
    href,
    of = [],
  } = part as { kind?: string; text?: string; href?: string; of?: unknown[] };
  const code = kind === 'code' && text ? [labels[text] ?? text] : [];
  return [...code, ...(href ? [href] : []), ...of.flatMap((inner) => codeOf(inner, labels))];
};
