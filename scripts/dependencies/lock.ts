/** Every package that the lock file may install, with its licence, and whether that licence suits us. */

export interface Dependency {
  readonly name: string;
  readonly version: string;
  /** SPDX expression; `?` where the lock names none. */
  readonly licence: string;
  /** Installed for development alone. */
  readonly tool: boolean;
}

interface Entry {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
}

export interface Lock {
  readonly packages: Readonly<Record<string, Entry>>;
}

/** Everything but ourselves, by name and version; what is installed in two places is named once. */
export const dependenciesIn = ({ packages }: Lock): Dependency[] => {
  const found = new Map<string, Dependency>();
  for (const [path, { version = '', license = '?', dev, devOptional }] of Object.entries(packages)) {
    if (path === '') continue;
    const name = path.replace(/^.*node_modules\//, '');
    const key = `${name} ${version}`;
    const tool = (dev || devOptional) === true && (found.get(key)?.tool ?? true);
    found.set(key, { name, version, licence: license, tool });
  }
  return [...found.values()].sort((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1));
};

/** Free, and asking for no more than to be named. */
const FREE = [
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Unlicense',
  'BlueOak-1.0.0',
  'OFL-1.1',
];
/** Asks that its own files stay free: fine for a tool that is run and not handed on. */
const FREE_AS_TOOL = [...FREE, 'MPL-2.0'];

const suits = (licence: string, allowed: readonly string[]): boolean =>
  licence
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((one) => allowed.includes(one)));

/** One sentence for each package whose licence is none of those that suit its place. */
export const unsuited = (dependencies: readonly Dependency[]): string[] =>
  dependencies
    .filter(({ licence, tool }) => !suits(licence, tool ? FREE_AS_TOOL : FREE))
    .map(({ name, version, licence }) => `${name} ${version} is under ${licence}, which is not on the list.`);
