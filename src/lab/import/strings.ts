/** What is wrong with something brought from elsewhere: sentences without their line, capital and full stop. */
import { sayCount, strings } from '#lesson-kit';

export const STRINGS = strings('lab/import', {
  empty: 'this is empty',
  notText: 'this is not text in UTF-8: it is another kind of file, or in another encoding',
  otherJson:
    'this is JSON, but neither a Run, nor an ITF trace (with "vars" and "states"), nor a history (with "operations")',
  tooLong: 'reading took too long; the log’s expression may match in too many ways',
  broken: 'the log could not be read',
  clock: {
    counts: (count: string, host: string) => `its clock counts ${count} for ${host}`,
    tooLong: 'its clock is too long',
    notJson: (text: string) => `its clock ${text} is not JSON`,
    notObject: 'its clock is not a JSON object',
    noHost: 'it names no host',
    notOwn: (host: string) => `the clock of ${host} does not count ${host} itself`,
    repeated: (host: string, own: number, wanted: number) =>
      `${host} counts ${own} where ${wanted} comes next (a second host of that name, or a clock that goes backwards)`,
    skipped: (host: string, own: number, wanted: number) =>
      `${host} counts ${own} where ${wanted} comes next (an event is missing)`,
    unheard: (count: number, host: string) =>
      `the clock knows event ${count} of ${host}, which the log does not hold`,
    backwards: (host: string, about: string, before: number, line: number, now: number) =>
      `the clock of ${host} goes backwards: it counted ${before} for ${about} in line ${line} and counts ${now} now`,
    unfounded: (host: string, own: number, cause: string, line: number, count: number, about: string) =>
      `the clock of ${host} knows event ${own} of ${cause} (line ${line}), but not event ${count} of ${about}, which that one knew`,
    circular: (host: string, other: string, line: number) =>
      `the clock of ${host} knows of an event of ${other} (line ${line}) that already knows of this one`,
  },
  log: {
    empty: 'the log is empty',
    second: 'a second log begins here; open the two one by one',
    matchesNothing: 'the expression matches nothing',
    matchesNothingIn: (expression: string) => `the expression ${expression} matches nothing in this log`,
    matchesNothingAtAll: 'it matches nothing at all',
    firstEvents: (events: number) => `only the first ${sayCount(events)} events are read`,
    breaksOff: 'the log breaks off here: what follows is no whole event',
    badExpression: (why: string) => `the log’s own expression cannot be used: ${why}`,
    badDelimiter: (why: string) => `the delimiter cannot be used: ${why}`,
    noEvent: (example: string) =>
      `no event was found: each needs a host and a vector clock such as ${example}`,
  },
  itf: {
    notList: (kind: string) => `"${kind}" is not a list`,
    bigint: '"#bigint" is not a whole number in quotes',
    unserializable: '"#unserializable" is not a text',
    form: (kind: string) => `"${kind}" is no form of value that ITF knows`,
    pairs: '"#map" holds something that is no pair of key and value',
    null: 'null is no value that ITF knows',
    stateNoObject: (place: number) => `state ${place} is not an object`,
    stateLacks: (place: number, name: string) => `state ${place} says nothing of "${name}"`,
    stateForeign: (place: number, name: string) =>
      `state ${place} has a variable "${name}" that "vars" does not name`,
    vars: '"vars" is missing or not a list of names',
    loop: '"loop" is not the number of a state',
    noObject: 'an ITF trace is an object',
    states: '"states" is missing or empty',
    tooMany: (states: number, most: number) =>
      `the trace has ${sayCount(states)} states; at most ${sayCount(most)} are read`,
  },
});
