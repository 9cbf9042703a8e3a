import { plural, type Translation } from '#lesson-kit';
import type { STRINGS as ENGLISH } from './strings.ts';

const faultsOf = (count: number): string =>
  plural(count, { one: `${count} fallo`, other: `${count} fallos` });

export const STRINGS: Translation<typeof ENGLISH> = {
  before: 'Antes de dejar que corra',
  observed: '¿Qué has visto?',
  commit: 'Me quedo con esta',
  skip: 'Muéstramelo sin más',
  replay: 'Verlo otra vez',
  yours: 'tu respuesta',
  right: 'lo que pasó',
  wasRight: 'Correcto.',
  wasWrong: 'Esta vez no.',
  skipped: 'Has mirado primero. Esto es lo que pasó:',
  showMoment: 'Mostrar el momento',
  explain: 'Con tus palabras',
  keep: 'Guardarlo',
  model: 'Una buena respuesta',
  challenges: 'Retos',
  challengeIntro: 'Rómpelo a propósito. Gana quien gasta menos fallos.',
  solved: (faults) => `resuelto con ${faultsOf(faults)}`,
  limit: (faults) => (faults === 0 ? 'ningún fallo permitido' : `como mucho ${faultsOf(faults)}`),
  least: (faults) =>
    faults === 0
      ? 'El verificador no necesita ningún fallo: basta la mala suerte.'
      : `El verificador lo probó todo: menos de ${faultsOf(faults)} nunca ${plural(faults, { one: 'basta', other: 'bastan' })}.`,
  leastUnknown: {
    time: 'Aquí no hay un número mínimo: corre un reloj, y el verificador no conoce ninguno. Para él, cualquier mensaje puede retrasarse sin coste.',
    goal: 'Aquí no hay un número mínimo: el verificador busca promesas rotas, y esta meta no lo es.',
  },
  spent: (faults, most) =>
    `${faults} de ${faultsOf(most)} ${plural(faults, { one: 'gastado', other: 'gastados' })}`,
  freePlay: 'Juego libre',
  honesty: 'Lo que este modelo deja fuera',
  simplified: 'Simplificado',
  assumed: 'Supuesto',
  checked: 'Contrastado con',
  sandboxTitle: 'Juego libre',
  sandboxBody:
    'Aquí no hay tarea. Pide algo a los clientes, corta lo que quieras, vuelve atrás y prueba otra vez.',
  startAgain: 'Empezar otra vez',
};
