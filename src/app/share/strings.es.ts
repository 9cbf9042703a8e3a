import { plural, sayCount, type Translation } from '#lesson-kit';
import type { STRINGS as ENGLISH } from './strings.ts';

export const STRINGS: Translation<typeof ENGLISH> = {
  title: 'Compartir esta ejecución',
  lead: 'Quien la abra verá la misma imagen y podrá seguir desde ahí. No se envía nada a ningún servidor: la ejecución está en la propia dirección.',
  extent: 'Qué compartir',
  extents: { run: 'Toda la ejecución, abierta en este momento', moment: 'Solo hasta este momento' },
  extentSays: {
    run: 'Viaja todo lo que se decidió, también lo posterior.',
    moment: 'Lo que se decidió después de este momento se queda aquí.',
  },
  link: 'Enlace',
  copyLink: 'Copiar el enlace',
  length: (count) =>
    plural(count, { one: `${sayCount(count)} carácter`, other: `${sayCount(count)} caracteres` }),
  longLink:
    'Algunos programas cortan direcciones tan largas como esta: mejor guarda la ejecución en un archivo.',
  embed: 'Código para incrustar',
  copyEmbed: 'Copiar el código para incrustar',
  qr: 'Código QR',
  qrSays: 'Enfócalo con un teléfono para abrir allí la ejecución.',
  qrTooLong: 'Esta ejecución es demasiado larga para un código QR; usa el enlace.',
  pass: 'Compartir…',
  copied: 'Copiado.',
  copyYourself: 'Este navegador no deja copiar a la página: el texto está seleccionado, cópialo tú.',
  close: 'Cerrar',
};
