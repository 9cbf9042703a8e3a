import type { Translation } from '#lesson-kit';
import type { STRINGS as ENGLISH } from './strings.ts';

export const STRINGS: Translation<typeof ENGLISH> = {
  title: 'Lo que los clientes pidieron y lo que se les dijo',
  none: 'Ningún cliente ha pedido nada todavía.',
  picture:
    'El historial como intervalos en el tiempo; las pausas largas se dibujan más cortas. La lista de abajo dice lo mismo.',
  waiting: 'espera',
  refused: 'rechazado',
  told: (answer) => `→ ${answer}`,
  verdicts: '¿Qué modelos explican estas respuestas?',
  sign: { holds: '✓', fails: '✗', unknown: '?' },
  verdict: { holds: 'se cumple hasta ahora', fails: 'roto', unknown: 'sin decidir' },
  models: {
    linearizable: 'Linealizable',
    sequential: 'Secuencial',
    causal: 'Causal',
    pram: 'Encauzado',
    'read-your-writes': 'Lees lo que escribes',
    'monotonic-reads': 'Lecturas monótonas',
    'monotonic-writes': 'Escrituras monótonas',
    'writes-follow-reads': 'Escrituras tras lecturas',
  },
  meanings: {
    linearizable: 'Linealizable: cada operación ocurre en un momento entre la pregunta y la respuesta.',
    sequential:
      'Secuencial: un solo orden para todos, que conserva el orden de cada cliente; puede ignorar el reloj de la pared.',
    causal: 'Causal: nadie ve un efecto sin su causa.',
    pram: 'Encauzado (PRAM): todos ven las escrituras de cada cliente en el orden de ese cliente.',
    'read-your-writes': 'Lees lo que escribes: nadie, al leer, se salta una escritura suya.',
    'monotonic-reads': 'Lecturas monótonas: las lecturas de nadie retroceden en el tiempo.',
    'monotonic-writes': 'Escrituras monótonas: las escrituras de cada cliente se ven en su orden.',
    'writes-follow-reads':
      'Escrituras tras lecturas: quien ve una escritura ve lo que había leído antes quien la hizo.',
  },
  offends: 'una del par que lo incumple',
  whyTold: '¿Por qué se le dijo esto?',
  whyWaits: '¿Por qué sigue esperando?',
  goThere: 'Ir a ese momento',
};
