/** Recorded ways through this lesson. */
import { at, deliver, drop, duplicate, hold, type Recorded, release, vary, way } from '#lesson-kit';
import { cannotTell, cut, follow, hire, toggle, word } from './acts.ts';

const inTurn = [at(0, cannotTell('G1', 1)), at(0, cannotTell('G2', 2)), at(0, cannotTell('G1', 3))];

export default {
  solutions: [
    way('one-word', 'only watch'),
    way('one-word', 'a second messenger of the same word', at(30, duplicate(word(1)))),
    way('lost-word', 'drop the word', at(30, drop(word(1)))),
    way('lost-word', 'hold it until dawn', at(30, hold(word(1)))),
    way('ack', 'drop the answer', at(80, drop(word(2)))),
    way('ack', 'cut the link when the word has arrived', at(75, cut)),
    way('mend', 'G1 attacks unheard', at(0, toggle('G1', 0))),
    way('mend', 'both attack whatever they hear', at(0, toggle('G2', 0)), at(0, toggle('G1', 0))),
    way('mend', 'G2 stays having heard', at(0, toggle('G2', 1))),
    way(
      'least-bad',
      'red where the first word alone arrives',
      at(0, toggle('G2', 1)),
      at(0, toggle('G1', 0)),
    ),
    way('least-bad', 'red where the last word is lost', at(0, toggle('G1', 0))),
    way('chain', 'from the first word on', ...inTurn),
    way(
      'chain',
      'with a mistake put right',
      at(0, cannotTell('G2', 1)),
      ...inTurn,
      at(1, cannotTell('G2', 1)),
    ),
    way('all-protocols', 'attack having heard all', at(0, follow('G1', 'ssa')), at(0, follow('G2', 'ssa'))),
    way('all-protocols', 'attack having heard one', at(0, follow('G1', 'saa')), at(0, follow('G2', 'saa'))),
    way('probably', 'four messengers', at(0, hire(4))),
    way('probably', 'six messengers', at(0, hire(6))),
    way('one-bullet', 'drop the second word', at(80, drop(word(2)))),
    way('one-bullet', 'hold it until dawn', at(80, hold(word(2)))),
    way(
      'least-bad-of-four',
      'both attack having heard one',
      at(0, toggle('G1', 1)),
      at(0, toggle('G2', 1)),
      at(0, toggle('G2', 2)),
    ),
    way('least-bad-of-four', 'both attack having heard all', at(0, follow('G2', 'ssa'))),
    way('good-enough', 'seven messengers', at(0, toggle('G1', 0)), at(0, toggle('G2', 1)), at(0, hire(7))),
    way('good-enough', 'ten messengers', at(0, hire(10)), at(0, toggle('G1', 0)), at(0, toggle('G2', 1))),
    way('without-wait-for-dawn', 'only watch'),
    way('without-wait-for-dawn', 'the word is quick', at(30, deliver(word(1)))),
    way(
      'without-decide-once',
      'hold the answer until after dawn',
      at(80, hold(word(2))),
      at(400, release(word(2))),
    ),
    way(
      'without-decide-once',
      'hold the first word until after dawn',
      at(30, hold(word(1))),
      at(400, release(word(1))),
    ),
    way(
      'without-count-once',
      'double the first word, drop its answer',
      at(30, duplicate(word(1))),
      at(90, drop(word(2))),
    ),
    way(
      'without-count-once',
      'double the first word, hold its answer',
      at(30, duplicate(word(1))),
      at(90, hold(word(2))),
    ),
    way('without-answer-what-was-heard', 'drop the first word', at(30, drop(word(1)))),
    way('without-answer-what-was-heard', 'hold it until dawn', at(30, hold(word(1)))),
  ],
  variations: [
    vary('one-word', 'who', 'g1', {
      params: { messages: 1, first: 'always', second: 'one' },
      log: [at(30, drop(word(1)))],
    }),
    vary(
      'lost-word',
      'can-tell',
      'silence',
      { params: { messages: 2, first: 'always', second: 'one' } },
      at(30, drop(word(1))),
    ),
    vary(
      'ack',
      'who-now',
      'neither',
      { params: { messages: 2, first: 'one', second: 'one' } },
      at(30, drop(word(1))),
    ),
    vary('all-protocols', 'fewest', 'none-useful', { params: { messages: 1 } }),
    vary('probably', 'how-many', 'two', {
      params: { messages: 1, loss: 10, first: 'always', second: 'one' },
    }),
    vary('probably', 'how-many', 'ten', {
      params: { messages: 1, loss: 60, first: 'always', second: 'one' },
    }),
  ],
} satisfies Recorded;
