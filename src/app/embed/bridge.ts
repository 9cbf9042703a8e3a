/**
 * The line to the page around the embed. A greeting from that page, and from no other window, fixes its origin and brings
 * a port; from then on nothing goes through `window`. Who greets wrongly gets no answer at all.
 */
import type { LabSession } from '#lab';
import {
  answerCall,
  dialectOf,
  type EmbedHost,
  event,
  type HeightDialect,
  isHello,
  readCall,
  reply,
  sayHeight,
  watchSession,
} from '#lab/embed';
import { STRINGS } from './strings.ts';

export interface Bridge {
  /** A message of the page around that came before there was a bridge. */
  hear(message: MessageEvent): void;
  /** The lesson is open: calls are answered from now on. Returns the way to stop. */
  open(session: LabSession): () => void;
  /** Tells how tall the embed would like to be, in CSS pixels. */
  height(height: number): void;
  error(message: string): void;
  close(): void;
}

interface Line {
  readonly origin: string;
  /** The page greets until it hears an answer, each time with a port, and stays with the one on which it heard first. */
  readonly ports: MessagePort[];
}

/** Greetings that may be under way at once; the ports of older ones are closed. */
const PORTS_MAX = 8;

export const openBridge = (host: EmbedHost, onGreeted: () => void): Bridge => {
  let line: Line | null = null;
  let session: LabSession | null = null;
  let told = 0;
  let dialect: { readonly name: HeightDialect; readonly origin: string } | null = null;
  let wanted = 0;

  const tell = (type: string, payload: unknown): void => {
    told += 1;
    for (const port of line?.ports ?? []) port.postMessage(event(told, type, payload));
  };
  const tellReady = (): void => {
    if (session) tell('ready', { lesson: session.lesson.id, revision: session.lesson.revision });
    if (wanted > 0) tell('height', { height: wanted });
  };
  const tellHeight = (): void => {
    if (!dialect || wanted === 0) return;
    // An opaque origin ("null") cannot be addressed; a height is no secret.
    const target = dialect.origin === 'null' ? '*' : dialect.origin;
    for (const message of sayHeight(dialect.name, wanted)) window.parent.postMessage(message, target);
  };
  const onCall = async (port: MessagePort, data: unknown): Promise<void> => {
    const read = readCall(data);
    if (!read) return;
    const of = read.ok ? read.call.id : read.id;
    const answer = !read.ok
      ? { error: read.why }
      : session
        ? answerCall(read.call, session, host)
        : { error: STRINGS.loading };
    port.postMessage(reply(of, await answer));
  };
  const greet = (origin: string, port: MessagePort): void => {
    line ??= { origin, ports: [] };
    line.ports.push(port);
    if (line.ports.length > PORTS_MAX) line.ports.shift()?.close();
    port.onmessage = ({ data }) => void onCall(port, data);
    onGreeted();
    tellReady();
  };
  const hear = ({ source, origin, data, ports }: MessageEvent): void => {
    if (source !== window.parent || source === window) return;
    const spoken = dialectOf(data);
    if (spoken) {
      dialect = { name: spoken, origin };
      tellHeight();
      return;
    }
    const [port] = ports;
    if (!port || !isHello(data) || (line && line.origin !== origin)) return;
    greet(origin, port);
  };
  window.addEventListener('message', hear);
  return {
    hear,
    open: (opened) => {
      session = opened;
      tellReady();
      return watchSession(opened, ({ type, payload }) => tell(type, payload));
    },
    height: (height) => {
      if (height === wanted) return;
      wanted = height;
      tell('height', { height });
      tellHeight();
    },
    error: (message) => tell('error', { message }),
    close: () => {
      window.removeEventListener('message', hear);
      for (const port of line?.ports ?? []) port.close();
    },
  };
};
