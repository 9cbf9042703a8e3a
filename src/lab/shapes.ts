/**
 * Where every message is, as plain shapes: the stage only draws. A shape is made once per world and asked for its
 * place once a frame, so nothing is allocated while messages fly.
 */
import type { Flight, MessageId, Micros, NodeId } from '#kernel';

/**
 * `arriving`: on its way. `held`: stands still until it is released. `losing`: the network will lose it on the way
 * (fade it towards the end). The others are ghosts of messages that are gone: `dropped` by a person (falls), `cut`:
 * into or on a cut link (stops at the gap), `lost`: by chance, `discarded`: reached a node that was down or a wrong checksum.
 */
export type Fate = 'arriving' | 'held' | 'losing' | 'dropped' | 'cut' | 'lost' | 'discarded';

export interface FlightShape {
  readonly id: MessageId;
  readonly from: NodeId;
  readonly to: NodeId;
  readonly flight: Flight;
  /** What stands on the pill, and the node whose colour it carries. */
  readonly label: string;
  readonly party: NodeId;
  readonly fate: Fate;
  /** Moves evenly from place `startPlace` at `startTime` to `endPlace` at `endTime` (places: 0 sender, 1 receiver). */
  readonly startTime: Micros;
  readonly startPlace: number;
  readonly endTime: Micros;
  readonly endPlace: number;
  /** Ghosts: when it was lost; `null` while it is on its way. */
  readonly goneAt: Micros | null;
}

/** Place of a shape on its link at `time`, 0 (sender) to 1 (receiver). Pure arithmetic: call it every frame. */
export const placeAt = (shape: FlightShape, time: Micros): number => {
  const { startTime, endTime, startPlace, endPlace } = shape;
  if (time <= startTime || endTime <= startTime) return time >= endTime ? endPlace : startPlace;
  if (time >= endTime) return endPlace;
  return startPlace + ((endPlace - startPlace) * (time - startTime)) / (endTime - startTime);
};

/** How visible a shape is at `time`: 1 fully, 0 gone. Ghosts fade within `ghostWindow` µs of virtual time. */
export const fadeAt = (shape: FlightShape, time: Micros, ghostWindow: Micros): number => {
  if (shape.goneAt !== null)
    return ghostWindow > 0 ? Math.max(0, 1 - (time - shape.goneAt) / ghostWindow) : 0;
  if (shape.fate !== 'losing') return 1;
  const place = placeAt(shape, time);
  return Math.min(1, Math.max(0, (FADED - place) / (FADED - FADING)));
};

/** What chance loses begins to fade here on its way, and is gone there. */
const FADING = 0.45;
const FADED = 0.75;
