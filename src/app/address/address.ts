/**
 * The query part of an address (shared names: PhET, StackBlitz, reveal.js). Everything here is hostile until this
 * closed schema has accepted it: an unknown or bad value is one sentence and the default, never a crash.
 */
import * as v from 'valibot';
import { languageOf, STRING_TESTS } from '../language/choose.ts';
import { LANGUAGES } from '../language/packs.ts';
import { STRINGS } from './strings.ts';

const PARTS = ['story', 'timeline', 'inspector', 'stage-controls', 'share'] as const;
const LOCKS = ['faults', 'seek', 'skip'] as const;

const flag = v.pipe(
  v.picklist(['0', '1', 'true', 'false']),
  v.transform((text) => text === '1' || text === 'true'),
);
const list = <const Names extends readonly string[]>(names: Names) =>
  v.pipe(
    v.string(),
    v.transform((text) => text.split(',').filter((part) => part !== '')),
    v.array(v.picklist(names)),
  );
const whole = v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number), v.safeInteger());

/** What each parameter may be; its message says so in words. */
const SCHEMAS = {
  locale: v.pipe(
    v.string(),
    v.check((tag) => languageOf(tag) !== null),
  ),
  seed: whole,
  step: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,60}$/)),
  steps: v.pipe(v.string(), v.regex(/^\d{1,2}(-\d{1,2})?(,\d{1,2}(-\d{1,2})?)*$/)),
  speed: v.pipe(
    v.string(),
    v.regex(/^\d{0,3}(\.\d{1,4})?$/),
    v.transform(Number),
    v.minValue(0.001),
    v.maxValue(100),
  ),
  autoplay: flag,
  ctl: flag,
  theme: v.picklist(['light', 'dark', 'projector', 'auto']),
  motion: v.picklist(['auto', 'reduce', 'full']),
  hide: list(PARTS),
  lock: list(LOCKS),
  views: v.pipe(
    v.string(),
    v.regex(/^[a-z-]{1,30}(,[a-z-]{1,30}){0,11}$/),
    v.transform((text) => text.split(',')),
  ),
  embed: flag,
  allowLinks: flag,
  fuzz: flag,
  fuzzBoard: flag,
  fuzzRate: whole,
  stringTest: v.picklist(STRING_TESTS),
} as const;

type Name = keyof typeof SCHEMAS;
export type Parameters = { readonly [name in Name]?: v.InferOutput<(typeof SCHEMAS)[name]> };

export interface Address {
  readonly parameters: Parameters;
  /** Sentences for people, in the language of whenever they are asked for: the address says the language, too. */
  readonly problems: readonly string[];
  /** Free play: the network without its story. */
  readonly free?: true;
}

/** What a person may write, said in words, for the notice. */
const WANTED: Readonly<Record<Name, () => string>> = {
  locale: () => STRINGS.oneOf(LANGUAGES.join(', ')),
  seed: () => STRINGS.whole,
  step: () => STRINGS.step,
  steps: () => STRINGS.steps,
  speed: () => STRINGS.speed,
  autoplay: () => STRINGS.oneOf('0, 1'),
  ctl: () => STRINGS.oneOf('0, 1'),
  theme: () => STRINGS.oneOf('light, dark, projector, auto'),
  motion: () => STRINGS.oneOf('auto, reduce, full'),
  hide: () => STRINGS.listOf(PARTS.join(', ')),
  lock: () => STRINGS.listOf(LOCKS.join(', ')),
  views: () => STRINGS.views,
  embed: () => STRINGS.oneOf('0, 1'),
  allowLinks: () => STRINGS.oneOf('true, false'),
  fuzz: () => STRINGS.oneOf('0, 1'),
  fuzzBoard: () => STRINGS.oneOf('0, 1'),
  fuzzRate: () => STRINGS.whole,
  stringTest: () => STRINGS.oneOf(STRING_TESTS.join(', ')),
};

const QUOTE_MAX = 40;

const shorten = (text: string): string => (text.length > QUOTE_MAX ? `${text.slice(0, QUOTE_MAX)}…` : text);

/** Reads `location.search`. Problems are sentences for people, one a parameter, in the order of the address. */
export const readParameters = (search: string): Address => {
  const parameters: Record<string, unknown> = {};
  const problems: (() => string)[] = [];
  for (const [name, text] of new URLSearchParams(search)) {
    if (!Object.hasOwn(SCHEMAS, name)) {
      problems.push(() => STRINGS.unknown(shorten(name)));
      continue;
    }
    const result = v.safeParse(SCHEMAS[name as Name], text);
    if (result.success) parameters[name] = result.output;
    else problems.push(() => STRINGS.bad(name, shorten(text), WANTED[name as Name]()));
  }
  return {
    parameters: parameters as Parameters,
    get problems() {
      return problems.map((say) => say());
    },
  };
};
