/**
 * A line to a lab in an iframe: `const lab = await connect(iframe)`, then `lab.call('act', { act: … })` and
 * `lab.on('goal.reached', …)`. The lab's origin is fixed by the greeting; everything after it goes through one port.
 */

export type Act = { readonly do: string; readonly [argument: string]: unknown };

/** What may be asked: payload and answer of each call. Times are milliseconds of virtual time. */
export interface Calls {
  getRun: [payload: undefined, answer: { readonly record: object }];
  setRun: [payload: { readonly record: object | string }, answer: object];
  step: [
    payload: { readonly unit?: 'event' | 'message' | 'round' | 'phase'; readonly back?: boolean } | undefined,
    answer: object,
  ];
  seek: [
    payload: { readonly index: number } | { readonly timeMs: number } | { readonly step: string },
    answer: object,
  ];
  play: [payload: undefined, answer: object];
  pause: [payload: undefined, answer: object];
  act: [payload: { readonly act: Act }, answer: object];
  answer: [
    payload:
      | { readonly prediction: string; readonly option: string }
      | { readonly prediction: string; readonly skip: true },
    answer: object,
  ];
  describe: [
    payload: undefined,
    answer: { readonly timeMs: number; readonly last: string | null; readonly nodes: readonly object[] },
  ];
  /** The stage as it stands, as an SVG by itself in the colours of the theme. */
  image: [payload: undefined, answer: { readonly svg: string }];
  setTheme: [payload: { readonly theme: 'light' | 'dark' | 'projector' | 'auto' }, answer: object];
  setLocale: [payload: { readonly locale: string }, answer: object];
}

/** What the lab tells by itself. */
export interface Events {
  ready: { readonly lesson: string; readonly revision: number };
  step: { readonly step: string; readonly place: string };
  act: { readonly at: number; readonly act: Act };
  'predict.asked': {
    readonly step: string;
    readonly prediction: string;
    readonly options: readonly string[];
  };
  'predict.answered': {
    readonly step: string;
    readonly prediction: string;
    readonly chosen: string | null;
    readonly right: string | null;
  };
  'goal.reached': { readonly of: string; readonly faults: number };
  done: object;
  height: { readonly height: number };
  error: { readonly message: string };
}

type CallName = keyof Calls;
type EventName = keyof Events;
type Payload<Name extends CallName> = Calls[Name][0];

export interface Lab {
  /** Rejects with the lab's own sentence when it refuses. */
  call<Name extends CallName>(
    name: Name,
    ...payload: undefined extends Payload<Name> ? [Payload<Name>?] : [Payload<Name>]
  ): Promise<Calls[Name][1]>;
  /** Returns the way to stop listening. `ready` and `height` are told again to who comes late. */
  on<Name extends EventName>(name: Name, listener: (payload: Events[Name]) => void): () => void;
  close(): void;
}

const HEAD = { ns: 'netsplit', v: 1 } as const;
const GREET_EVERY_MS = 200;

interface Waiting {
  resolve(answer: never): void;
  reject(reason: Error): void;
}

class Line implements Lab {
  private readonly waiting = new Map<number, Waiting>();
  private readonly listeners = new Map<string, Set<(payload: never) => void>>();
  private readonly latest = new Map<string, unknown>();
  private calls = 0;
  private readonly port: MessagePort;

  constructor(port: MessagePort) {
    this.port = port;
    port.onmessage = ({ data }) => this.hear(data);
  }

  hear(data: { id: number; type: string; ok?: boolean; payload?: unknown; error?: string }): void {
    const { id, type, payload } = data;
    if (type === 'reply') {
      const call = this.waiting.get(id);
      this.waiting.delete(id);
      if (data.ok) call?.resolve(payload as never);
      else call?.reject(new Error(data.error));
      return;
    }
    if (type === 'ready' || type === 'height') this.latest.set(type, payload);
    for (const listener of this.listeners.get(type) ?? []) listener(payload as never);
  }

  call<Name extends CallName>(type: Name, payload?: Payload<Name>): Promise<Calls[Name][1]> {
    this.calls += 1;
    const id = this.calls;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.port.postMessage({ ...HEAD, id, type, payload: payload ?? {} });
    });
  }

  on<Name extends EventName>(name: Name, listener: (payload: Events[Name]) => void): () => void {
    const all = this.listeners.get(name) ?? new Set();
    this.listeners.set(name, all.add(listener));
    if (this.latest.has(name)) listener(this.latest.get(name) as Events[Name]);
    return () => all.delete(listener);
  }

  close(): void {
    this.port.close();
    for (const { reject } of this.waiting.values()) reject(new Error('The line to the lab was closed.'));
    this.waiting.clear();
  }
}

/** In a frame of `sandbox="allow-scripts"` the lab has no origin that could be named. */
const originOf = (frame: HTMLIFrameElement): string =>
  frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin')
    ? '*'
    : new URL(frame.src, document.baseURI).origin;

/**
 * Greets until the lab answers: it may still be loading. Rejects after `timeoutMs`.
 * @param frame an iframe whose `src` is an `/embed/<lesson>` address.
 */
export const connect = (frame: HTMLIFrameElement, timeoutMs = 30_000): Promise<Lab> =>
  new Promise((resolve, reject) => {
    const started = performance.now();
    const greet = (): void => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => {
        clearInterval(timer);
        const line = new Line(port1);
        line.hear(data);
        resolve(line);
      };
      frame.contentWindow?.postMessage({ ...HEAD, id: 0, type: 'hello', payload: {} }, originOf(frame), [
        port2,
      ]);
    };
    const timer = setInterval(() => {
      if (performance.now() - started < timeoutMs) return greet();
      clearInterval(timer);
      reject(new Error('No lab answered in this frame.'));
    }, GREET_EVERY_MS);
  });
