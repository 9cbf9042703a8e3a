/**
 * Two generals: every deterministic protocol for a chain of messages is one state, so that all can be looked at. Akkoyunlu,
 * Ekanadham & Huber (1975); Gray, Notes on Data Base Operating Systems (1978). Message i + 1 is sent on receipt of
 * message i, so a run is the number of messages that arrived.
 */
import { type Cell, cell, type Model, type ModelView } from '#kernel';
import { allTables, disagreements, isUseful, isValid, type Tables } from '../worlds.ts';

export const twoGenerals = (messages: number): Model => {
  const [one, ...others] = allTables(messages);
  const protocol = cell<Tables>('protocol', one as Tables, ...others);
  const useful = (view: ModelView): Tables | null => {
    const now = view.get(protocol);
    return isValid(now) && isUseful(now) ? now : null;
  };
  return {
    id: `two-generals-${messages}`,
    title: `All protocols of two generals with ${messages} message${messages === 1 ? '' : 's'}`,
    source: 'Akkoyunlu, Ekanadham & Huber 1975; Gray 1978',
    cells: [protocol] as Cell[],
    actions: [],
    properties: [
      {
        id: 'none-agrees',
        kind: 'always',
        says: 'A protocol that attacks when all arrives and stays when nothing does disagrees in some run.',
        holds: (view) => {
          const now = useful(view);
          return now === null || disagreements(now, messages) > 0;
        },
      },
      messages === 1
        ? {
            id: 'none-useful',
            kind: 'always',
            says: 'With one message there is no such protocol: the first general never hears anything.',
            holds: (view) => useful(view) === null,
          }
        : {
            id: 'one-bad-run',
            kind: 'sometimes',
            says: 'The best such protocols disagree in one run only.',
            holds: (view) => {
              const now = useful(view);
              return now !== null && disagreements(now, messages) === 1;
            },
          },
    ],
  };
};
