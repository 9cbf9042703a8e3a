/** Lists whose items begin with an id as code: options of a prediction, labels of properties, parameters, operations. */
import type * as mdast from 'mdast';
import type { Blocks, Words } from '../words.ts';
import { blocks, lineOf, StoryError, words } from './blocks.ts';

export interface Item {
  readonly id: string;
  readonly label: Words;
  /** Paragraphs and other blocks under the label, without a nested list at the end. */
  readonly body: readonly mdast.RootContent[];
  readonly nested: mdast.List | null;
  readonly line: number | undefined;
}

const itemOf = (item: mdast.ListItem, file: string): Item => {
  const line = lineOf(item);
  const [head, ...rest] = item.children;
  const [id, ...label] = head?.type === 'paragraph' ? head.children : [];
  if (id?.type !== 'inlineCode') throw new StoryError(file, line, 'this item must begin with its id as code');
  const last = rest.at(-1);
  const nested = last?.type === 'list' ? last : null;
  return {
    id: id.value,
    label: trim(words(label, file)),
    body: nested ? rest.slice(0, -1) : rest,
    nested,
    line,
  };
};

const trim = (label: Words): Words => {
  const [first, ...rest] = label;
  if (typeof first !== 'string') return label;
  const text = first.trimStart();
  return text === '' ? rest : [text, ...rest];
};

export const itemsOf = (list: mdast.List, file: string): readonly Item[] =>
  list.children.map((item) => itemOf(item, file));

/** Items by id, made into what they stand for. */
export const recordOf = <Made>(
  items: readonly Item[],
  file: string,
  make: (item: Item) => Made,
): Readonly<Record<string, Made>> => {
  const made: Record<string, Made> = {};
  for (const item of items) {
    if (Object.hasOwn(made, item.id))
      throw new StoryError(file, item.line, `\`${item.id}\` stands here for the second time`);
    made[item.id] = make(item);
  }
  return made;
};

/** Items of a nested list that begin with one of the given words and a colon: `wrong: many think …`. */
export const labelled = <Name extends string>(
  list: mdast.List | null,
  names: readonly Name[],
  file: string,
): { readonly [name in Name]?: Blocks } => {
  const made: { [name in Name]?: Blocks } = {};
  for (const item of list?.children ?? []) {
    const [head, ...rest] = item.children;
    const [first, ...more] = head?.type === 'paragraph' ? head.children : [];
    const name = names.find((known) => first?.type === 'text' && first.value.startsWith(`${known}:`));
    if (!name || first?.type !== 'text')
      throw new StoryError(
        file,
        lineOf(item),
        `this item must begin with ${names.map((n) => `"${n}:"`).join(' or ')}`,
      );
    if (made[name]) throw new StoryError(file, lineOf(item), `"${name}:" stands here for the second time`);
    const value = first.value.slice(name.length + 1).trimStart();
    const children = value === '' ? more : [{ ...first, value }, ...more];
    made[name] = blocks([{ type: 'paragraph', children }, ...rest], file);
  }
  return made;
};
