import { sayCount, type Translation } from '#lesson-kit';
import type { STRINGS as ENGLISH } from './strings.ts';

export const STRINGS: Translation<typeof ENGLISH> = {
  status: { up: 'en marcha', down: 'caído', paused: 'en pausa' },
  refusal: {
    noNode: (node) => `Aquí no hay ningún nodo ${node}.`,
    status: (node, status) => `${node} está ${status}.`,
    noOperation: (node, operation) => `${node} no conoce ninguna operación «${operation}».`,
    waits: (node) => `${node} aún espera una respuesta.`,
    keepsOrder: (message) => `Este enlace conserva el orden: ${message} va antes.`,
  },
  branch: {
    main: 'inicial',
    hint: 'pista',
    run: (place) => `ejec. ${place}`,
    fork: (place) => `rama ${place}`,
  },
  failed: 'Ha fallado.',
  seekLocked: 'Aquí está bloqueado moverse por el tiempo.',
  faultsLocked: 'Aquí está bloqueado actuar sobre la red.',
  beginning: 'El principio.',
  nothingWaits: 'No hay nada pendiente: ningún mensaje en vuelo, ningún temporizador puesto.',
  nothingMore: 'Por sí solo no pasará nada más.',
  stopped: (events) => `Detenido tras ${sayCount(events)} eventos: sigue desde aquí si quieres.`,
  skipLocked: 'Aquí no se pueden saltar pasos: termina primero este.',
  noStep: (id) => `Esta lección no tiene ningún paso «${id}».`,
  noChallenge: (id) => `Esta lección no tiene ningún reto «${id}».`,
  pleaseAnswer: 'Quédate primero con una respuesta, o elige «Muéstramelo sin más».',
};
