/** The way in: which broker carries the class, and a token for it. The server of the lab gives both. */
import * as v from 'valibot';
import { type LineWanted, proofTopic, seal } from '../class/index.ts';

export interface Access {
  readonly url: string;
  readonly username: string;
  readonly password: string;
}

/** `none`: this lab has no server that carries classes. `unreachable`: it may come back. */
export type AccessResult = Access | 'none' | 'refused' | 'unreachable';

const brokerSchema = v.strictObject({ url: v.string(), nonce: v.string() });
const tokenSchema = v.strictObject({ username: v.string(), password: v.string() });

/** A hall that comes back all at once waits rather than ask again. */
const PATIENCE_MS = 20_000;

const getJson = async (address: string): Promise<unknown> => {
  try {
    const response = await fetch(address, { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MS) });
    if (response.status >= 500) return 'unreachable';
    if (response.status === 403) return 'refused';
    // A host of files alone answers with a page or a 404.
    return response.ok && response.headers.get('content-type')?.includes('json')
      ? await response.json()
      : 'none';
  } catch {
    return 'unreachable';
  }
};

const queryOf = ({ code, member, role, voice, owner }: LineWanted, nonce: string): string => {
  const query = new URLSearchParams({ room: code, member, role, nonce });
  if (voice) {
    query.set('key', voice.key);
    query.set('proof', seal(proofTopic(code), nonce, voice.secret));
    if (voice.grant && owner) {
      query.set('grant', voice.grant);
      query.set('owner', owner);
    }
  }
  return query.toString();
};

/** @param origin where the lab is served, `https://lab.example`. Each connection asks anew: a token opens one. */
export const askAccess = async (origin: string, wanted: LineWanted): Promise<AccessResult> => {
  const said = await getJson(`${origin}/class/broker`);
  const broker = v.safeParse(brokerSchema, said);
  if (!broker.success) return said === 'unreachable' ? said : 'none';
  const { nonce, url } = broker.output;
  const given = await getJson(`${origin}/class/token?${queryOf(wanted, nonce)}`);
  const token = v.safeParse(tokenSchema, given);
  if (!token.success) return given === 'unreachable' ? given : 'refused';
  return { url: new URL(url, origin.replace(/^http/, 'ws')).href, ...token.output };
};
