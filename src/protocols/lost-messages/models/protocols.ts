/**
 * Two generals: every deterministic protocol for a chain of messages is one state, so that all can be looked at. Akkoyunlu,
 * Ekanadham & Huber (1975); Gray, Notes on Data Base Operating Systems (1978). Message i + 1 is sent on receipt of
 * message i, so a run is the number of messages that arrived.
 */
import { type Cell, cell, type Model, type ModelView } from '#kernel';

/** Attack or not, by how many messages a general has received. */
interface Protocol {
  readonly first: readonly boolean[];
  readonly second: readonly boolean[];
}

const tablesOf = (length: number): readonly (readonly boolean[])[] =>
  Array.from({ length: 2 ** length }, (_, code) =>
    Array.from({ length }, (_, place) => Math.floor(code / 2 ** place) % 2 === 1),
  );

/** The second general receives the messages of odd number, the first those of even number. */
const receivedBySecond = (arrived: number): number => Math.ceil(arrived / 2);
const receivedByFirst = (arrived: number): number => Math.floor(arrived / 2);

const allProtocols = (messages: number): Protocol[] =>
  tablesOf(receivedByFirst(messages) + 1).flatMap((first) =>
    tablesOf(receivedBySecond(messages) + 1).map((second) => ({ first, second })),
  );

const disagreements = ({ first, second }: Protocol, messages: number): number =>
  Array.from({ length: messages + 1 }, (_, arrived) => arrived).filter(
    (arrived) => first[receivedByFirst(arrived)] !== second[receivedBySecond(arrived)],
  ).length;

/** Nothing arrived: both stay. Everything arrived: both attack. */
const isValid = ({ first, second }: Protocol): boolean => first[0] === false && second[0] === false;
const isNontrivial = ({ first, second }: Protocol): boolean =>
  first.at(-1) === true && second.at(-1) === true;

export const twoGenerals = (messages: number): Model => {
  const [one, ...others] = allProtocols(messages);
  const protocol = cell<Protocol>('protocol', one as Protocol, ...others);
  const useful = (view: ModelView): Protocol | null => {
    const now = view.get(protocol);
    return isValid(now) && isNontrivial(now) ? now : null;
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
