/** docs/dependencies.md: what is in the lab, what the server runs, what only builds and tests. */
import type { Dependency } from './lock.ts';

const HEAD = `# What the lab is made of

Written by \`npx tsx scripts/dependencies/write.ts\` after a build; tests fail when the lock file holds a package that is not here, or one
under another licence. What is in the lab is handed on to everybody who opens it, so its licences ask for no more than to be named:
the build writes their texts to \`/licenses.txt\`, which the front page links.
`;

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);

const table = (titles: readonly string[], rows: readonly (readonly string[])[]): string =>
  [titles, titles.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const named = ({ name, version, licence }: Dependency): string[] => [name, version, licence];

/** @param weights bytes in the files of the lab, by name of the package. */
export const documentOf = (
  dependencies: readonly Dependency[],
  weights: ReadonlyMap<string, number>,
): string => {
  const inLab = dependencies.filter(({ name, tool }) => !tool && weights.has(name));
  const onServer = dependencies.filter(({ name, tool }) => !tool && !weights.has(name));
  const tools = dependencies.filter(({ tool }) => tool);
  const weightOf = ({ name }: Dependency): number => weights.get(name) ?? 0;
  const heavyFirst = [...inLab].sort((a, b) => weightOf(b) - weightOf(a));
  const sum = inLab.reduce((total, one) => total + weightOf(one), 0);
  return [
    HEAD,
    `## In the lab\n\nSize: gzip, of all files together that hold some of it (fonts as they are); ${kilobytes(sum)} KB in all, most of it loaded only when it is needed.\n`,
    table(
      ['package', 'version', 'licence', 'KB'],
      heavyFirst.map((one) => [...named(one), kilobytes(weightOf(one))]),
    ),
    '\n## On the server, or not used by the build\n',
    table(['package', 'version', 'licence'], onServer.map(named)),
    '\n## Tools: to build and to test\n',
    table(['package', 'version', 'licence'], tools.map(named)),
    '',
  ].join('\n');
};

/** Name, version and licence of every row. */
export const rowsOf = (document: string): string[] =>
  [...document.matchAll(/^\| ([^|]+) \| (\d[^|]*) \| ([^|]+) \|/gm)].map((row) => row.slice(1).join(' '));

/** Names of what the document says is in the lab. */
export const inLabOf = (document: string): Set<string> =>
  new Set(
    [...document.matchAll(/^\| ([^|]+) \| \d[^|]* \| [^|]+ \| [\d.]+ \|$/gm)].map(([, name]) => name ?? ''),
  );
