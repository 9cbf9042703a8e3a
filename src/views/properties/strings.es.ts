import type { Translation } from '#lesson-kit';
import type { STRINGS as ENGLISH } from './strings.ts';

export const STRINGS: Translation<typeof ENGLISH> = {
  title: 'Qué debería cumplirse, ¿y se cumple?',
  none: 'Esta lección no nombra ninguna promesa.',
  status: {
    holds: 'se cumple hasta ahora',
    broken: 'rota',
    witnessed: 'vista',
    reached: 'alcanzada',
    notYet: 'todavía no',
    missed: 'nunca llegó',
    unknown: 'aún se está mirando',
  },
  expected: 'Se espera que se rompa en este modo: para eso está esta ejecución.',
  show: 'Mostrar el momento',
  why: '¿Por qué?',
  kinds: {
    always: 'debe cumplirse en todo momento',
    sometimes: 'debería verse una vez, o las promesas de arriba se cumplirían en vano',
    eventually: 'debe llegar tarde o temprano',
  },
};
