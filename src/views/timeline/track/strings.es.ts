import type { Translation } from '#lesson-kit';
import type { STRINGS as ENGLISH } from './strings.ts';

export const STRINGS: Translation<typeof ENGLISH> = {
  position: 'Posición en el tiempo',
  valueText: '{time}, evento {index} de {length}. {sentence}',
  valueStart: 'El principio, {length} eventos conocidos',
  asked: 'Predicción preguntada a los {time}',
  settled: {
    right: 'Tu predicción se cumplió a los {time}',
    wrong: 'Tu predicción se rompió a los {time}',
    shown: 'La respuesta se vio a los {time}',
  },
  broken: '{says}: se rompe a los {time}',
  brokenExpected: '{says}: se rompe a los {time}, como se espera aquí',
  marked: 'Marcado a los {time}',
};
