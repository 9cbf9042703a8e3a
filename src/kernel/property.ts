/** What a protocol promises. Named; each `always` is accompanied by a `sometimes`, so that it cannot hold for nothing. */
import type { World } from './world.ts';

export interface Property {
  readonly id: string;
  /** `always`: in every world. `sometimes`: in some world. `eventually`: in every run, sooner or later. */
  readonly kind: 'always' | 'sometimes' | 'eventually';
  /** One plain sentence: "At most one value is chosen". */
  readonly says: string;
  /** Pure. Reads plain data only and never looks at times, names of messages or the trace, which the checker does not keep. */
  holds(world: World): boolean;
  /**
   * Types of messages in flight that it looks at; it must not even count others. Default: all. The fewer, the sooner the
   * checker answers, for it asks once for each situation that differs in what is looked at.
   */
  readonly messages?: readonly string[];
  /** Nodes (and links) that break an `always` in `world`, for the red seam on the stage. */
  blames?(world: World): readonly string[];
}
