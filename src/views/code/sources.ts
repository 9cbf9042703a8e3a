/** The protocols' own sources as text, each loaded when somebody looks at it. Tests, tables and words stay out. */
const SOURCES = import.meta.glob<string>(
  ['../../protocols/*/*.ts', '!**/*.test.ts', '!**/{index,words,words.*,title,title.*,conform}.ts'],
  { query: '?raw', import: 'default' },
);

export interface SourceFile {
  readonly name: string;
  readonly text: string;
}

const nameOf = (path: string): string => path.split('/').at(-1) ?? path;

/** The files of a protocol that people read: the algorithm first, then what it sends. */
export const loadSources = async (protocol: string): Promise<readonly SourceFile[]> => {
  const readable = Object.keys(SOURCES)
    .filter((path) => path.includes(`/protocols/${protocol}/`))
    .sort(
      (a, b) => Number(nameOf(b) === 'protocol.ts') - Number(nameOf(a) === 'protocol.ts') || (a < b ? -1 : 1),
    );
  return Promise.all(
    readable.map(async (path) => ({ name: nameOf(path), text: (await SOURCES[path]?.()) ?? '' })),
  );
};
