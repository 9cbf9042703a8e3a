import type { Translation } from '#lesson-kit';
import type { STRINGS as ENGLISH } from './strings.ts';

export const STRINGS: Translation<typeof ENGLISH> = {
  title: 'Pon una lección en tu página',
  lead: 'Una lección, o un momento exacto de ella, corre dentro de tu página: una entrada de blog, un curso, una diapositiva. Copia lo que necesites.',
  copy: 'Copiar',
  copied: 'Copiado',
  live: (name) => `En vivo: ${name}`,
  examples: {
    frame: {
      name: 'Un marco',
      says: 'Funciona allí donde funcione un iframe. Bastan 560 px de alto; con menos de 640 px de ancho, relato y escenario se ponen uno debajo del otro.',
    },
    moment: {
      name: 'Un momento exacto',
      says: 'La parte que sigue a # es una ejecución: abre una lección, llega hasta ese momento, elige «Compartir» y copia el código para incrustar. Se queda en el navegador y no se envía a nadie.',
    },
    sandbox: {
      name: 'El aislamiento más estricto',
      says: 'Solo con allow-scripts, el laboratorio no tiene origen ni almacenamiento: el progreso dura hasta que se cierra la página, y así lo dice.',
    },
    bare: {
      name: 'Solo la red',
      says: 'hide quita partes, lock fija lo que puede hacer quien lee, allowLinks=false hace que nada lleve a otro sitio.',
    },
    element: {
      name: 'Un elemento tan alto como quiera ser',
      says: 'El script ocupa unos 1,4 KB. El elemento toma los parámetros de la dirección como atributos.',
    },
  },
  parameters: 'Parámetros de la dirección',
  parameter: 'Parámetro',
  values: 'Valores',
  means: 'Qué hace',
  table: {
    step: { values: 'id o número', means: 'empieza en este paso' },
    steps: { values: '1,3-5', means: 'solo estos pasos' },
    seed: { values: 'número entero', means: 'la semilla del azar' },
    speed: { values: 'de 0.001 a 100', means: 'tiempo virtual por tiempo real' },
    autoplay: { values: '0 1', means: 'se reproduce por sí sola' },
    ctl: { values: '0 1', means: 'espera un clic antes de descargar nada' },
    theme: { values: 'light dark projector auto', means: 'colores y tamaños' },
    motion: { values: 'auto reduce full', means: 'saltos en lugar de vuelos' },
    hide: { values: 'story timeline inspector stage-controls share', means: 'quita partes' },
    lock: { values: 'faults seek skip', means: 'lo que no puede hacer quien lee' },
    views: { values: 'nombres de vistas', means: 'cuáles están abiertas, y en qué orden' },
    locale: { values: 'etiqueta de idioma', means: 'el idioma de la interfaz' },
    allowLinks: { values: 'false', means: 'nada lleva a otro sitio' },
    embed: { values: '1', means: 'quita el marco también en la dirección propia de una lección' },
  },
  manners: 'Cómo se comporta',
  mannersSays: {
    focus:
      'Nunca toma el foco. Las teclas son suyas solo mientras tiene el foco; Escape las devuelve a tu página.',
    many: 'Diez en una página no cuestan casi nada: lo que no está a la vista no descarga ninguna lección, y lo que se reproduce se detiene al apartarlo.',
    quiet:
      'No pide nada a ningún otro servidor ni pone cookies. Lo que hace quien lee se queda en su navegador.',
  },
  unfolds: 'Un enlace que se despliega',
  unfoldsSays:
    'Basta la dirección de una lección donde las páginas despliegan los enlaces: cada lección tiene una imagen propia para tarjetas sociales y responde a oEmbed. Blogs y chats la encuentran por la cabecera de la página, o en',
  courses: 'En un sistema de aprendizaje',
  coursesSays:
    'Si un curso ha de saber qué respondió cada cual, una lección se empaqueta como curso (cmi5) y se importa tal cual:',
  api: 'Háblale',
  apiSays:
    'connect saluda al marco y obtiene una línea propia; nadie más puede escuchar ni hablar por ella. Cada llamada hace lo que podría hacer una mano, con los mismos bloqueos; una negativa es un error con una sola frase.',
  calls: 'Llamadas',
  events: 'Eventos',
  heights: 'Altura',
  heightsSays:
    'El evento height dice cuánto querría medir de alto la lección. También lo dice en los dialectos de H5P (context: "h5p"), de LTI (lti.frameResize) y como { height } a secas, en cuanto tu página ha hablado uno de ellos: { context: "h5p", action: "hello" }, { subject: "lti.capabilities" } o { height: "auto" }.',
};
