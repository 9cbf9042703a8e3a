/**
 * Cuts a story at its headings. A heading reads `kind`, then the id as code, then words for people:
 * "## step `two-copies` Two copies of one number".
 */
import type * as mdast from 'mdast';
import { lineOf, StoryError } from './blocks.ts';

export interface Section {
  readonly kind: string;
  /** Empty when the heading names none. */
  readonly id: string;
  readonly title: readonly mdast.PhrasingContent[];
  readonly line: number | undefined;
  /** What stands before the first heading of the next depth. */
  readonly body: readonly mdast.RootContent[];
  readonly parts: readonly Section[];
}

const headOf = (heading: mdast.Heading, file: string): Pick<Section, 'kind' | 'id' | 'title' | 'line'> => {
  const line = lineOf(heading);
  const [first, second, ...rest] = heading.children;
  if (first?.type !== 'text') throw new StoryError(file, line, 'a heading begins with its kind, e.g. "step"');
  const [kind = '', ...more] = first.value.trim().split(/\s+/);
  if (more.length > 0)
    throw new StoryError(
      file,
      line,
      `the heading "${first.value.trim()}" has words before its id; write: ${kind} \`id\` ${more.join(' ')}`,
    );
  if (second === undefined) return { kind, id: '', title: [], line };
  if (second.type !== 'inlineCode')
    throw new StoryError(file, line, `after "${kind}" comes the id as code: ${kind} \`id\` words`);
  return { kind, id: second.value, title: trimStart(rest), line };
};

const trimStart = (nodes: readonly mdast.PhrasingContent[]): readonly mdast.PhrasingContent[] => {
  const [first, ...rest] = nodes;
  if (first?.type !== 'text') return nodes;
  const value = first.value.trimStart();
  return value === '' ? rest : [{ ...first, value }, ...rest];
};

/** Sections at `depth`, and what stands before the first of them. */
export const cut = (
  nodes: readonly mdast.RootContent[],
  depth: 2 | 3,
  file: string,
): { readonly before: readonly mdast.RootContent[]; readonly sections: readonly Section[] } => {
  const starts = nodes.flatMap((node, at) => (node.type === 'heading' && node.depth === depth ? [at] : []));
  const sections = starts.map((at, place): Section => {
    const inside = nodes.slice(at + 1, starts[place + 1]);
    const deeper = depth === 2 ? cut(inside, 3, file) : { before: inside, sections: [] };
    return { ...headOf(nodes[at] as mdast.Heading, file), body: deeper.before, parts: deeper.sections };
  });
  return { before: nodes.slice(0, starts[0] ?? nodes.length), sections };
};

/** Fails for a section whose kind is not one of `known`; says which there are. */
export const expectKinds = (sections: readonly Section[], known: readonly string[], file: string): void => {
  for (const { kind, line } of sections)
    if (!known.includes(kind))
      throw new StoryError(
        file,
        line,
        `"${kind}" is no kind of heading here; there are: ${known.join(', ')}`,
      );
};

/** The sections of one kind by id. Fails when an id is missing or stands twice. */
export const byId = <Made>(
  sections: readonly Section[],
  kind: string,
  file: string,
  make: (section: Section) => Made,
): Readonly<Record<string, Made>> => {
  const made: Record<string, Made> = {};
  for (const section of sections.filter((candidate) => candidate.kind === kind)) {
    if (section.id === '')
      throw new StoryError(file, section.line, `this "${kind}" needs its id as code: ${kind} \`id\``);
    if (Object.hasOwn(made, section.id))
      throw new StoryError(file, section.line, `${kind} \`${section.id}\` stands here for the second time`);
    made[section.id] = make(section);
  }
  return made;
};

/** The only section of a kind, if there is one. */
export const single = (sections: readonly Section[], kind: string, file: string): Section | undefined => {
  const [first, second] = sections.filter((candidate) => candidate.kind === kind);
  if (second) throw new StoryError(file, second.line, `there is a second "${kind}" here`);
  return first;
};
