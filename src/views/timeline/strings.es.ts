import type { Translation } from '#lesson-kit';
import type { STRINGS as ENGLISH } from './strings.ts';

export const STRINGS: Translation<typeof ENGLISH> = {
  transport: 'Reproducción',
  toStart: 'Al principio',
  stepBack: 'Paso atrás',
  play: 'Reproducir',
  pause: 'Pausa',
  toEnd: 'Al final de lo conocido',
  stepForward: 'Paso adelante',
  now: 'Momento mostrado',
  stepBy: 'Avanzar por',
  units: { event: 'evento', message: 'mensaje', round: 'ronda', phase: 'fase' },
  unitMeans: {
    event: 'Una cosa que pasa',
    message: 'Hasta el próximo mensaje que llega',
    round: 'Hasta que acabe todo lo que está ahora en vuelo',
    phase: 'Hasta que no quede nada en vuelo',
  },
  speed: 'Velocidad',
  speedMeans:
    'Lo deprisa que corre el tiempo virtual, comparado con el real ({slower} más despacio, {faster} más deprisa)',
  silence: 'No pasa nada durante {time}: se reproduce más deprisa',
  withKey: '{label} ({key})',
};
