/**
 * The query part of an address (shared names: PhET, StackBlitz, reveal.js). Everything here is hostile until this
 * closed schema has accepted it: an unknown or bad value is one sentence and the default, never a crash.
 */
import * as v from 'valibot';
import { visibleText } from '#kernel';
import { LANGUAGES, languageOf, STRING_TESTS } from './language/choose.ts';

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

/** What a person may write, said in words, for the notice. */
const WANTED: Readonly<Record<Name, string>> = {
  locale: `one of ${Object.keys(LANGUAGES).join(', ')}`,
  seed: 'a whole number',
  step: 'the id or number of a step',
  steps: 'numbers such as 1,3-5',
  speed: 'a number from 0.001 to 100',
  autoplay: '0 or 1',
  ctl: '0 or 1',
  theme: 'light, dark, projector or auto',
  motion: 'auto, reduce or full',
  hide: `a list of ${PARTS.join(', ')}`,
  lock: `a list of ${LOCKS.join(', ')}`,
  views: 'a list of view names',
  embed: '0 or 1',
  allowLinks: 'true or false',
  fuzz: '0 or 1',
  fuzzBoard: '0 or 1',
  fuzzRate: 'a whole number',
  stringTest: 'double, long, rtl or xss',
};

const QUOTE_MAX = 40;

const quoted = (text: string): string =>
  visibleText(text.length > QUOTE_MAX ? `${text.slice(0, QUOTE_MAX)}…` : text);

/** Reads `location.search`. Problems are sentences for people, one a parameter, in the order of the address. */
export const readParameters = (search: string): { parameters: Parameters; problems: readonly string[] } => {
  const parameters: Record<string, unknown> = {};
  const problems: string[] = [];
  for (const [name, text] of new URLSearchParams(search)) {
    if (!Object.hasOwn(SCHEMAS, name)) {
      problems.push(`The address asks for “${quoted(name)}”, which this lab does not know. It is ignored.`);
      continue;
    }
    const result = v.safeParse(SCHEMAS[name as Name], text);
    if (result.success) parameters[name] = result.output;
    else
      problems.push(
        `The address says ${name}=${quoted(text)}, but ${name} must be ${WANTED[name as Name]}. The default is used.`,
      );
  }
  return { parameters: parameters as Parameters, problems };
};
