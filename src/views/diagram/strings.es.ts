import { sayCount, type Translation } from '#lesson-kit';
import type { STRINGS as ENGLISH } from './strings.ts';

export const STRINGS: Translation<typeof ENGLISH> = {
  label: (lanes, events) =>
    `Diagrama espacio-tiempo: ${lanes} líneas, ${sayCount(events)} eventos. Las flechas recorren los eventos.`,
  hint: 'Señala un evento, o recórrelos con las flechas: se ilumina lo que podía saber, y lo que puede saber de él. Doble clic o Intro: ir allí; + y − cambian el tamaño.',
  stamps: 'Marcas',
  none: 'ninguna',
  lamport: 'Lamport',
  vector: 'vector',
  both: 'ambas',
  pickTwo:
    'Para comparar dos eventos, haz clic en uno y luego en el otro (con el teclado: flechas, e Intro en cada uno).',
  pickSecond: (first) => `¿${first} y…? Haz clic en otro evento (o llega hasta él y pulsa Intro).`,
  how: (first) => `${first} ocurrió…`,
  before: (second) => `antes que ${second}`,
  after: (second) => `después que ${second}`,
  concurrent: (second) => `de forma concurrente con ${second}`,
  way: (from, to) => `hay un camino que baja de ${from} a ${to}`,
  noWay: (first, second) => `no hay camino de ${first} a ${second}, ni de vuelta`,
  right: (because) => `Correcto: ${because}.`,
  lookAgain: (because) => `Mira otra vez: ${because}.`,
  judged: 'Tus juicios',
  zoomIn: 'Más grande',
  zoomOut: 'Más pequeño',
};
