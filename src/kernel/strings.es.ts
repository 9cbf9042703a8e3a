import type { Translation } from './language/index.ts';
import type { STRINGS as ENGLISH } from './strings.ts';

export const STRINGS: Translation<typeof ENGLISH> = {
  noMessage: (id) => `«${id}» no nombra ningún mensaje de este mundo`,
  noScripted: (index) => `el guion no tiene ninguna operación ${index}`,
};
