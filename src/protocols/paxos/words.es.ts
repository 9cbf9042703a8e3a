/** What this protocol says, in Spanish. */
const SAID: Readonly<Record<string, string>> = { idle: 'inactivo', done: 'hecho', nothing: 'nada' };

export const TRANSLATION = {
  titles: { proposer: 'proponente', acceptor: 'aceptador', learner: 'aprendiz' },
  facts: {
    wish: 'deseo',
    ballot: 'votac.',
    asks: 'pide',
    phase: 'fase',
    heard: 'oyó',
    vote: 'voto',
    learnt: 'sabe',
    votes: 'votos',
  },
  sayText: (english: string): string => SAID[english] ?? english,
  rules: {
    'own-ballots': 'Dos proponentes nunca abren la misma votación.',
    'remember-ballot': 'Un proponente escribe su votación en el disco antes de usarla.',
    quorum:
      'Un proponente espera a un quórum de todos los aceptadores configurados, no a quien responda primero.',
    'promise-only-higher': 'Un aceptador solo promete votaciones mayores que todas las que prometió antes.',
    'keep-promise': 'Un aceptador no vota en una votación menor que su promesa.',
    'vote-is-promise': 'Votar en una votación también la promete.',
    'persist-before-answering': 'Promesa y voto están en el disco antes de que salga la respuesta.',
    'adopt-reported': 'Un proponente que se entera de un voto renuncia a su propio deseo.',
    'highest-ballot': 'De varios votos comunicados cuenta el de la votación mayor.',
    'same-ballot': 'Los votos solo se suman dentro de una misma votación.',
  },
  models: [
    [
      /^Paxos: (\d+) acceptors, (\d+) ballots, (\d+) values$/,
      'Paxos: aceptadores $1, votaciones $2, valores $3',
    ],
    [
      /^Voting: (\d+) acceptors, (\d+) values, (\d+) ballots$/,
      'Votación: aceptadores $1, valores $2, votaciones $3',
    ],
    [/^Simplified Paxos: (\d+) replicas, (\d+) values$/, 'Paxos simplificado: réplicas $1, valores $2'],
    [/^Fast Paxos: (\d+) replicas, (\d+) values$/, 'Paxos rápido: réplicas $1, valores $2'],
    [/^At most one value is chosen\.$/, 'Se elige un valor como mucho.'],
    [/^A value is chosen\.$/, 'Se elige un valor.'],
    [/^A value is decided\.$/, 'Se decide un valor.'],
    [
      /^Once a value is decided, no other has a quorum of votes\.$/,
      'Una vez decidido un valor, ningún otro tiene un quórum de votos.',
    ],
    [/^ballot (\d+) is (?:opened|prepared)$/, 'se abre la votación $1'],
    [/^fast ballot (\d+) is opened to any value$/, 'la votación rápida $1 se abre a cualquier valor'],
    [/^ballot (\d+) decides$/, 'la votación $1 decide'],
    [/^(\S+) promises ballot (\d+)$/, '$1 promete la votación $2'],
    [/^(\S+) votes in ballot (\d+)$/, '$1 vota en la votación $2'],
    [/^(\S+) votes for (\S+) in (?:fast )?ballot (\d+)$/, '$1 vota por $2 en la votación $3'],
    [/^(\S+) leaves all ballots below (\d+)$/, '$1 abandona todas las votaciones por debajo de $2'],
    [/^(\S+) restarts with nothing$/, '$1 se reinicia sin nada'],
    [/^(\S+) is proposed in ballot (\d+)$/, 'se propone $1 en la votación $2'],
    [
      /^(\S+) is proposed in ballot (\d+) after (.+) promised$/,
      'se propone $1 en la votación $2 tras las promesas de $3',
    ],
    [
      /^(\S+) is proposed in ballot (\d+) after a collision in ballot (\d+)$/,
      'se propone $1 en la votación $2 tras un choque en la votación $3',
    ],
  ],
  words: {
    opens: '{self} abre la votación {ballot} y pide una promesa a todos los aceptadores.',
    'counts-promise': '{self} tiene {count} promesa para la votación {ballot} y espera más.',
    'counts-promises': '{self} tiene {count} promesas para la votación {ballot} y espera más.',
    'proposes-own': '{self} tiene su quórum para la votación {ballot} y pide votos para {value}.',
    'proposes-same':
      '{self} se entera de votos para {value}, su propio deseo, así que la votación {ballot} lleva {value}.',
    'proposes-adopted':
      '{self} renuncia a su deseo: se le comunicó un voto para {value}, así que la votación {ballot} lleva {value}.',
    'counts-vote': '{self} cuenta el voto de {from} en la votación {ballot}.',
    'knows-chosen': '{self} tiene un quórum de votos en la votación {ballot}: su valor está elegido.',
    'was-refused':
      '{self} se entera de que {from} ha prometido la votación {promised}, y sigue esperando a otros.',
    beaten:
      '{self} abandona la votación {ballot}: {from} ha prometido la votación {promised}, y ya no queda quórum.',
    'need-not-retry': '{self} sabe que su valor está elegido y descansa.',
    promises: '{self} promete la votación {ballot} y le dice a {from} que no había aceptado nada.',
    'promises-reporting': '{self} promete la votación {ballot} y le dice a {from} que había aceptado {vote}.',
    votes: '{self} vota por {value} en la votación {ballot}.',
    'counts-for': '{self} cuenta el voto de {from} para {value} en la votación {ballot}.',
    learns: '{self} ve un quórum en una misma votación y aprende que {value} está elegido.',
    'promised-higher': '{self} no participa en la votación {ballot}: ha prometido la votación {promised}.',
    'old-promise':
      '{self} no tiene en cuenta una promesa para la votación {ballot}: va por la votación {current} y ya dejó atrás esa pregunta.',
    'promise-twice': '{self} ya ha contado esta promesa.',
    'old-vote': '{self} no necesita este voto para la votación {ballot}.',
    'old-refusal': '{self} no tiene en cuenta el rechazo de la votación {ballot}: ya la dejó atrás.',
    'vote-twice': '{self} ya ha contado este voto.',
  },
} as const;
