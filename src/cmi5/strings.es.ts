import type { Translation } from '#lesson-kit';
import type { STRINGS as ENGLISH } from './strings.ts';

export const STRINGS: Translation<typeof ENGLISH> = {
  opening: 'Abriendo la lección…',
  recorded: 'Tu sistema de aprendizaje guarda lo que respondes.',
  looking: 'Recorres esta lección: nada de lo que respondas cuenta.',
  alone: 'Ningún sistema de aprendizaje abrió esta página: la lección funciona y no se registra nada.',
  unreachable:
    'Tu sistema de aprendizaje no responde: la lección funciona y no se registra nada. Vuelve a abrirla desde tu curso para intentarlo otra vez.',
  lost: 'Tu sistema de aprendizaje no aceptó la última respuesta. Sigue; si vuelve a ocurrir, abre de nuevo la lección desde tu curso.',
  leave: 'Salir de la lección',
  left: 'Has salido de la lección. Esta ventana puede cerrarse.',
  noLab: 'No se pudo abrir la lección. Vuelve a abrirla desde tu curso.',
};
