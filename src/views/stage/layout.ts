/** The stage as shapes: a pure function of (plan, world, positions, size). What moves between events is in traffic.ts. */
import type { Plan, World } from '#kernel';
import type { FlightShape, PropertyState } from '#lab';
import type { Size } from '#views/kit';
import { type LinkShape, linkShapes } from './links.ts';
import { type NodeShape, nodeShapes } from './nodes.ts';
import { type Pill, pillsOf } from './pills.ts';
import type { Placement } from './placement.ts';
import { type Seam, seamsOf } from './seam.ts';

export interface StageInput {
  readonly plan: Plan;
  readonly world: World;
  /** One event earlier; null at the beginning. */
  readonly before: World | null;
  readonly touched: number;
  readonly placement: Placement;
  readonly size: Size;
  readonly flights: readonly FlightShape[];
  readonly properties: readonly PropertyState[];
}

export interface StageLayout {
  readonly nodes: readonly NodeShape[];
  readonly links: readonly LinkShape[];
  readonly pills: readonly Pill[];
  readonly seams: readonly Seam[];
}

export const stageLayout = (input: StageInput): StageLayout => {
  const { plan, world, placement } = input;
  const seams = seamsOf(input.properties, plan.indexOf);
  const blamed = new Set(seams.flatMap((seam) => seam.blames));
  const links = linkShapes(plan, world, placement);
  return {
    nodes: nodeShapes({ ...input, blamed }),
    links,
    pills: pillsOf(plan, world, placement, input.flights),
    seams,
  };
};
