/** Why the broker closes a channel or a whole connection: reply codes of AMQP 0-9-1 §1.2. */
export type Scope = 'channel' | 'connection';

export type Code = 403 | 404 | 405 | 406 | 503 | 530 | 540;

const NAMES: Readonly<Record<Code, string>> = {
  403: 'ACCESS_REFUSED',
  404: 'NOT_FOUND',
  405: 'RESOURCE_LOCKED',
  406: 'PRECONDITION_FAILED',
  503: 'COMMAND_INVALID',
  530: 'NOT_ALLOWED',
  540: 'NOT_IMPLEMENTED',
};

/** AMQP: these end the connection, the others only the channel. */
const HARD: ReadonlySet<Code> = new Set<Code>([503, 530, 540]);

/** Thrown inside the broker, caught by `step`: nothing of the refused command takes effect. */
export class Refusal extends Error {
  readonly code: Code;
  readonly scope: Scope;

  constructor(code: Code, detail: string) {
    super(`${NAMES[code]} - ${detail}`);
    this.code = code;
    this.scope = HARD.has(code) ? 'connection' : 'channel';
  }
}

export const refuse = (code: Code, detail: string): never => {
  throw new Refusal(code, detail);
};
