/** What is wrong with the text of a history, in words. */
import { sayCount, strings } from '#kernel';

export const STRINGS = strings('checker/judges/formats', {
  empty: 'the file is empty',
  tooLong: (characters: number) => `the file is longer than ${sayCount(characters)} characters`,
  tooDeep: (levels: number) => `nested deeper than ${levels} levels`,
  oneByOne: 'a second history stands in the same file; open the two one by one',
  edn: {
    endlessString: 'a string has no end',
    escape: (sequence: string) => `unknown escape ${sequence} in a string`,
    notClosed: (end: string, line: number) => `"${end}" is missing for what was opened on line ${line}`,
    expected: (found: string, end: string) => `"${found}" where "${end}" was expected`,
    keyAlone: 'a map has a key without a value',
    noTag: '"#" without a tag',
    nothingAfter: 'nothing follows "#"',
    closesNothing: (found: string) => `"${found}" closes nothing`,
  },
  json: {
    textExpected: 'a text in double quotes was expected',
    badText: 'a text has a bad escape or control character',
    valueExpected: (found: string) => `"${found}" where a value was expected`,
    word: (word: string) => `"${word}" is not JSON`,
    missing: (end: string) => `"${end}" is missing`,
    commaExpected: (found: string, end: string) => `"${found}" where "," or "${end}" was expected`,
    twice: (name: string) => `"${name}" stands twice in one object`,
    colon: (name: string) => `":" is missing after "${name}"`,
    afterEnd: (found: string) => `"${found}" after the end`,
  },
  plain: {
    unknownField: (name: string, known: string) => `unknown field "${name}"; known are ${known}`,
    notText: (name: string) => `"${name}" is missing or not a text`,
    notNumber: (name: string) => `"${name}" is not a number`,
    okWithoutEnd: 'status "ok" without "completed"',
    status: '"status" must be "ok", "fail" or "info"',
    notObject: 'every operation must be an object',
    invoked: '"invoked" is missing',
    listExpected: 'a list of operations was expected, or an object with "operations"',
  },
  jepsen: {
    noKeyword: (what: string) => `:${what} is missing or not a keyword`,
    noProcess: ':process is missing',
    type: (type: string, known: string) => `:type ${type} is none of ${known}`,
    onlyMaps: 'a history is made of maps; something else stands between them',
    indexFalls: (before: number, index: number) =>
      `:index falls from ${before} to ${index}: a second history begins here; open the two one by one`,
    none: 'the history has no operation',
  },
  pairs: {
    notAsked: (process: string, name: string) => `process ${process} answers "${name}" that it was not asked`,
    askedElse: (process: string, asked: string, line: number, answered: string) =>
      `process ${process} was asked "${asked}" on line ${line} and answers "${answered}"`,
    askedAgain: (process: string, line: number) =>
      `process ${process} asks again before its question of line ${line} was answered`,
  },
  porcupine: {
    value: (text: string) => `"${text}" is neither nil, a number nor a pair of numbers`,
    operation: (name: string) => `unknown operation "${name}"; the log knows read, write, cas`,
    none: 'no line of this log is an operation',
  },
});
