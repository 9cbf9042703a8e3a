/** What happens in every store. What each promises is a consistency model and is judged by judges of histories. */
import type { Property, World } from '#kernel';
import type { Site } from './store.ts';

const writersOf = ({ requests }: World, key: unknown, value: unknown): readonly string[] =>
  requests
    .filter(
      ({ operation }) => operation.name === 'write' && operation.key === key && operation.value === value,
    )
    .map(({ client }) => client);

export const newsTravels: Property = {
  id: 'news-travels',
  kind: 'sometimes',
  says: 'A read returns what somebody else wrote.',
  messages: [],
  holds: (world) =>
    world.requests.some(({ client, operation, outcome }) =>
      operation.name === 'read'
        ? writersOf(world, operation.key, outcome?.value).some((writer) => writer !== client)
        : false,
    ),
};

const shown = (site: Site): string => ['x', 'y'].map((key) => site.cells[key]?.value ?? 0).join(' ');

export const standApart: Property = {
  id: 'stand-apart',
  kind: 'sometimes',
  says: 'Two sites hold different values.',
  messages: [],
  holds: (world) => {
    const copies = world.nodes.flatMap(({ role, state }) =>
      role === 'site' && state ? [shown(state as Site)] : [],
    );
    return new Set(copies).size > 1;
  },
};
