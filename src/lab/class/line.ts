/** A line to everybody in a room, whatever carries it: a broker, or the windows of one browser. */

import type { Voice } from './messages.ts';
import type { Role } from './room.ts';

export type LineState = 'connecting' | 'open' | 'lost' | 'refused';

export interface LineEvents {
  heard(topic: string, text: string): void;
  changed(state: LineState): void;
}

export interface LineWanted {
  readonly code: string;
  readonly member: string;
  readonly role: Role;
  readonly topics: readonly string[];
  /** Told to everybody when this end is gone without a word. Asked for at every connection. */
  readonly will?: () => { readonly topic: string; readonly text: string };
  /** Drivers and remote controls show with it who they are. */
  readonly voice?: Voice & { readonly key: string };
  /** The presenter's key, where somebody else drives by its leave. */
  readonly owner?: string;
}

export interface Line {
  /** A retained text is what who comes later reads first. */
  send(topic: string, text: string, retain?: boolean): void;
  /** Asks for the retained text again. */
  reread(topic: string): void;
  close(): void;
}

export type OpenLine = (wanted: LineWanted, events: LineEvents) => Line;

/** Several lines as one: what comes twice is harmless, for everything is numbered. Open as soon as one of them is. */
export const bundle =
  (lines: readonly OpenLine[]): OpenLine =>
  (wanted, events) => {
    const states: LineState[] = lines.map(() => 'connecting');
    const order: readonly LineState[] = ['open', 'connecting', 'lost', 'refused'];
    const open = lines.map((line, place) =>
      line(wanted, {
        heard: (topic, text) => events.heard(topic, text),
        changed: (state) => {
          states[place] = state;
          events.changed(order.find((one) => states.includes(one)) ?? 'lost');
        },
      }),
    );
    return {
      send: (topic, text, retain) => {
        for (const line of open) line.send(topic, text, retain);
      },
      reread: (topic) => {
        for (const line of open) line.reread(topic);
      },
      close: () => {
        for (const line of open) line.close();
      },
    };
  };
