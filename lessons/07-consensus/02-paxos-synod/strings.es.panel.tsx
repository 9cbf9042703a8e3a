/** Words of the ledger, in Spanish. */
import { plural, type Translation } from '#lesson-kit';
import type { Vote } from '#protocols/paxos';
import type { STRINGS as ENGLISH } from './strings.panel.tsx';

const sayVote = ({ ballot, value }: Vote): string => `${value} en la votación ${ballot}`;

export const STRINGS: Translation<typeof ENGLISH> = {
  title: 'Libro de votaciones',
  empty: 'Aún no se ha abierto ninguna votación.',
  ballot: 'Votación',
  asks: 'Pide',
  earlier: (count) =>
    plural(count, { one: `${count} votación anterior`, other: `${count} votaciones anteriores` }),
  owned: (ballot, owners) => `Votación ${ballot}, abierta por ${owners.join(' y ')}`,
  promised: (acceptor, ballot, reported) =>
    `${acceptor} prometió la votación ${ballot} y comunicó ${reported ? sayVote(reported) : 'que no había votado'}`,
  forgotten: (acceptor, ballot) => `${acceptor} prometió la votación ${ballot} y lo ha olvidado`,
  voted: (acceptor, ballot, value) => `${acceptor} votó por ${value} en la votación ${ballot}`,
  refused: (acceptor, ballot) => `${acceptor} rechazó la votación ${ballot}`,
  asked: (ballot, value) => `La votación ${ballot} pide votos para ${value}`,
  bound: (from, vote) => `atada por ${from}: ${sayVote(vote)}`,
  chosen: (value) => `${value} elegido`,
  learned: (value) => `El aprendiz aprendió ${value}.`,
  nothing: 'nada',
  legend: '✓ prometió · letra: votó por · ✗ rechazó · ? olvidó. Haz clic en una marca para ir allí.',
};
