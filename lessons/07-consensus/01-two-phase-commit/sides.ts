/** The three protocols under the same faults, for the predictions that compare them. */
import type { Micros } from '#kernel';
import type { RunView } from '#lesson-kit';
import {
  type Costs,
  commitment,
  costsOf,
  playSide,
  sameFaults,
  VARIANTS,
  type Variant,
} from '#protocols/two-phase-commit';
import { scenario } from './world.ts';

export type Sides = Readonly<Record<Variant, Costs>>;

/** What this run has cost until then, and what the others would have cost under the same faults. */
export const sidesOf = ({ history, index, params }: RunView, until: Micros): Sides => {
  const { mode, rulesOff, seed } = history.scenario;
  const side = (variant: Variant): Costs => {
    if (variant === params.variant) return costsOf(history, until);
    const other = { ...scenario({ ...params, variant }), protocol: commitment, mode, rulesOff, seed };
    return costsOf(playSide(sameFaults(other, history.logAt(index)), until), until);
  };
  return Object.fromEntries(VARIANTS.map((variant) => [variant, side(variant)])) as Sides;
};
