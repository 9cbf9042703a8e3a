/** What travels between the two ends of a stream. `item` is the true number of a segment, for judges alone; the wire carries `seq`. */
export interface Data {
  readonly type: 'data';
  /** Number of the segment, modulo the size of the number space. */
  readonly seq: number;
  readonly item: number;
  readonly bytes: number;
}

export interface Ack {
  readonly type: 'ack';
  /** The segment that is due next, modulo the same. */
  readonly seq: number;
}

export type Message = Data | Ack;
