/** A lesson in another language: the same lesson, whose protocol speaks with other words. */
import type { AnyRole, Protocol, ReferenceModel } from '#kernel';
import type { Lesson } from '../lesson.ts';
import { plainText, type Story } from '../words.ts';

type Deed = NonNullable<Lesson['operations']>[string][number];

/** `words.<language>.ts` of a protocol's folder. What is missing stays in English. */
export interface ProtocolTranslation {
  /** The sentences of its notes, by key. */
  readonly words: Readonly<Record<string, string>>;
  /** What its roles are called on the card, by role. */
  readonly titles?: Readonly<Record<string, string>>;
  /** What the lines of a card are called, by their English label. */
  readonly facts?: Readonly<Record<string, string>>;
  /** What a value is called, on a card, a message or in a sentence, where it is a word and no name or number. */
  sayText?(english: string): string;
  /** What its rules demand, by rule. */
  readonly rules?: Readonly<Record<string, string>>;
  /** What its published models are called, promise and do: a whole English sentence, and how it is said instead. */
  readonly models?: readonly (readonly [english: RegExp, said: string])[];
}

const spokenRole = (
  id: string,
  role: AnyRole,
  { titles = {}, facts = {}, sayText = (english) => english }: ProtocolTranslation,
): AnyRole => ({
  ...role,
  title: titles[id] ?? role.title,
  ...(role.facts && {
    facts: (state: object) =>
      (role.facts?.(state) ?? []).map((fact) => ({
        ...fact,
        label: facts[fact.label] ?? fact.label,
        value: sayText(fact.value),
      })),
  }),
});

const spokenTexts = ({ label }: Protocol, sayText: (english: string) => string): Partial<Protocol> => ({
  sayText,
  ...(label && { label: (message) => sayText(label(message)) }),
});

/** What clients can be asked and what is promised, said as a story in another language says it. */
export const inWordsOf = (lesson: Lesson, { operations, properties }: Story): Lesson => {
  const named = ({ id, ...deed }: Deed): Deed => {
    const says = operations[id];
    return { id, ...deed, ...(says && { says: plainText(says) }) };
  };
  const deeds = Object.entries(lesson.operations ?? {}).map(([node, all]) => [node, all.map(named)] as const);
  const promised = lesson.properties.map((shown) => {
    const says = properties[shown.property.id]?.says;
    return says ? { ...shown, property: { ...shown.property, says: `${plainText(says)}.` } } : shown;
  });
  return { ...lesson, operations: Object.fromEntries(deeds), properties: promised };
};

/**
 * @param own what the protocol says in that language.
 * @param common what the kernel says in it, by the keys of its own words.
 */
export const spokenLesson = (
  lesson: Lesson,
  own: ProtocolTranslation,
  common: Readonly<Record<string, string>>,
): Lesson => {
  const { protocol } = lesson;
  const roles = Object.entries(protocol.roles).map(([id, role]) => [id, spokenRole(id, role, own)] as const);
  return {
    ...lesson,
    protocol: {
      ...protocol,
      words: { ...protocol.words, ...own.words },
      rules: { ...protocol.rules, ...own.rules },
      commonWords: common,
      ...(own.sayText && spokenTexts(protocol, own.sayText)),
      roles: Object.fromEntries(roles),
    },
  };
};

/** A published model, searched as it is and said otherwise. */
export const spokenModel = (
  reference: ReferenceModel,
  { models = [] }: ProtocolTranslation,
): ReferenceModel => {
  const say = (english: string): string => {
    const found = models.find(([pattern]) => pattern.test(english));
    return found ? english.replace(...found) : english;
  };
  const { model } = reference;
  const properties = model.properties.map((property) => ({ ...property, says: say(property.says) }));
  const actions = model.actions.map(({ name, nameOf, ...action }) => ({
    ...action,
    name: say(name),
    ...(nameOf && { nameOf: (chosen: readonly unknown[]) => say(nameOf(chosen)) }),
  }));
  return { ...reference, model: { ...model, title: say(model.title), properties, actions } };
};
