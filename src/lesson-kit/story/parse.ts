/** story.md → Story. Runs at build time and in Node; the browser gets the result as JSON. */
import type * as mdast from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { visibleText } from '#kernel';
import type {
  Blocks,
  ChallengeWords,
  ExplainWords,
  HonestyWords,
  ModelWords,
  OptionWords,
  ParameterWords,
  PredictionWords,
  PropertyWords,
  StepWords,
  Story,
  Words,
} from '../words.ts';
import { plainText } from '../words.ts';
import { blocks, StoryError, words } from './blocks.ts';
import { type Item, itemsOf, labelled, recordOf } from './items.ts';
import { byId, cut, expectKinds, type Section, single } from './sections.ts';

const bodyOf = (section: Section | undefined, file: string): Blocks =>
  section ? blocks(section.body, file) : [];

/** The last list of a section (or `null`) and what stands before it. */
const splitList = (section: Section): { before: readonly mdast.RootContent[]; list: mdast.List | null } => {
  const last = section.body.at(-1);
  return last?.type === 'list'
    ? { before: section.body.slice(0, -1), list: last }
    : { before: section.body, list: null };
};

const option = (item: Item, file: string): OptionWords => {
  const { right = null, wrong = null } = labelled(item.nested, ['right', 'wrong'], file);
  return { label: item.label, right, wrong };
};

const prediction = (section: Section, file: string): PredictionWords => {
  const { before, list } = splitList(section);
  if (!list || before.length === 0)
    throw new StoryError(
      file,
      section.line,
      `predict \`${section.id}\` needs a question and a list of options`,
    );
  return {
    question: blocks(before, file),
    options: recordOf(itemsOf(list, file), file, (item) => option(item, file)),
  };
};

const GRADES = 3;

const hints = (section: Section | undefined, file: string): readonly Blocks[] => {
  if (!section) return [];
  const { before, list } = splitList(section);
  if (before.length > 0 || list?.children.length !== GRADES)
    throw new StoryError(
      file,
      section.line,
      'hints are one numbered list of three: a nudge, the principle, the next action',
    );
  return list.children.map((item) => blocks(item.children, file));
};

const explain = (section: Section | undefined, file: string): ExplainWords | null => {
  if (!section) return null;
  const last = section.body.at(-1);
  if (last?.type !== 'blockquote' || section.body.length < 2)
    throw new StoryError(file, section.line, '"explain" needs a question, then the model answer as a quote');
  return { question: blocks(section.body.slice(0, -1), file), modelAnswer: blocks(last.children, file) };
};

const titleOf = (section: Section, file: string): Words => {
  if (section.title.length === 0)
    throw new StoryError(file, section.line, `${section.kind} \`${section.id}\` needs a title after its id`);
  return words(section.title, file);
};

const step = (section: Section, file: string): StepWords => {
  const { parts } = section;
  expectKinds(parts, ['predict', 'hints', 'after', 'notes', 'explain'], file);
  return {
    title: titleOf(section, file),
    body: bodyOf(section, file),
    predictions: byId(parts, 'predict', file, (part) => prediction(part, file)),
    hints: hints(single(parts, 'hints', file), file),
    after: bodyOf(single(parts, 'after', file), file),
    notes: bodyOf(single(parts, 'notes', file), file),
    explain: explain(single(parts, 'explain', file), file),
  };
};

const challenge = (section: Section, file: string): ChallengeWords => {
  const { parts } = section;
  expectKinds(parts, ['hints', 'after'], file);
  return {
    title: titleOf(section, file),
    body: bodyOf(section, file),
    hints: hints(single(parts, 'hints', file), file),
    after: bodyOf(single(parts, 'after', file), file),
  };
};

const property = (item: Item, file: string): PropertyWords => ({
  says: item.label,
  expected: labelled(item.nested, ['expected'], file).expected ?? null,
});

const parameter = (item: Item, file: string): ParameterWords => ({
  label: item.label,
  help: blocks(item.body, file),
  options: item.nested ? recordOf(itemsOf(item.nested, file), file, ({ label }) => label) : {},
});

const model = (item: Item, file: string): ModelWords => ({
  title: item.label,
  help: blocks(item.nested ? [...item.body, item.nested] : item.body, file),
});

/** Words by id from a section that is one list. */
const listed = <Made>(
  section: Section | undefined,
  file: string,
  make: (item: Item) => Made,
): Readonly<Record<string, Made>> => {
  if (!section) return {};
  const { before, list } = splitList(section);
  if (!list || before.length > 0)
    throw new StoryError(
      file,
      section.line,
      `"${section.kind}" is one list of items that begin with their ids`,
    );
  return recordOf(itemsOf(list, file), file, make);
};

const honesty = (section: Section | undefined, file: string): HonestyWords => {
  if (!section) throw new StoryError(file, undefined, 'the heading "## honesty" is missing');
  expectKinds(section.parts, ['simplified', 'assumed', 'checked'], file);
  const part = (kind: string): Blocks => {
    const found = single(section.parts, kind, file);
    if (!found || found.body.length === 0)
      throw new StoryError(file, section.line, `"## honesty" needs "### ${kind}" with its text`);
    return bodyOf(found, file);
  };
  return { simplified: part('simplified'), assumed: part('assumed'), checked: part('checked') };
};

const KINDS = ['step', 'challenge', 'properties', 'parameters', 'operations', 'models', 'honesty'];

const head = (
  before: readonly mdast.RootContent[],
  file: string,
): Pick<Story, 'title' | 'summary' | 'intro'> => {
  const [title, summary, ...intro] = before;
  if (title?.type !== 'heading' || title.depth !== 1)
    throw new StoryError(file, 1, 'a story begins with its title: # Title');
  if (summary?.type !== 'paragraph')
    throw new StoryError(file, 1, 'after the title comes one sentence that says what the lesson is about');
  return {
    title: plainText(words(title.children, file)),
    summary: words(summary.children, file),
    intro: blocks(intro, file),
  };
};

/** Whoever wrote it, what nobody can see in it is spelled out. */
const sourceOf = (markdown: string): string =>
  visibleText(markdown.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));

/** Throws `StoryError` (file, line, one sentence) for the first mistake. `file` is only used to name it. */
export const parseStory = (markdown: string, file: string): Story => {
  const { before, sections } = cut(fromMarkdown(sourceOf(markdown)).children, 2, file);
  expectKinds(sections, KINDS, file);
  return {
    ...head(before, file),
    steps: byId(sections, 'step', file, (section) => step(section, file)),
    challenges: byId(sections, 'challenge', file, (section) => challenge(section, file)),
    properties: listed(single(sections, 'properties', file), file, (item) => property(item, file)),
    parameters: listed(single(sections, 'parameters', file), file, (item) => parameter(item, file)),
    operations: listed(single(sections, 'operations', file), file, ({ label }) => label),
    models: listed(single(sections, 'models', file), file, (item) => model(item, file)),
    honesty: honesty(single(sections, 'honesty', file), file),
  };
};
