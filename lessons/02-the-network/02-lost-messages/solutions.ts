/** Recorded ways through this lesson. */
import type { Recorded } from '#lesson-kit';
import {
  at,
  cannotTell,
  cut,
  deliver,
  double,
  drop,
  follow,
  hire,
  hold,
  release,
  toggle,
  word,
} from './acts.ts';

const inTurn = [at(0, cannotTell('G1', 1)), at(0, cannotTell('G2', 2)), at(0, cannotTell('G1', 3))];

export default {
  solutions: [
    { of: 'one-word', name: 'only watch', log: [] },
    { of: 'one-word', name: 'a second messenger of the same word', log: [at(30, double(word(1)))] },
    { of: 'lost-word', name: 'drop the word', log: [at(30, drop(word(1)))] },
    { of: 'lost-word', name: 'hold it until dawn', log: [at(30, hold(word(1)))] },
    { of: 'ack', name: 'drop the answer', log: [at(80, drop(word(2)))] },
    { of: 'ack', name: 'cut the link when the word has arrived', log: [at(75, cut)] },
    { of: 'mend', name: 'G1 attacks unheard', log: [at(0, toggle('G1', 0))] },
    {
      of: 'mend',
      name: 'both attack whatever they hear',
      log: [at(0, toggle('G2', 0)), at(0, toggle('G1', 0))],
    },
    { of: 'mend', name: 'G2 stays having heard', log: [at(0, toggle('G2', 1))] },
    {
      of: 'least-bad',
      name: 'red where the first word alone arrives',
      log: [at(0, toggle('G2', 1)), at(0, toggle('G1', 0))],
    },
    { of: 'least-bad', name: 'red where the last word is lost', log: [at(0, toggle('G1', 0))] },
    { of: 'chain', name: 'from the first word on', log: inTurn },
    {
      of: 'chain',
      name: 'with a mistake put right',
      log: [at(0, cannotTell('G2', 1)), ...inTurn, at(1, cannotTell('G2', 1))],
    },
    {
      of: 'all-protocols',
      name: 'attack having heard all',
      log: [at(0, follow('G1', 'ssa')), at(0, follow('G2', 'ssa'))],
    },
    {
      of: 'all-protocols',
      name: 'attack having heard one',
      log: [at(0, follow('G1', 'saa')), at(0, follow('G2', 'saa'))],
    },
    { of: 'probably', name: 'four messengers', log: [at(0, hire(4))] },
    { of: 'probably', name: 'six messengers', log: [at(0, hire(6))] },
    { of: 'one-bullet', name: 'drop the second word', log: [at(80, drop(word(2)))] },
    { of: 'one-bullet', name: 'hold it until dawn', log: [at(80, hold(word(2)))] },
    {
      of: 'least-bad-of-four',
      name: 'both attack having heard one',
      log: [at(0, toggle('G1', 1)), at(0, toggle('G2', 1)), at(0, toggle('G2', 2))],
    },
    { of: 'least-bad-of-four', name: 'both attack having heard all', log: [at(0, follow('G2', 'ssa'))] },
    {
      of: 'good-enough',
      name: 'seven messengers',
      log: [at(0, toggle('G1', 0)), at(0, toggle('G2', 1)), at(0, hire(7))],
    },
    {
      of: 'good-enough',
      name: 'ten messengers',
      log: [at(0, hire(10)), at(0, toggle('G1', 0)), at(0, toggle('G2', 1))],
    },
    { of: 'without-wait-for-dawn', name: 'only watch', log: [] },
    {
      of: 'without-wait-for-dawn',
      name: 'the word is quick',
      log: [at(30, deliver(word(1)))],
    },
    {
      of: 'without-decide-once',
      name: 'hold the answer until after dawn',
      log: [at(80, hold(word(2))), at(400, release(word(2)))],
    },
    {
      of: 'without-decide-once',
      name: 'hold the first word until after dawn',
      log: [at(30, hold(word(1))), at(400, release(word(1)))],
    },
    {
      of: 'without-count-once',
      name: 'double the first word, drop its answer',
      log: [at(30, double(word(1))), at(90, drop(word(2)))],
    },
    {
      of: 'without-count-once',
      name: 'double the first word, hold its answer',
      log: [at(30, double(word(1))), at(90, hold(word(2)))],
    },
    { of: 'without-answer-what-was-heard', name: 'drop the first word', log: [at(30, drop(word(1)))] },
    { of: 'without-answer-what-was-heard', name: 'hold it until dawn', log: [at(30, hold(word(1)))] },
  ],
  variations: [
    {
      step: 'one-word',
      prediction: 'who',
      answer: 'g1',
      scene: { params: { messages: 1, first: 'always', second: 'one' }, log: [at(30, drop(word(1)))] },
      log: [],
    },
    {
      step: 'lost-word',
      prediction: 'can-tell',
      answer: 'silence',
      scene: { params: { messages: 2, first: 'always', second: 'one' } },
      log: [at(30, drop(word(1)))],
    },
    {
      step: 'ack',
      prediction: 'who-now',
      answer: 'neither',
      scene: { params: { messages: 2, first: 'one', second: 'one' } },
      log: [at(30, drop(word(1)))],
    },
    {
      step: 'all-protocols',
      prediction: 'fewest',
      answer: 'none-useful',
      scene: { params: { messages: 1 } },
      log: [],
    },
    {
      step: 'probably',
      prediction: 'how-many',
      answer: 'two',
      scene: { params: { messages: 1, loss: 10, first: 'always', second: 'one' } },
      log: [],
    },
    {
      step: 'probably',
      prediction: 'how-many',
      answer: 'ten',
      scene: { params: { messages: 1, loss: 60, first: 'always', second: 'one' } },
      log: [],
    },
  ],
} satisfies Recorded;
