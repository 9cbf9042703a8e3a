/** Words of the panel. */
import { strings } from '#lesson-kit';

export const STRINGS = strings('lessons/06-replication/06-crdt-lattice', {
  lattice: 'The copies so far, lower ones below',
  place: (text: string, here: readonly string[], ahead: boolean) =>
    `${text}${here.length > 0 ? `, here: ${here.join(' ')}` : ''}${ahead ? ', where all will meet' : ''}`,
  legend: 'A line leads up to what holds more. Marks are replicas.',
  ahead: 'Dashed: where all will meet.',
  laws: 'Laws of this merge, tried on these copies',
  law: {
    commutative: 'The order of two does not matter',
    associative: 'The grouping of three does not matter',
    idempotent: 'The same again changes nothing',
    'upper-bound': 'The result is above both',
    inflationary: 'No update moves a copy down',
  },
  name: {
    commutative: 'commutative',
    associative: 'associative',
    idempotent: 'idempotent',
    'upper-bound': 'upper bound',
    inflationary: 'inflationary',
  },
  holds: (tried: number) => `holds, ${tried} tried`,
  broken: (by: readonly string[]) => `broken by ${by.join(' and ')}`,
  noMerge: 'Messages say what was done, and nothing is merged: the laws of a join are of no use here.',
});
