import { plural, type Translation } from '#lesson-kit';
import type { STRINGS as ENGLISH } from './strings.ts';

export const STRINGS: Translation<typeof ENGLISH> = {
  loading: 'Trayendo el código fuente…',
  none: 'El código fuente de este protocolo no está a mano.',
  ran: (node, sentence) => `${node}: ${sentence}`,
  noHandler: 'Aquí no corrió código del protocolo: esto se le hizo a la red.',
  rules: 'Reglas',
  others: 'Reglas que este evento no consultó',
  askedOn: 'consultada aquí: se respeta',
  askedOff: 'consultada aquí: desactivada',
  off: 'desactivada',
  source: 'Código fuente',
  file: 'Archivo',
  neverAsked: 'Nadie la ha consultado hasta ahora.',
  lastAsked: (count) =>
    plural(count, {
      one: 'Consultada una vez hasta ahora:',
      other: `Los últimos ${count} eventos que la consultaron:`,
    }),
};
