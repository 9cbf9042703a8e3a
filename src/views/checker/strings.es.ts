import { plural, sayCount, type Translation } from '#lesson-kit';
import type { STRINGS as ENGLISH } from './strings.ts';

const many = (count: number, forms: Parameters<typeof plural>[1]): string =>
  `${sayCount(count)} ${plural(count, forms)}`;

/** Round millions take «de». */
const worlds = (count: number): string => many(count, { one: 'mundo', many: 'de mundos', other: 'mundos' });

const deep = (steps: number): string =>
  `${plural(steps, { one: `${steps} paso`, other: `${steps} pasos` })} de profundidad`;

export const STRINGS: Translation<typeof ENGLISH> = {
  title: '¿Puede salir mal?',
  intro:
    'El verificador prueba todos los órdenes de todo lo que puede pasar, y muestra el camino más corto para romper una promesa. No conoce ningún reloj: un mensaje puede tardar lo que sea y un temporizador puede vencer en cualquier momento.',
  none: 'En esta página no hay verificador.',
  model: 'Qué se comprueba',
  own: 'El código de esta misma lección',
  published: 'Modelos publicados',
  begin: 'Comienzo',
  fromStart: 'desde el principio',
  fromOpening: 'donde empieza el modelo',
  fromHere: 'desde el mundo del escenario',
  hereHelp: (rulesOff) =>
    `La configuración y las reglas son las de la ejecución del escenario${rulesOff === '' ? '' : `: sin ${rulesOff}`}.`,
  rules: 'Reglas',
  everyRule: 'todas están activas',
  withoutRule: (rule) => `sin «${rule}»`,
  faults: 'Puede pasar',
  faultsMost: 'cuántas veces como mucho',
  promises: 'Promesas',
  more: (promises, faults) =>
    `${plural(promises, { one: `${promises} promesa`, other: `${promises} promesas` })}; ${faults === '' ? 'sin fallos' : `puede pasar: ${faults}`}`,
  check: 'Comprobar',
  checkAgain: 'Comprobar otra vez',
  cancel: 'Cancelar',
  starting: 'Empezando…',
  progress: (seen, depth, seconds) => `${worlds(seen)} hasta ahora, hasta ${deep(depth - 1)}, ${seconds} s`,
  holds: (all) =>
    `Se cumple: ${plural(all, { one: 'se ha visto el único mundo', other: `se han visto los ${worlds(all)}` })}.`,
  fails: 'Falla.',
  unknown: (seen) =>
    `No se sabe: ${plural(seen, { one: 'se vio', other: 'se vieron' })} ${worlds(seen)} y la búsqueda terminó.`,
  verdict: { holds: 'se cumple', fails: 'falla', unknown: 'no se sabe' },
  counts: (distinct, generated, steps, seconds) =>
    `${many(distinct, { one: 'mundo distinto', many: 'de mundos distintos', other: 'mundos distintos' })}, ${many(generated, { one: 'paso probado', many: 'de pasos probados', other: 'pasos probados' })}, ${deep(steps)}, ${seconds} s`,
  expected: 'Es lo esperado con esta configuración: para eso está esta ejecución.',
  ways: 'Un camino de los más cortos',
  play: 'Reproducirlo',
  share: 'Enlace',
  goOn: 'Seguir con las demás promesas',
  goOnHelp: 'La búsqueda terminó poco después de encontrar esto.',
  budget: (most, minutes, megabytes) =>
    `Una búsqueda termina tras ${worlds(most)}, ${minutes} minutos o ${megabytes} MB; de lo que entonces no se sabe, no se dice que se cumpla.`,
  kinds: {
    crash: 'caer',
    wipe: 'volver con el disco vacío',
    pause: 'pausar',
    cut: 'cortar un enlace',
    cutOneWay: 'cortar un sentido',
    heal: 'reparar un enlace',
    drop: 'perder un mensaje',
    duplicate: 'duplicar un mensaje',
    corrupt: 'corromper un mensaje',
    lie: 'mentir',
  },
};
