/** The ground that each side of a partition covers. */
import { memo } from 'react';
import type { Plan, World } from '#kernel';
import type { Placement } from './placement.ts';
import { regionsOf } from './regions.ts';
import './regions.css';

interface RegionsProps {
  readonly plan: Plan;
  readonly world: World;
  readonly placement: Placement;
}

export const Regions = memo(function Regions({ plan, world, placement }: RegionsProps) {
  return (
    <g className="regions">
      {regionsOf(plan, world, placement).map((region, side) =>
        region.paths.map((path) => <path key={path} className={`region region-${side % 3}`} d={path} />),
      )}
    </g>
  );
});
