/** The words of a made lesson: headings to fill in, and of the words of its base all that still has something to say. */
import { COUNTS } from '#lesson-kit';
import type { Stretch } from './stretches.ts';

const ASKS: Readonly<Record<string, string>> = {
  arrived: 'How many messages arrive until the next moment?',
  lost: 'How many messages are lost until the next moment?',
  fired: 'How many timers fire until the next moment?',
  down: 'How many nodes are down or paused at the next moment?',
  seen: 'How many messages have arrived since this step began?',
};

const option = (id: string): string => `- \`${id}\` ${id.charAt(0).toUpperCase()}${id.slice(1)}
  - right: FILL IN: why it is so in this run.
  - wrong: FILL IN: what many think, what this run shows, and why.`;

const prediction = (id: string): string => `### predict \`${id}\`

FILL IN: ${ASKS[id] ?? ''}

${COUNTS.map(option).join('\n')}
`;

const step = ({ id }: Stretch, asked: readonly string[], first: boolean): string =>
  [
    `## step \`${id}\` FILL IN: a title\n`,
    'FILL IN: what is on the stage.\n\n1. FILL IN: exactly what to do.\n',
    ...asked.map(prediction),
    '### hints\n\n1. FILL IN: a nudge.\n2. FILL IN: the principle.\n3. FILL IN: the next action.\n',
    '### after\n\nFILL IN: what has just been seen, and what it is called.\n',
    ...(first
      ? ['### explain\n\nFILL IN: a question to be answered in own words.\n\n> FILL IN: a model answer.\n']
      : []),
  ].join('\n');

/** Sections of the base that belong to what the new lesson still has. */
const CARRIED = /^## (properties|parameters|operations|honesty)\s*$/;

const sectionsOf = (story: string): readonly string[] => story.split(/^(?=## )/m).slice(1);

/** Bullets of the ids that are left, with what is indented under them. */
const pruned = (section: string, kept: readonly string[]): string => {
  const [head = '', ...bullets] = section.split(/^(?=- )/m);
  const left = bullets.filter((bullet) => kept.includes(/^- `([^`]+)`/.exec(bullet)?.[1] ?? ''));
  return left.length === 0 ? '' : head + left.join('');
};

export const storySource = (
  base: string,
  stretches: readonly Stretch[],
  asked: readonly (readonly string[])[],
  kept: readonly string[],
): string => {
  const carried = sectionsOf(base.replace(/\r\n/g, '\n'))
    .filter((section) => CARRIED.test(section.split('\n')[0] ?? ''))
    .map((section) => (section.startsWith('## properties') ? pruned(section, kept) : section));
  return [
    '# FILL IN: the title of the lesson\n',
    'FILL IN: one sentence for the catalogue, which says what one can do afterwards.\n',
    ...stretches.map((stretch, place) => step(stretch, asked[place] ?? [], place === 0)),
    ...carried.map((section) => `${section.trim()}\n`),
  ].join('\n');
};
