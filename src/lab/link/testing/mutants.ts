/** Links made wrong on purpose, from valid ones: by chance, and as somebody would who knows the format. */
import { between, fold } from '#kernel';
import { fromBase64url, toBase64url } from '../base64url.ts';
import { deflate, inflate } from '../pack.ts';
import { sealed } from '../payload.ts';

const HEAD = '#r=1';

/** Numbers that depend on the seed alone. */
export class Dice {
  private state: number;

  constructor(seed: number) {
    this.state = fold(0x68617a64, seed);
  }

  below(limit: number): number {
    this.state = fold(this.state, 1);
    return between(this.state, 0, Math.max(0, limit - 1));
  }

  of<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)] as Item;
  }
}

const boxOf = (link: string): Uint8Array => fromBase64url(link.slice(HEAD.length));
const linkOf = (box: Uint8Array): string => `${HEAD}${toBase64url(box)}`;
const contentOf = (box: Uint8Array): Uint8Array =>
  box[0] === 1 ? inflate(box.subarray(1)) : box.subarray(1);

const splice = (bytes: Uint8Array, at: number, drop: number, put: readonly number[]): Uint8Array =>
  Uint8Array.of(...bytes.subarray(0, at), ...put, ...bytes.subarray(at + drop));

const flip = (bytes: Uint8Array, dice: Dice): Uint8Array => {
  const copy = bytes.slice();
  for (let times = 1 + dice.below(4); times > 0; times--) {
    const at = dice.below(copy.length);
    copy[at] = (copy[at] ?? 0) ^ (1 << dice.below(8));
  }
  return copy;
};

/** Numbers that promise more than there is. */
const LIES: readonly (readonly number[])[] = [
  [0xff, 0x7f],
  [0xff, 0xff, 0xff, 0x7f],
  [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f],
  [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
  [0x80, 0x00],
];

/** `__proto__` and its kin as new words: twice the length, then the letters. */
const WORDS: readonly (readonly number[])[] = ['__proto__', 'constructor', 'prototype', 'toString'].map(
  (text) => [text.length * 2, ...new TextEncoder().encode(text)],
);

/** Lists in dictionaries in lists: tags of the format, over and over. */
const NESTS: readonly (readonly number[])[] = [7, 8].map((tag) =>
  Array.from({ length: 400 }, () => [tag, 1]).flat(),
);

/** Changes the content and seals it with a right checksum, so that nothing but the parser and the schema stands in the way. */
const forged =
  (change: (content: Uint8Array, dice: Dice) => Uint8Array) =>
  (link: string, _other: string, dice: Dice): string => {
    const content = contentOf(boxOf(link));
    const body = change(content.subarray(0, -4), dice);
    const bytes = sealed(body);
    return linkOf(dice.below(2) === 0 ? Uint8Array.of(0, ...bytes) : Uint8Array.of(1, ...deflate(bytes)));
  };

const putting = (puts: readonly (readonly number[])[]) =>
  forged((body, dice) => splice(body, dice.below(body.length), dice.below(4), dice.of(puts)));

const LETTERS = 'ABCxyz019-_=+/.% \u{1f600}é';

export type Mutate = (link: string, other: string, dice: Dice) => string;

export const MUTATIONS: Readonly<Record<string, Mutate>> = {
  'flipped bits': (link, _, dice) => linkOf(flip(boxOf(link), dice)),
  'flipped bits under a right checksum': forged(flip),
  'a cut': (link, _, dice) => link.slice(0, dice.below(link.length)),
  'a cut under a right checksum': forged((body, dice) => body.subarray(0, dice.below(body.length))),
  'two links spliced': (link, other, dice) =>
    link.slice(0, dice.below(link.length)) + other.slice(dice.below(other.length)),
  'foreign letters': (link, _, dice) => {
    const at = dice.below(link.length);
    return link.slice(0, at) + dice.of([...LETTERS]) + link.slice(at + dice.below(3));
  },
  'lengths that lie': putting(LIES),
  'names that reach a prototype': putting(WORDS),
  'deep nesting': putting(NESTS),
  'bytes of chance': (_link, _other, dice) =>
    linkOf(Uint8Array.from({ length: dice.below(300) }, () => dice.below(256))),
};
