/** A role's shape, filled with the colour of its node's party. Decoration: the role's word always stands beside it. */
import type { Shape } from '#kernel';
import { ROLE_PATHS } from './role-paths.ts';

export interface RoleMarkProps {
  readonly shape: Shape;
  readonly x: number;
  readonly y: number;
  readonly scale?: number;
  readonly fill: string;
}

export function RoleMark({ shape, x, y, scale = 1, fill }: RoleMarkProps) {
  return <path d={ROLE_PATHS[shape]} transform={`translate(${x} ${y}) scale(${scale})`} fill={fill} />;
}
