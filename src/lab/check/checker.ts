/** The page's side: one worker a panel, warm from when the panel opens, gone with it. */
import type {
  CheckAnswer,
  CheckProgress,
  CheckRequest,
  FromWorker,
  ReferenceName,
  ToWorker,
} from './messages.ts';
import { STRINGS } from './strings.ts';

export type Asking =
  | { readonly state: 'idle' }
  | { readonly state: 'running'; readonly progress: CheckProgress | null }
  | { readonly state: 'answered'; readonly answer: CheckAnswer; readonly request: CheckRequest }
  /** It could not be asked: one sentence. */
  | { readonly state: 'refused'; readonly why: string };

/** What a checker needs of a worker. */
export type CheckWorker = Pick<Worker, 'onmessage' | 'onerror' | 'postMessage' | 'terminate'>;

export class Checker {
  asking: Asking = { state: 'idle' };
  references: readonly ReferenceName[] = [];
  private readonly worker: CheckWorker;
  private readonly listeners = new Set<() => void>();
  private request: CheckRequest | null = null;
  private id = 0;

  constructor(worker: CheckWorker, lesson: string) {
    this.worker = worker;
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => this.hear(data);
    worker.onerror = () => this.set({ state: 'refused', why: STRINGS.broken });
    this.say({ kind: 'warm', lesson });
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** A question that is still being searched is given up for the new one. */
  ask(request: CheckRequest): void {
    this.cancel();
    this.request = request;
    this.id++;
    this.set({ state: 'running', progress: null });
    this.say({ kind: 'check', id: this.id, request });
  }

  /** The answer then says how far it got. */
  cancel(): void {
    if (this.asking.state === 'running') this.say({ kind: 'cancel', id: this.id });
  }

  forget(): void {
    this.set({ state: 'idle' });
  }

  /** Gives the worker and its memory back. */
  close(): void {
    this.worker.terminate();
    this.listeners.clear();
  }

  private say(message: ToWorker): void {
    this.worker.postMessage(message);
  }

  private hear(message: FromWorker): void {
    if (message.kind === 'references') {
      this.references = message.references;
      this.tell();
    } else if (message.id === this.id && this.asking.state === 'running') this.learn(message);
  }

  private learn(message: Exclude<FromWorker, { readonly kind: 'references' }>): void {
    if (message.kind === 'progress') this.set({ state: 'running', progress: message.progress });
    else if (message.kind === 'refused') this.set({ state: 'refused', why: message.why });
    else if (this.request) this.set({ state: 'answered', answer: message.answer, request: this.request });
  }

  private set(asking: Asking): void {
    this.asking = asking;
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
