/**
 * Two clones and a hub. Objects never change, names move: a push sends objects and then asks the hub to move its branch
 * from where the pusher saw it (git-send-pack; gitprotocol-pack(5), reference update request).
 */
import { type Io, role } from '#kernel';
import { blobId, type ObjectId } from './git/object.ts';
import {
  ancestors,
  filesOfCommit,
  idOf,
  isComplete,
  mergedFiles,
  type Objects,
  reachable,
  withCommit,
} from './git/repository.ts';
import type { Message, NamedObject, Params } from './messages.ts';

type GitIo = Io<Message, Params>;

export interface Hub {
  readonly objects: Objects;
  /** Where its branch points to. */
  readonly main: ObjectId;
}

export interface Clone {
  readonly objects: Objects;
  /** Where its own branch points to. */
  readonly main: ObjectId;
  /** Where it saw the hub's branch last. */
  readonly seen: ObjectId;
  /** For the judge alone: commits that the hub said it had moved to. */
  readonly pushed: readonly ObjectId[];
}

const someone = (name: string, time: number) => ({
  name,
  email: `${name.toLowerCase()}@example.org`,
  time,
  zone: '+0000',
});

const FIRST_FILES = { README: 'hello\n', 'src/a.txt': 'a\n', 'src/b.txt': 'b\n', 'docs/c.txt': 'c\n' };

const first = (() => {
  const blobs = Object.entries(FIRST_FILES).map(([path, text]) => ({ path, text, id: blobId(text) }));
  const files = blobs.map(({ path, id }) => ({ path, id, mode: '100644' as const }));
  const objects: Objects = Object.fromEntries(blobs.map(({ id, text }) => [id, { type: 'blob', text }]));
  const hub = someone('Hub', 0);
  return withCommit(objects, files, { parents: [], author: hub, committer: hub, message: 'first\n' });
})();

const short = (id: ObjectId): string => id.slice(0, 7);

const named = (objects: Objects, ids: Iterable<ObjectId>): NamedObject[] =>
  [...ids].sort().flatMap((id) => {
    const object = objects[id];
    return object ? [{ id, object }] : [];
  });

/** Stores what came, each under the name it came with; without the rule nobody looks whether it fits. */
const take = <State extends { readonly objects: Objects }>(
  state: State,
  objects: readonly NamedObject[],
  io: GitIo,
): State => {
  const good = objects.filter(({ id, object }) => !io.rule('name-is-hash') || idOf(object) === id);
  if (good.length < objects.length) io.note('wrong-name', { count: objects.length - good.length });
  const fresh = good.filter(({ id }) => !Object.hasOwn(state.objects, id));
  if (fresh.length === 0) return state;
  io.note('stores', { count: fresh.length });
  return {
    ...state,
    objects: { ...state.objects, ...Object.fromEntries(fresh.map(({ id, object }) => [id, object])) },
  };
};

export const hub = role<Hub, Message, Params>({
  title: 'hub',
  shape: 'square',
  durable: ['objects', 'main'],
  init: () => ({ objects: first.objects, main: first.id }),
  facts: ({ objects, main }) => [
    { label: 'main', value: main.slice(0, 6), where: 'disk' },
    { label: 'has', value: String(Object.keys(objects).length), where: 'disk' },
  ],
  on: {
    objects: (hub, { objects }, io) => take(hub, objects, io),
    update(hub, { old, next }, io) {
      if (io.rule('compare-and-swap') && hub.main !== old) {
        io.reply({ type: 'rejected', why: 'moved', at: hub.main });
        return io.ignore(hub, 'non-fast-forward', { at: short(hub.main) });
      }
      if (io.rule('objects-first') && !isComplete(hub.objects, next)) {
        io.reply({ type: 'rejected', why: 'missing', at: hub.main });
        return io.ignore(hub, 'objects-missing');
      }
      io.note('moves', { next: short(next) });
      io.reply({ type: 'moved', to: next });
      return { ...hub, main: next };
    },
    fetch(hub, { have }, io) {
      const known = reachable(hub.objects, have);
      const wanted = [...reachable(hub.objects, [hub.main])].filter((id) => !known.has(id));
      io.note('tells-branch', { count: wanted.length });
      if (wanted.length > 0) io.reply({ type: 'objects', objects: named(hub.objects, wanted) });
      io.reply({ type: 'branch', at: hub.main });
      return hub;
    },
  },
  lies: {
    'other-content': (message) =>
      message.type === 'objects'
        ? {
            ...message,
            objects: message.objects.map(({ id, object }) => ({
              id,
              object:
                object.type === 'blob' ? { ...object, text: `${object.text}and a back door\n` } : object,
            })),
          }
        : message,
  },
});

