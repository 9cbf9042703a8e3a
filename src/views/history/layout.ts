/**
 * The client history as intervals over time: one lane a client, one bar a request from question to answer. Order and
 * overlap are drawn exactly; long stretches in which nobody asks or is answered are shortened. Pure.
 */
import { type Micros, type Request, type RequestId, sayValue } from '#kernel';
import { STRINGS } from './strings.ts';

export interface Bar {
  readonly id: RequestId;
  readonly label: string;
  /** What the client was told; `null` while it waits. */
  readonly answer: string | null;
  readonly ok: boolean | null;
  /** Pixels. An open request reaches the right edge and stays open there. */
  readonly from: number;
  readonly to: number;
  readonly request: Request;
}

export interface Lane {
  readonly client: string;
  /** Height of the lane's line, in pixels from the top. */
  readonly y: number;
  readonly bars: readonly Bar[];
}

export interface HistoryLayout {
  readonly lanes: readonly Lane[];
  readonly width: number;
  readonly height: number;
}

export const LANE = 58;
const LEFT = 30;
const RIGHT = 14;
const GAP_MIN = 20;
const GAP_MAX = 74;
const CHARACTER = 6.6;
const PAD = 10;

export const sayRequest = (request: Request): string => {
  const { name, ...rest } = request.operation;
  return [name, ...Object.values(rest).map(sayValue)].join(' ');
};

export const sayAnswer = (request: Request): string | null => {
  if (!request.outcome) return null;
  const { ok, value } = request.outcome;
  if (value === undefined) return ok ? 'ok' : STRINGS.refused;
  return sayValue(value);
};

/** The longest words in or under a bar. */
const wordsWidth = (request: Request): number =>
  Math.max(sayRequest(request).length, (sayAnswer(request) ?? '').length + 2) * CHARACTER + PAD;

interface Moment {
  /** Trace index: what orders moments that are simultaneous. */
  readonly index: number;
  readonly time: Micros;
}

const momentsOf = (requests: readonly Request[]): Moment[] =>
  requests
    .flatMap(({ invokedBy, invoked, completedBy, completed }) => [
      { index: invokedBy, time: invoked },
      ...(completedBy === null || completed === null ? [] : [{ index: completedBy, time: completed }]),
    ])
    .sort((a, b) => a.index - b.index);

/** The x of each moment by its trace index: far enough apart that every bar holds its words. */
const spread = (
  requests: readonly Request[],
  now: Micros,
): { at: ReadonlyMap<number, number>; end: number } => {
  const moments = momentsOf(requests);
  const span = Math.max(1, now - (moments[0]?.time ?? 0));
  const answered = new Map(requests.map((request) => [request.completedBy, request]));
  const at = new Map<number, number>();
  let x = LEFT;
  let before = moments[0]?.time ?? 0;
  for (const { index, time } of moments) {
    x += at.size === 0 ? 0 : Math.min(GAP_MAX, GAP_MIN + ((time - before) / span) * GAP_MAX);
    const ending = answered.get(index);
    if (ending) x = Math.max(x, (at.get(ending.invokedBy) ?? 0) + wordsWidth(ending));
    at.set(index, x);
    before = time;
  }
  const open = requests.filter(({ completedBy }) => completedBy === null);
  const end = Math.max(x + GAP_MIN, ...open.map((one) => (at.get(one.invokedBy) ?? 0) + wordsWidth(one)));
  return { at, end };
};

/** `requests` as they stand at the cursor, `now`. */
export const layoutHistory = (requests: readonly Request[], now: Micros): HistoryLayout => {
  const { at, end } = spread(requests, now);
  const clients = [...new Set(requests.map(({ client }) => client))].sort((a, b) => (a < b ? -1 : 1));
  const barOf = (request: Request): Bar => ({
    id: request.id,
    label: sayRequest(request),
    answer: sayAnswer(request),
    ok: request.outcome?.ok ?? null,
    from: at.get(request.invokedBy) ?? LEFT,
    to: request.completedBy === null ? end : (at.get(request.completedBy) ?? end),
    request,
  });
  return {
    lanes: clients.map((client, place) => ({
      client,
      y: LANE * (place + 0.5),
      bars: requests.filter((request) => request.client === client).map(barOf),
    })),
    width: end + RIGHT,
    height: clients.length * LANE,
  };
};

export const barIn = (
  { lanes }: HistoryLayout,
  id: RequestId | null,
): (Bar & { readonly y: number }) | null => {
  for (const { bars, y } of lanes) {
    const bar = bars.find((one) => one.id === id);
    if (bar) return { ...bar, y };
  }
  return null;
};
