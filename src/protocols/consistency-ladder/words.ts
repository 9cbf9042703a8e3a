/** What each rule demands, and one sentence for each thing that happens. */

export const RULES = {
  'ask-the-orderer': 'A read is answered by the one node that orders the writes, not by the own copy.',
  'one-order': 'Everybody applies the ordered writes by their numbers.',
  'wait-for-own-write': 'A write is answered when it has reached the own copy.',
  'after-what-it-saw': 'A write is applied after all that its writer had seen.',
  'in-writers-order': 'The writes of one writer are applied in their order.',
} as const;

export const WORDS = {
  'asks-orderer': '{self} asks for {key}.',
  'reads-own': '{self} reads its own copy: {key} is {value}.',
  'is-told': '{self} is told {value}.',
  'sends-write': '{self} hands over {key} = {value} to be ordered.',
  'answers-early': '{self} says that it is done, before it is.',
  'writes-own': '{self} writes {key} = {value} to its own copy and sends it to the others.',
  orders: '{self} gives {key} = {value} the number {place}.',
  answers: '{self} answers {from}: {key} is {value}.',
  applies: '{self} applies {key} = {value} of {by}.',
  'is-older': '{self} has something later for {key} than {value}, and keeps it.',
  'too-early': '{self} lets {key} = {value} wait: something that goes before it has not come yet.',
  'has-it': '{self} has had that write already.',

  lays: 'You lay {history} on the desk.',
  places: 'You put the history on the rung “{rung}”.',
  moves: 'You let {what} last from {from} to {to}.',
  changes: 'You make it {what}.',
  adds: 'You add {what}.',
  removes: 'You take {what} away.',
  points: 'You let {what} happen at {at}.',
  overlaps: 'One process does one thing at a time, and every question comes before its answer.',
  'no-such': 'There is nothing like that on the desk.',
  full: 'Four processes with three operations each are all that fits on the desk.',
} as const;
