import { plural, type Translation } from '#lesson-kit';
import type { STRINGS as ENGLISH } from './strings.ts';

const steps = (count: number): string => plural(count, { one: `${count} paso`, other: `${count} pasos` });
const challenges = (count: number): string =>
  plural(count, { one: `${count} reto`, other: `${count} retos` });

export const STRINGS: Translation<typeof ENGLISH> = {
  live: 'Una red para romper',
  liveHint: 'Escribe en a, corta el enlace, lee en b.',
  write: 'a escribe 1',
  cut: 'Cortar el enlace',
  heal: 'Reparar el enlace',
  read: 'b lee',
  again: 'Otra vez',
  toLesson: 'Hacer la lección',
  startHere: 'Empieza aquí',
  visitors: {
    student: {
      title: 'Quiero entender',
      says: 'Empieza con dos copias de un número y un enlace que se rompe. Media hora, nada que instalar.',
      action: 'Abrir la primera lección',
    },
    teacher: {
      title: 'Enseño',
      says: 'Presenta una lección: tu clase la sigue en sus propias pantallas, vota qué pasará y lo ve ocurrir.',
      action: 'Presentar una lección',
    },
    writer: {
      title: 'Escribo',
      says: 'Pon una lección, o un momento exacto de ella, en tu página. Quien te lee puede romperla allí mismo.',
      action: 'Cómo incrustarla',
    },
  },
  lessons: 'Todas las lecciones',
  search: 'Buscar',
  searchHint: 'quórum, reloj, cola…',
  breakIt: '¿Qué te gustaría romper?',
  breaks: {
    all: 'Cualquier cosa',
    links: 'Enlaces',
    nodes: 'Nodos',
    messages: 'Mensajes',
    clocks: 'Relojes',
    lies: 'Confianza',
  },
  found: (count) => plural(count, { one: `${count} lección`, other: `${count} lecciones` }),
  none: 'Ninguna lección dice eso. Prueba otra palabra.',
  after: 'Después de',
  size: (stepCount, challengeCount) => `${steps(stepCount)}, ${challenges(challengeCount)}`,
  progress: (done, stepCount) => (done >= stepCount ? 'Terminada' : `${done} de ${steps(stepCount)}`),
  solved: (solved, challengeCount) => `${solved} de ${challenges(challengeCount)}`,
  relation: { before: 'va antes', after: 'se apoya en ella' },
  freePlay: 'Jugar libremente, sin lección',
  importLog: 'Abrir un registro propio',
  joinClass: 'Unirse a una clase',
  embedding: 'Incrustar una lección',
  licences: 'Licencias de lo que lleva dentro',
  tagline: 'Mira cómo funcionan los sistemas distribuidos, y rómpelos con tus manos.',
  lead: 'Cada lección es una pequeña red que funciona de verdad. Predice qué viene después, corta un enlace, tumba un nodo, vuelve atrás y descubre por qué.',
  notFoundTitle: 'No existe esa página',
  notFoundBody: (path) =>
    `La dirección ${path} no lleva a ninguna parte. Todas las lecciones están en la portada.`,
  noLessonTitle: 'No existe esa lección',
  noLessonBody: (id) => `Este laboratorio no tiene ninguna lección llamada «${id}». Estas son las que tiene.`,
  meant: '¿Querías esta?',
};
