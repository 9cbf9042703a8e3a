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
  models: {
    'Paxos: # acceptors, # ballots, # values': 'Paxos: # aceptadores, # votaciones, # valores',
    'Voting: # acceptors, # values, # ballots': 'Votación: # aceptadores, # valores, # votaciones',
    'Simplified Paxos: # replicas, # values': 'Paxos simplificado: # réplicas, # valores',
    'Fast Paxos: # replicas, # values': 'Fast Paxos (rápido): # réplicas, # valores',
    'At most one value is chosen.': 'Se elige un valor como mucho.',
    'A value is chosen.': 'Se elige un valor.',
    'A value is decided.': 'Se decide un valor.',
    'Once a value is decided, no other has a quorum of votes.':
      'Una vez decidido un valor, ningún otro tiene un quórum de votos.',
  },
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
