/** Replicated data types that merge (Shapiro, Preguiça, Baquero & Zawirski 2011). */
import { type AnyRole, defineProtocol } from '#kernel';
import { TYPES } from './datatypes/index.ts';
import type { Message } from './messages.ts';
import { replicaOf } from './replica.ts';
import { RULES, WORDS } from './words.ts';

const labelOf = (message: Message): string => {
  if (message.type === 'state') return TYPES[message.of].text(message.payload);
  const { name, value } = message.update;
  return `${name} ${value}`;
};

export const crdtLattice = defineProtocol({
  id: 'crdt-lattice',
  title: 'Data types that merge',
  source: 'Shapiro, Preguiça, Baquero & Zawirski, Conflict-free Replicated Data Types, 2011',
  roles: Object.fromEntries(
    Object.entries(TYPES).map(([name, type]): [string, AnyRole] => [name, replicaOf(type)]),
  ),
  rules: RULES,
  words: WORDS,
  label: (message) => labelOf(message as Message),
  party: (_, from) => from,
});
