/**
 * Room tokens (JWT, RFC 7519, HS256): who may come into which room as what. A token opens one connection within a minute;
 * who wants to drive shows first that the key of the room is in hand. Only this machine's clock is asked. A broker outside
 * reads the same tokens: what it may let their bearer do stands in them as scopes.
 */
import { createSecretKey, randomBytes, randomUUID } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import {
  codeOf,
  heardBy,
  isKey,
  isMember,
  keyBytes,
  type Pass,
  proofTopic,
  ROLES,
  type Role,
  readCode,
  readGrant,
  spokenBy,
  unseal,
} from '#lab/class';

const ISSUER = 'netsplit';
const NONCE = 'netsplit-nonce';
const ROOM = 'netsplit-room';
const LIFE_S = 60;
/** RabbitMQ asks at every message whether a token still lives; who comes again has a new one. */
export const LIFE_OUTSIDE_S = 4 * 3_600;
/** Tokens whose use is remembered until they expire anyway. */
const USED_MAX = 200_000;

export interface Tokens {
  nonce(): Promise<string>;
  /** A token for what the query asks for, or `null` when it may not be had. */
  issue(query: URLSearchParams): Promise<{ readonly pass: Pass; readonly token: string } | null>;
  /** Whom a token lets in; `null` for a forged, expired or used one. */
  accept(token: string, member: string): Promise<Pass | null>;
}

const readPass = (query: URLSearchParams): Pass | null => {
  const [room, member, role] = ['room', 'member', 'role'].map((name) => query.get(name) ?? '');
  if (readCode(room ?? '') !== room || !isMember(member ?? '') || !ROLES.includes(role as Role)) return null;
  return { room: room as string, member: member as string, role: role as Role };
};

/** The key of the room, or one that the room's key gave leave to; the nonce was signed with it. */
const mayDrive = (room: string, query: URLSearchParams, nonce: string): boolean => {
  const [key, proof, grant] = ['key', 'proof', 'grant'].map((name) => query.get(name) ?? '') as [
    string,
    string,
    string,
  ];
  if (!isKey(key) || unseal(proofTopic(room), proof, key) !== nonce) return false;
  if (codeOf(keyBytes(key)) === room) return true;
  const owner = query.get('owner') ?? '';
  return isKey(owner) && codeOf(keyBytes(owner)) === room && readGrant(room, grant, owner)?.driver === key;
};

/** As RabbitMQ names a topic: a routing key. */
const routingKey = (topic: string): string => topic.replaceAll('/', '.').replace('+', '*');

/**
 * What RabbitMQ's OAuth 2 plugin lets the bearer do, `<audience>.<permission>:<virtual host>/<resource>/<routing key>`: the
 * queue of its own subscriptions, and the topics of its role.
 */
const scopesOf = (pass: Pass): readonly string[] => {
  const own = ['configure', 'write', 'read'].map((may) => `${may}:%2F/mqtt-subscription-${pass.member}*`);
  const says = spokenBy(pass).map((topic) => `write:%2F/amq.topic/${routingKey(topic)}`);
  const hears = heardBy(pass).map((topic) => `read:%2F/amq.topic/${routingKey(topic)}`);
  return [...own, ...says, ...hears].map((scope) => `${ROOM}.${scope}`);
};

export const createTokens = (
  secret: Uint8Array = randomBytes(32),
  now = () => Date.now(),
  lifeS = LIFE_S,
): Tokens => {
  const used = new Map<string, number>();
  // Given as bytes it would be imported anew for each token.
  const key = createSecretKey(secret);
  const sign = (audience: string, claims: Record<string, string>, life: number): Promise<string> => {
    const seconds = Math.floor(now() / 1000);
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer(ISSUER)
      .setAudience(audience)
      .setJti(randomUUID())
      .setIssuedAt(seconds)
      .setExpirationTime(seconds + life)
      .sign(key);
  };
  const verify = async (token: string, audience: string): Promise<Record<string, unknown> | null> => {
    try {
      const options = { issuer: ISSUER, audience, algorithms: ['HS256'], currentDate: new Date(now()) };
      return (await jwtVerify(token, key, { ...options, requiredClaims: ['exp', 'jti'] })).payload;
    } catch {
      return null;
    }
  };
  const isFirstUse = (jti: string): boolean => {
    const time = now();
    for (const [old, until] of used) {
      if (until > time && used.size < USED_MAX) break;
      used.delete(old);
    }
    if (used.has(jti)) return false;
    used.set(jti, time + lifeS * 1000);
    return true;
  };
  return {
    nonce: () => sign(NONCE, {}, LIFE_S),
    issue: async (query) => {
      const pass = readPass(query);
      const nonce = query.get('nonce') ?? '';
      if (!pass || !(await verify(nonce, NONCE))) return null;
      if (pass.role === 'driver' && !mayDrive(pass.room, query, nonce)) return null;
      const { room, member, role } = pass;
      const claims = { sub: member, room, role, scope: scopesOf(pass).join(' ') };
      return { pass, token: await sign(ROOM, claims, lifeS) };
    },
    accept: async (token, member) => {
      const claims = await verify(token, ROOM);
      if (!claims || claims.sub !== member || !isFirstUse(String(claims.jti))) return null;
      return { room: String(claims.room), member, role: claims.role as Role };
    },
  };
};
