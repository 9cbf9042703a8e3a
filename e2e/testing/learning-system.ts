/**
 * A learning system with its store of learning records, as far as a lesson in a cmi5 package can see it: one launch, its token,
 * its launch data, and every statement that came, in order. `cmi5Problems` holds them against the specification.
 */
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

type Json = Readonly<Record<string, unknown>>;

export interface Statement {
  readonly id?: string;
  readonly timestamp?: string;
  readonly actor: Json;
  readonly verb: { readonly id: string };
  readonly object: { readonly id: string; readonly definition?: Json };
  readonly result?: Json & { readonly score?: { readonly scaled: number } };
  readonly context?: {
    readonly registration?: string;
    readonly contextActivities?: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly extensions?: Json;
  };
}

const VERBS = 'http://adlnet.gov/expapi/verbs/';
const CMI5 = 'https://w3id.org/xapi/cmi5/context/categories/cmi5';
const MOVE_ON = 'https://w3id.org/xapi/cmi5/context/categories/moveon';
const SESSION = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid';
const MASTERY = 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore';
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const DURATION = /^P(?!$)(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$/;

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
};

export class LearningSystem {
  readonly statements: Statement[] = [];
  /** Requests without the token of this launch, or of another version of xAPI. */
  readonly refused: string[] = [];
  readonly registration = randomUUID();
  readonly session = randomUUID();
  readonly activity = 'https://course.example/au/1';
  readonly actor = {
    objectType: 'Agent',
    account: { homePage: 'https://course.example', name: 'learner-1' },
  };
  private readonly token = Buffer.from('netsplit:token').toString('base64');
  private readonly documents = new Map<string, string>();
  private readonly launchData: Json;
  private readonly server: Server;
  private tokens = 0;

  constructor(launchData: Json) {
    this.launchData = {
      contextTemplate: { extensions: { [SESSION]: this.session } },
      launchMode: 'Normal',
      moveOn: 'CompletedOrPassed',
      ...launchData,
    };
    this.server = createServer((request, response) => {
      void this.answer(request).then(({ status, body }) => {
        response.writeHead(status, {
          'Access-Control-Allow-Origin': '*',
          'Access-Control-Allow-Headers': '*, Authorization',
          'Access-Control-Allow-Methods': 'GET, POST, PUT',
          'Content-Type': 'application/json',
        });
        response.end(body);
      });
    });
  }

