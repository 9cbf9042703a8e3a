/** Markdown to the closed set of blocks. What is outside the set is refused with its line, never passed on. */
import type * as mdast from 'mdast';
import type { Block, Blocks, Inline, Words } from '../words.ts';

/** A mistake in a story: one sentence that names file and line. */
export class StoryError extends Error {
  constructor(file: string, line: number | undefined, problem: string) {
    super(`${file}${line === undefined ? '' : `:${line}`}: ${problem}`);
    this.name = 'StoryError';
  }
}

export const lineOf = (node: { position?: mdast.Node['position'] }): number | undefined =>
  node.position?.start.line;

const ALLOWED =
  'a story holds paragraphs, lists, code, quotes and callouts, with emphasis, strong, `code` and links';

const inline = (node: mdast.PhrasingContent, file: string): Inline => {
  switch (node.type) {
    case 'text':
      return node.value.replace(/\n/g, ' ');
    case 'inlineCode':
      return { kind: 'code', text: node.value };
    case 'emphasis':
    case 'strong':
      return { kind: node.type, of: words(node.children, file) };
    case 'link':
      if (!node.url.startsWith('https://'))
        throw new StoryError(file, lineOf(node), `the link "${node.url}" must begin with https://`);
      return { kind: 'link', href: node.url, of: words(node.children, file) };
    case 'html':
      throw new StoryError(file, lineOf(node), `raw HTML (${node.value}) is refused; ${ALLOWED}`);
    default:
      throw new StoryError(file, lineOf(node), `"${node.type}" is refused; ${ALLOWED}`);
  }
};

export const words = (nodes: readonly mdast.PhrasingContent[], file: string): Words =>
  nodes.map((node) => inline(node, file));

const TONES = { NOTE: 'note', TIP: 'tip', WARNING: 'warning' } as const;

/** `> [!NOTE]` on its own line makes a quote a callout, as on GitHub. */
const quote = (node: mdast.Blockquote, file: string): Block => {
  const of = blocks(node.children, file);
  const [head, ...rest] = of;
  const first = head?.kind === 'paragraph' ? head.of[0] : undefined;
  const mark = typeof first === 'string' ? /^\[!([A-Z]+)\]\s*/.exec(first) : null;
  if (!mark || head?.kind !== 'paragraph' || typeof first !== 'string') return { kind: 'quote', of };
  const tone = TONES[mark[1] as keyof typeof TONES];
  if (!tone)
    throw new StoryError(
      file,
      lineOf(node),
      `[!${mark[1]}] is no callout; use [!NOTE], [!TIP] or [!WARNING]`,
    );
  const left = [first.slice(mark[0].length), ...head.of.slice(1)].filter((part) => part !== '');
  return { kind: 'callout', tone, of: left.length > 0 ? [{ kind: 'paragraph', of: left }, ...rest] : rest };
};

const block = (node: mdast.RootContent, file: string): Block => {
  switch (node.type) {
    case 'paragraph':
      return { kind: 'paragraph', of: words(node.children, file) };
    case 'list':
      return {
        kind: 'list',
        ordered: node.ordered === true,
        items: node.children.map((item) => blocks(item.children, file)),
      };
    case 'code':
      return { kind: 'code', language: node.lang ?? null, text: node.value };
    case 'blockquote':
      return quote(node, file);
    case 'html':
      throw new StoryError(
        file,
        lineOf(node),
        `raw HTML (${node.value.split('\n')[0]}) is refused; ${ALLOWED}`,
      );
    default:
      throw new StoryError(file, lineOf(node), `"${node.type}" is refused; ${ALLOWED}`);
  }
};

export const blocks = (nodes: readonly mdast.RootContent[], file: string): Blocks =>
  nodes.map((node) => block(node, file));
