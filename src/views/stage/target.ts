/** Stops of the stage (`node:R0`) and selections of the lab name the same things; this turns one into the other. */
import type { Selection } from '#lab';

export const nodeKey = (id: string): string => `node:${id}`;
export const linkKey = (key: string): string => `link:${key}`;
export const messageKey = (id: string): string => `message:${id}`;

/** Null for the ground, or for a key that names nothing of the stage. */
export const selectionOf = (key: string | null): Selection | null => {
  if (key === null) return null;
  const at = key.indexOf(':');
  const name = key.slice(at + 1);
  switch (key.slice(0, at)) {
    case 'node':
      return { kind: 'node', node: name };
    case 'link': {
      const [from, to] = name.split('|');
      return from !== undefined && to !== undefined ? { kind: 'link', from, to } : null;
    }
    case 'message':
      return { kind: 'message', message: name };
    default:
      return null;
  }
};

/** A link may be selected from either end; its stop has one name. */
export const keyOf = (selection: Selection | null, indexOf: ReadonlyMap<string, number>): string | null => {
  switch (selection?.kind) {
    case 'node':
      return nodeKey(selection.node);
    case 'message':
      return messageKey(selection.message);
    case 'link': {
      const { from, to } = selection;
      const forward = (indexOf.get(from) ?? 0) <= (indexOf.get(to) ?? 0);
      return linkKey(forward ? `${from}|${to}` : `${to}|${from}`);
    }
    default:
      return null;
  }
};
