/**
 * Where things are kept between visits: local storage when the browser lets us, else memory for as long as the page
 * lives. Nothing here throws; what went wrong is said in a word that callers turn into a sentence.
 */

/** The part of `Storage` that is used. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export interface Cabinet {
  /** False: storage is refused (private mode, a sandboxed frame); everything is forgotten with the page. */
  readonly lasting: boolean;
  read(key: string): string | null;
  /** False when there was no room; what stood there before is still there. */
  write(key: string, text: string): boolean;
  remove(key: string): void;
}

const memoryShelf = (): Shelf => {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => void kept.set(key, text),
    removeItem: (key) => void kept.delete(key),
  };
};

const PROBE = 'netsplit.probe';

/** `null` when it is refused: merely asking for `localStorage` throws in a sandboxed frame. */
const usable = (ask: () => Shelf | null | undefined): Shelf | null => {
  try {
    const shelf = ask();
    shelf?.getItem(PROBE);
    return shelf ?? null;
  } catch {
    return null;
  }
};

/** `ask` is called once and may throw: `openCabinet(() => window.localStorage)`. */
export const openCabinet = (ask: () => Shelf | null | undefined): Cabinet => {
  const found = usable(ask);
  const shelf = found ?? memoryShelf();
  const tried = <Result>(deed: () => Result, otherwise: Result): Result => {
    try {
      return deed();
    } catch {
      return otherwise;
    }
  };
  return {
    lasting: found !== null,
    read: (key) => tried(() => shelf.getItem(key), null),
    write: (key, text) =>
      tried(() => {
        shelf.setItem(key, text);
        return true;
      }, false),
    remove: (key) => tried(() => shelf.removeItem(key), undefined),
  };
};