/** The hub has moved on: go forward with it, or join both pasts in a commit of their own. */
const follow = (clone: Clone, at: ObjectId, io: GitIo): Clone => {
  const next = { ...clone, seen: at };
  const ours = ancestors(clone.objects, clone.main);
  const theirs = ancestors(clone.objects, at);
  if (ours.includes(at)) return io.ignore(next, 'up-to-date');
  if (theirs.includes(clone.main)) {
    io.note('fast-forwards');
    return { ...next, main: at };
  }
  const base = ours.find((id) => theirs.includes(id)) ?? '';
  const files = mergedFiles(
    filesOfCommit(clone.objects, base),
    filesOfCommit(clone.objects, clone.main),
    filesOfCommit(clone.objects, at),
  );
  const author = someone(io.self, 60 * ours.length);
  const made = withCommit(clone.objects, files, {
    parents: [clone.main, at],
    author,
    committer: author,
    message: 'merge\n',
  });
  io.note('merges');
  return { ...next, objects: made.objects, main: made.id };
};

/** Where copies go. */
const COPY = 'docs/copy.txt';

const commitFile = (clone: Clone, path: string, text: string, io: GitIo): Clone => {
  const before = filesOfCommit(clone.objects, clone.main);
  const id = blobId(text);
  const others = before.filter((file) => file.path !== path);
  const author = someone(io.self, 60 * ancestors(clone.objects, clone.main).length);
  const made = withCommit(
    { ...clone.objects, [id]: { type: 'blob', text } },
    [...others, { path, mode: '100644', id }],
    { parents: [clone.main], author, committer: author, message: `change ${path}\n` },
  );
  const count = Object.keys(made.objects).length - Object.keys(clone.objects).length;
  io.note('commits', { path, count });
  return { ...clone, objects: made.objects, main: made.id };
};

export const clone = role<Clone, Message, Params>({
  title: 'clone',
  shape: 'circle',
  durable: ['objects', 'main', 'seen', 'pushed'],
  init: () => ({ objects: first.objects, main: first.id, seen: first.id, pushed: [] }),
  facts: ({ objects, main, seen }) => [
    { label: 'main', value: main.slice(0, 6), where: 'disk' },
    { label: 'hub', value: seen.slice(0, 6), where: 'disk' },
    { label: 'has', value: String(Object.keys(objects).length), where: 'disk' },
  ],
  operations: {
    commit(clone, { path }, io) {
      const past = ancestors(clone.objects, clone.main).length;
      return commitFile(clone, String(path), `${path}, changed by ${io.self} after ${past}\n`, io);
    },
    /** Commits a second file with the content of `path`. */
    copy(clone, { path }, io) {
      const files = filesOfCommit(clone.objects, clone.main);
      const copied = clone.objects[files.find((file) => file.path === path)?.id ?? ''];
      return commitFile(clone, COPY, copied?.type === 'blob' ? copied.text : '', io);
    },
    push(clone, _, io) {
      const [hub = ''] = io.peers('hub');
      const known = reachable(clone.objects, [clone.seen]);
      const missing = [...reachable(clone.objects, [clone.main])].filter((id) => !known.has(id));
      if (missing.length === 0) return io.ignore(clone, 'nothing-to-push', { hub });
      io.note('pushes', { count: missing.length, hub, old: short(clone.seen), next: short(clone.main) });
      io.send(hub, { type: 'objects', objects: named(clone.objects, missing) });
      io.send(hub, { type: 'update', old: clone.seen, next: clone.main });
      return clone;
    },
    fetch(clone, _, io) {
      const [hub = ''] = io.peers('hub');
      io.note('fetches', { hub });
      io.send(hub, { type: 'fetch', have: [clone.seen] });
      return clone;
    },
  },
  on: {
    moved(clone, { to }, io) {
      io.note('push-done');
      return { ...clone, seen: to, pushed: [...clone.pushed, to] };
    },
    rejected(clone, { why }, io) {
      return io.ignore(clone, why === 'moved' ? 'push-refused' : 'push-missing');
    },
    objects: (clone, { objects }, io) => take(clone, objects, io),
    branch(clone, { at }, io) {
      return isComplete(clone.objects, at) ? follow(clone, at, io) : io.ignore(clone, 'fetch-incomplete');
    },
  },
});