  open(): Promise<void> {
    return new Promise((resolve) => this.server.listen(0, '127.0.0.1', resolve));
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  /** What is put behind the address of the package's page (cmi5, 8.1). */
  get launch(): string {
    const origin = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    return new URLSearchParams({
      endpoint: `${origin}/xapi/`,
      fetch: `${origin}/token`,
      actor: JSON.stringify(this.actor),
      registration: this.registration,
      activityId: this.activity,
    }).toString();
  }

  get verbs(): readonly string[] {
    return this.statements.map(({ verb }) => verb.id.replace(VERBS, ''));
  }

  private async answer(request: IncomingMessage): Promise<{ status: number; body: string }> {
    const url = new URL(request.url ?? '', 'http://store');
    const text = await bodyOf(request);
    if (request.method === 'OPTIONS') return { status: 204, body: '' };
    // A token is handed out once (cmi5, 8.2.1).
    if (url.pathname === '/token' && request.method === 'POST' && this.tokens++ === 0)
      return { status: 200, body: JSON.stringify({ 'auth-token': this.token }) };
    const { authorization, 'x-experience-api-version': version } = request.headers;
    if (authorization !== `Basic ${this.token}` || !String(version).startsWith('1.0.')) {
      this.refused.push(`${request.method} ${url.pathname}`);
      return { status: 401, body: '{}' };
    }
    return this.store(request.method ?? '', url, text);
  }

  private store(method: string, url: URL, text: string): { status: number; body: string } {
    const kept = url.searchParams.get('stateId') ?? url.searchParams.get('profileId') ?? '';
    if (url.pathname.endsWith('/statements')) {
      const said = JSON.parse(text) as Statement | Statement[];
      this.statements.push(...(Array.isArray(said) ? said : [said]));
      return { status: 200, body: JSON.stringify([randomUUID()]) };
    }
    if (method !== 'GET') {
      this.documents.set(kept, text);
      return { status: 204, body: '' };
    }
    if (kept === 'LMS.LaunchData') return { status: 200, body: JSON.stringify(this.launchData) };
    const document = this.documents.get(kept);
    return document === undefined ? { status: 404, body: '{}' } : { status: 200, body: document };
  }
}

const categories = ({ context }: Statement): readonly string[] =>
  (context?.contextActivities?.category ?? []).map(({ id }) => id);

/** Each statement by itself (cmi5, 9.2 to 9.6). */
const statementProblems = (statement: Statement, system: LearningSystem, masteryScore?: number): string[] => {
  const verb = statement.verb.id.replace(VERBS, '');
  const { result, context } = statement;
  const isDefined = ['initialized', 'completed', 'passed', 'failed', 'terminated'].includes(verb);
  const moves = ['completed', 'passed', 'failed'].includes(verb);
  const rules: readonly (readonly [holds: boolean, rule: string])[] = [
    [statement.verb.id.startsWith(VERBS), 'the verb is of ADL'],
    [UUID.test(statement.id ?? ''), 'it has an id of its own'],
    [/Z$|\+00:00$/.test(statement.timestamp ?? ''), 'its time is UTC'],
    [JSON.stringify(statement.actor) === JSON.stringify(system.actor), 'its actor is the launched one'],
    [context?.registration === system.registration, 'it has the registration'],
    [context?.extensions?.[SESSION] === system.session, 'it keeps the template of its context'],
    [categories(statement).includes(CMI5) === isDefined, 'the category cmi5 is on what cmi5 defines'],
    [categories(statement).includes(MOVE_ON) === moves, 'the category moveOn is on what moves on'],
    [!isDefined || statement.object.id === system.activity, 'its object is the activity'],
    [isDefined || statement.object.id.startsWith(system.activity), 'its object is of the activity'],
    [verb !== 'completed' || result?.completion === true, 'completed says so'],
    [verb !== 'passed' || result?.success === true, 'passed says so'],
    [verb !== 'failed' || result?.success === false, 'failed says so'],
    [!moves || !('success' in (result ?? {})) || verb !== 'completed', 'completed judges nothing'],
    [!(moves || verb === 'terminated') || DURATION.test(String(result?.duration)), 'it has a duration'],
    [
      !['passed', 'failed'].includes(verb) ||
        masteryScore === undefined ||
        (context?.extensions?.[MASTERY] === masteryScore &&
          Number(result?.score?.scaled) >= masteryScore === (verb === 'passed')),
      'the mastery score decides',
    ],
  ];
  return rules.filter(([holds]) => !holds).map(([, rule]) => `${verb}: not so that ${rule}`);
};

/** The whole session (cmi5, 9.3): one sentence for each rule that is broken. */
export const cmi5Problems = (
  statements: readonly Statement[],
  system: LearningSystem,
  masteryScore?: number,
): string[] => {
  const verbs = statements.map(({ verb }) => verb.id.replace(VERBS, ''));
  const count = (verb: string): number => verbs.filter((one) => one === verb).length;
  const ids = statements.map(({ id }) => id);
  return [
    ...statements.flatMap((statement) => statementProblems(statement, system, masteryScore)),
    ...(verbs[0] === 'initialized' ? [] : ['initialized is not the first']),
    ...(count('terminated') === 0 || verbs.at(-1) === 'terminated' ? [] : ['terminated is not the last']),
    ...['initialized', 'completed', 'passed', 'failed', 'terminated']
      .filter((verb) => count(verb) > 1)
      .map((verb) => `${verb} was said twice`),
    ...(count('failed') > 0 && count('passed') > 0 ? ['both passed and failed'] : []),
    ...(new Set(ids).size === ids.length ? [] : ['an id was used twice']),
  ];
};
