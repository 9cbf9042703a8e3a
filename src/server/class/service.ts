/**
 * The class behind the lab's server, on the same port: `/class/broker` and `/class/token` give the way in, `/class/mqtt`
 * is the web socket, to the broker inside or, byte for byte, to one outside that knows TCP alone.
 */
import type { IncomingMessage, Server } from 'node:http';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Aedes } from 'aedes';
import { createWebSocketStream, type WebSocket, WebSocketServer } from 'ws';
import { CLASS_LIMITS, type Role } from '#lab/class';
import { Bucket } from './bucket.ts';
import { createTokens, LIFE_OUTSIDE_S, type Tokens } from './tokens.ts';

export interface ClassSettings {
  /** `wss://…`, `ws://…` or `mqtt://…`; absent: the broker inside. */
  readonly broker?: string;
  /** For a broker outside that knows no tokens: a password for each role. */
  readonly passwords?: Readonly<Partial<Record<Role, string>>>;
  /** For a broker outside that checks our tokens by itself: what they are signed with. */
  readonly secret?: Uint8Array;
  readonly tokens?: Tokens;
}

export interface ClassService {
  /** The answer to a request under `/class/`; `null` when it is none of ours. */
  answer(
    path: string,
    query: URLSearchParams,
  ): Promise<{ readonly status: number; readonly body: object }> | null;
  /** Takes the server's web sockets, and closes them with it. */
  attach(server: Server): void;
}

const SOCKET = '/class/mqtt';
const FRAME_MAX = CLASS_LIMITS.state + 4_096;
/** Frames a second and at once on one socket, before anybody knows who speaks. */
const FRAMES = { rate: 120, burst: 600 } as const;
const FLOOD = 1008;
/** As long as the hash that it keys (RFC 7518, 3.2). */
const SECRET_BYTES = 32;

const readSecret = (text: string): Uint8Array => {
  const secret = Buffer.from(text, 'base64url');
  if (secret.length < SECRET_BYTES)
    throw new Error(`NETSPLIT_BROKER_SECRET must be at least ${SECRET_BYTES} bytes, written in base64url.`);
  return secret;
};

/**
 * Reads NETSPLIT_BROKER, NETSPLIT_BROKER_PASSWORDS (`driver=…,follower=…,remote=…`) and NETSPLIT_BROKER_SECRET (base64url).
 * Throws one sentence when they are wrong.
 */
export const readClassSettings = (env: Readonly<Record<string, string | undefined>>): ClassSettings => {
  const {
    NETSPLIT_BROKER: broker,
    NETSPLIT_BROKER_PASSWORDS: passwords,
    NETSPLIT_BROKER_SECRET: secret,
  } = env;
  if (broker && !/^(wss?|mqtt):\/\/[^\s]+$/.test(broker))
    throw new Error(`NETSPLIT_BROKER is "${broker}"; give an address such as wss://… or mqtt://….`);
  const pairs = (passwords ?? '').split(',').filter((pair) => pair !== '');
  const named = pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]);
  return {
    ...(broker && { broker }),
    ...(secret && { secret: readSecret(secret) }),
    passwords: Object.fromEntries(named),
  };
};

const closeFlooders = (socket: WebSocket): void => {
  const bucket = new Bucket(FRAMES.rate, FRAMES.burst, Date.now());
  socket.on('message', () => {
    if (!bucket.take(Date.now())) socket.close(FLOOD);
  });
};

/** Web socket to TCP and back, byte for byte; when one end closes, so does the other. */
const bridge = (stream: Duplex, address: string): void => {
  const { hostname, port } = new URL(address);
  const outside = connect(Number(port || 1883), hostname.replace(/^\[|\]$/g, ''));
  stream.pipe(outside).pipe(stream);
  for (const [one, other] of [
    [stream, outside],
    [outside, stream],
  ] as const) {
    one.on('error', () => other.destroy());
    one.on('close', () => other.destroy());
  }
};

export const createClassService = (settings: ClassSettings = {}): ClassService => {
  const { broker: outside, passwords = {}, secret } = settings;
  const tokens = settings.tokens ?? createTokens(secret, undefined, outside ? LIFE_OUTSIDE_S : undefined);
  const isDirect = outside?.startsWith('ws') ?? false;
  let inside: Promise<Aedes> | null = null;
  const brokerInside = (): Promise<Aedes> => {
    inside ??= import('./broker.ts').then(({ createBroker }) => createBroker(tokens));
    return inside;
  };
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: FRAME_MAX,
    handleProtocols: (offered) => (offered.has('mqtt') ? 'mqtt' : false),
  });
  sockets.on('connection', (socket: WebSocket, request: IncomingMessage) => {
    closeFlooders(socket);
    const stream = createWebSocketStream(socket);
    stream.on('error', () => socket.terminate());
    if (outside) bridge(stream, outside);
    else void brokerInside().then((broker) => broker.handle(stream, request));
  });
  const token = async (query: URLSearchParams) => {
    const issued = await tokens.issue(query);
    if (!issued) return { status: 403, body: { error: 'This room is not open to you in this role.' } };
    const { role } = issued.pass;
    return { status: 200, body: { username: role, password: passwords[role] ?? issued.token } };
  };
  return {
    answer: (path, query) => {
      if (path === '/class/broker')
        return tokens
          .nonce()
          .then((nonce) => ({ status: 200, body: { url: isDirect ? outside : SOCKET, nonce } }));
      return path === '/class/token' ? token(query) : null;
    },
    attach: (server) => {
      server.on('upgrade', (request, socket, head) => {
        if (isDirect || request.url?.split('?')[0] !== SOCKET) socket.destroy();
        else
          sockets.handleUpgrade(request, socket, head, (opened) =>
            sockets.emit('connection', opened, request),
          );
      });
      // What was upgraded is no longer known to the server, and would keep it from closing.
      const closeConnections = server.closeAllConnections.bind(server);
      server.closeAllConnections = () => {
        closeConnections();
        for (const socket of sockets.clients) socket.terminate();
        void inside?.then((broker) => broker.close());
      };
    },
  };
};
