/** Goal: a card says what its node is, in every language. Method: the words of all roles on the widest card of each form. */
import { expect, test } from 'vitest';
import type { Lesson, ProtocolTranslation } from '#lesson-kit';
import { factLines, headerText, shownCaption, wordsWidth } from './card-text.ts';
import { CARD_GROWS, type Form, METRICS } from './metrics.ts';

const LESSONS = import.meta.glob<Lesson>(['/lessons/*/*/lesson.ts', '!**/_*/**'], {
  eager: true,
  import: 'default',
});
const TRANSLATIONS = import.meta.glob<ProtocolTranslation>('/src/protocols/*/words.*.ts', {
  eager: true,
  import: 'TRANSLATION',
});

const FORMS: readonly Form[] = ['full', 'compact'];

/** Every role's word, with the least width that a card of its kind has. */
const ROLES = Object.values(LESSONS).flatMap(({ protocol }) =>
  Object.entries(protocol.roles).flatMap(([id, { title, client }]) => {
    const translated = Object.entries(TRANSLATIONS)
      .filter(([path]) => path.includes(`/${protocol.id}/`))
      .flatMap(([, { titles }]) => titles?.[id] ?? []);
    return [title, ...translated].map((word) => ({ word, client: client === true }));
  }),
);

test.each(FORMS)('no role is cut on a card that is %s', (form) => {
  const { width, client } = METRICS[form];
  expect(ROLES.length).toBeGreaterThan(20);
  for (const role of ROLES) {
    const widest = CARD_GROWS * (role.client ? client.width : width);
    const needed = wordsWidth(form, 'R1', role.word, []);
    expect(needed, role.word).toBeLessThanOrEqual(widest);
    expect(headerText(form, Math.ceil(needed), 'R1', role.word)).toEqual({ name: 'R1', title: role.word });
  }
});

/** The first line of a half on a card as wide as it needs. */
const alone = (form: Form, label: string, value: string, caption: string) => {
  const fact = { label, value, where: 'memory', changed: false } as const;
  return factLines(form, Math.ceil(wordsWidth(form, 'D', '', [fact])), [fact], shownCaption(caption))[0];
};

test.each([
  ['full', '3 o…'],
  ['compact', '3 of 5'],
] as const)('a label stands whole on a card that is %s, and of its value %s', (form, value) => {
  expect(alone(form, 'waits for', '3 of 5', 'memory')).toMatchObject({ label: 'waits for ', value });
});

test('what turns the direction of text takes no room', () => {
  expect(alone('full', '\u2067סיבוב\u2069', '1', '\u2067memory\u2069')).toMatchObject({
    value: '1',
    whole: null,
  });
});
