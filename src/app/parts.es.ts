/** The parts of the curriculum, in Spanish. */
export const STRINGS: Readonly<Record<string, string>> = {
  '01': 'Actores y fallos',
  '02': 'La red',
  '03': 'El tiempo',
  '04': 'Consistencia',
  '05': 'Enviar datos',
  '06': 'Replicación',
  '07': 'Consenso',
  '08': 'Estructuras',
  '09': 'Almacenes',
  '10': 'Grandes datos y nuevo SQL',
  '11': 'Colas, registros, búsqueda',
  '12': 'En producción',
};
