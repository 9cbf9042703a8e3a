/** What this protocol says, in Spanish. */
const SAID: Readonly<Record<string, string>> = {
  none: 'ninguno',
  'no answer': 'sin respuesta',
  'only R0 takes writes': 'solo R0 acepta escrituras',
};

export const TRANSLATION = {
  titles: { replica: 'réplica', client: 'cliente' },
  facts: { x: 'x', stamp: 'sello', needs: 'falta', asked: 'pidió', heard: 'oyó' },
  sayText: (english: string): string => SAID[english] ?? english,
  rules: {
    'wait-for-majority-before-ok':
      'El primario confirma una escritura solo cuando una mayoría de todas las réplicas la ha guardado (de dos: ambas).',
    'forward-reads':
      'Una réplica que no es el primario pregunta al primario antes de responder a una lectura.',
    'one-primary': 'Solo el primario acepta escrituras; las demás se las pasan o las rechazan.',
    'last-writer-wins':
      'Una copia nunca sustituye a una escritura posterior: gana el sello mayor y, si empatan, el nombre mayor.',
    retransmit: 'Una copia que no se ha confirmado se envía otra vez, hasta que se confirme.',
  },
  words: {
    asks: '{self} pide a {replica}: {question}.',
    'is-told': 'A {self} se le dice: {answer}.',
    'is-refused': '{self} quería «{asked}» y se le rechaza: {reason}.',
    'gives-up': '{self} deja de esperar por «{asked}». No sabe si ocurrió.',
    'too-late': '{self} ya no esperaba; la respuesta «{answer}» llega demasiado tarde.',
    'not-waiting': '{self} no espera nada.',

    answers: '{self} le dice a {client} lo que dice su propia copia: {value}.',
    acknowledges: '{self} le dice a {client} que {value} está escrito.',
    waits: '{self} envía copias de {value} y deja esperando a {client} hasta que una mayoría lo tenga.',
    keeps: '{self} tiene ahora x = {value}.',
    'keeps-later': '{self} conserva x = {x}, que se escribió después de {value}.',
    hears: '{self} se entera de que {from} tiene {value}.',
    'knew-that': '{self} ya sabía que {from} lo tiene.',
    'passes-on': '{self} pasa «{question}» de {client} a {primary}.',
    relays: '{self} entrega la respuesta a {client}: {answer}.',
    refuses: '{self} rechaza: solo {primary} acepta escrituras.',
    'sends-again': '{self} no ha oído nada y vuelve a enviar sus copias.',
  },
} as const;
