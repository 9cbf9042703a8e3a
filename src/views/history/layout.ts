/** The client history as intervals: one lane a client, one bar a request from question to answer. Pure. */
import { type Micros, type Request, sayValue } from '#kernel';

export interface Bar {
  readonly id: string;
  readonly label: string;
  /** What the client was told; `null` while it waits. */
  readonly answer: string | null;
  readonly ok: boolean | null;
  /** 0…1 of the width shown. An open request reaches the right edge and stays open there. */
  readonly from: number;
  readonly to: number;
  readonly invoked: Micros;
  readonly completed: Micros | null;
  readonly invokedBy: number;
  readonly completedBy: number | null;
}

export interface Lane {
  readonly client: string;
  readonly bars: readonly Bar[];
}

export interface HistoryLayout {
  readonly lanes: readonly Lane[];
  readonly from: Micros;
  readonly to: Micros;
}

const sayOperation = (request: Request): string => {
  const { name, ...rest } = request.operation;
  return [name, ...Object.values(rest).map(sayValue)].join(' ');
};

const sayAnswer = (request: Request): string | null => {
  if (!request.outcome) return null;
  const { ok, value } = request.outcome;
  if (value === undefined) return ok ? 'ok' : 'refused';
  return sayValue(value);
};

/** `requests` up to the cursor at `now`. Times are spread evenly from the first question to now. */
export const layoutHistory = (requests: readonly Request[], now: Micros): HistoryLayout => {
  const from = requests[0]?.invoked ?? 0;
  const to = Math.max(now, from + 1);
  const place = (time: Micros): number => (time - from) / (to - from);
  const lanes = new Map<string, Bar[]>();
  for (const request of requests) {
    const lane = lanes.get(request.client) ?? [];
    lanes.set(request.client, lane);
    lane.push({
      id: request.id,
      label: sayOperation(request),
      answer: sayAnswer(request),
      ok: request.outcome?.ok ?? null,
      from: place(request.invoked),
      to: request.completed === null ? 1 : place(request.completed),
      invoked: request.invoked,
      completed: request.completed,
      invokedBy: request.invokedBy,
      completedBy: request.completedBy,
    });
  }
  const order = [...lanes].sort(([a], [b]) => (a < b ? -1 : 1));
  return { lanes: order.map(([client, bars]) => ({ client, bars })), from, to };
};
