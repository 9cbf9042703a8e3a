/** Draws the typed prose of a story: a closed set of blocks, never HTML. */
import { useLinksAllowed } from '#design';
import type { Block, Blocks as BlockList, Inline, Words as WordList } from '#lesson-kit';
import styles from './story.module.css';

/** Prose never changes while it is on the screen, so its place in the list is its key. */
const keyed = <Item,>(items: readonly Item[]): { key: string; item: Item }[] =>
  items.map((item, place) => ({ key: place.toString(), item }));

export function Words({ of }: { readonly of: WordList }) {
  return keyed(of).map(({ key, item }) => <Piece key={key} piece={item} />);
}

function Piece({ piece }: { readonly piece: Inline }) {
  if (typeof piece === 'string') return piece;
  switch (piece.kind) {
    case 'code':
      return <code>{piece.text}</code>;
    case 'strong':
      return (
        <strong>
          <Words of={piece.of} />
        </strong>
      );
    case 'emphasis':
      return (
        <em>
          <Words of={piece.of} />
        </em>
      );
    case 'link':
      return <Away href={piece.href} of={piece.of} />;
  }
}

function Away({ href, of }: { readonly href: string; readonly of: WordList }) {
  if (!useLinksAllowed()) return <Words of={of} />;
  return (
    <a href={href} target="_blank" rel="noreferrer noopener">
      <Words of={of} />
    </a>
  );
}

export function Blocks({ of }: { readonly of: BlockList }) {
  return keyed(of).map(({ key, item }) => <BlockPart key={key} block={item} />);
}

function BlockPart({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          <Words of={block.of} />
        </p>
      );
    case 'code':
      return <pre className={styles.code}>{block.text}</pre>;
    case 'quote':
      return (
        <blockquote>
          <Blocks of={block.of} />
        </blockquote>
      );
    case 'callout':
      return (
        <aside className={styles.callout} data-tone={block.tone}>
          <Blocks of={block.of} />
        </aside>
      );
    case 'list': {
      const items = keyed(block.items).map(({ key, item }) => (
        <li key={key}>
          <Blocks of={item} />
        </li>
      ));
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
  }
}
