declare module 'virtual:glances' {
  /** A lesson at a glance: what the catalogue knows without loading it (`scripts/vite/glances.ts`). */
  export interface Glance {
    readonly requires: readonly string[];
    readonly steps: number;
    readonly challenges: number;
    readonly protocol: { readonly id: string; readonly title: string };
    readonly faults: readonly string[];
  }
  /** By the lesson's id. */
  export const glances: Readonly<Record<string, Glance>>;
}
