import type { Translation } from '#lesson-kit';
import type { STRINGS as ENGLISH } from './strings.ts';

export const STRINGS: Translation<typeof ENGLISH> = {
  runs: 'Ejecuciones',
  runNow: 'La ejecución mostrada: {name}',
  goTo: 'Ir a otra ejecución',
  fork: 'Ir a la ejecución «{name}», que se separa a los {time}',
  forkHere: 'Bifurcar aquí',
  rename: 'Cambiar el nombre de esta ejecución…',
  renameTitle: 'Nombre de esta ejecución',
  remove: 'Borrar esta ejecución',
  onlyRun: 'Es la única ejecución que hay aquí.',
  forks: 'Otras ejecuciones',
  save: 'Guardar',
  cancel: 'Cancelar',
};
