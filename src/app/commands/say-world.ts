/** The whole network in words, for who asks what is on the screen. */
import type { LabSession } from '#lab';
import { type Telling, tellWorld } from '#lab/telling';
import { sayFixed } from '#lesson-kit';
import { STRINGS } from './strings.ts';

const sayNode = ({ id, role, status, facts }: Telling['nodes'][number]): string =>
  STRINGS.node(
    id,
    role,
    STRINGS.status[status],
    Object.entries(facts)
      .map(([label, value]) => `${label} ${value}`)
      .join(', '),
  );

const sayMessage = ({ label, from, to, held }: Telling['messages'][number]): string => {
  const message = STRINGS.message(label, from, to);
  return held ? STRINGS.held(message) : message;
};

/** Moment and latest event, then nodes, cut links, messages: in the order in which the stage is walked. */
export const sayTelling = ({ timeMs, last, nodes, cuts, messages }: Telling): string =>
  [
    STRINGS.world(sayFixed(timeMs, 1), last ?? STRINGS.beginning),
    ...nodes.map(sayNode),
    ...(cuts.length === 0 ? [STRINGS.uncut] : cuts.map(({ from, to }) => STRINGS.cut(from, to))),
    messages.length === 0 ? STRINGS.noMessages : STRINGS.messages(messages.map(sayMessage).join('; ')),
  ].join(' ');

export const sayWorld = (session: LabSession): string => sayTelling(tellWorld(session));
