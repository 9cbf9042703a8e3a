/** Outlines of the roles' shapes, about 16 units wide around the origin. */
import type { Shape } from '#kernel';

export const ROLE_PATHS: Readonly<Record<Shape, string>> = {
  circle: 'M0-7A7 7 0 1 1 0 7A7 7 0 1 1 0-7Z',
  square: 'M-5-6H5A1 1 0 0 1 6-5V5A1 1 0 0 1 5 6H-5A1 1 0 0 1-6 5V-5A1 1 0 0 1-5-6Z',
  triangle: 'M0-7L8 6.5H-8Z',
  diamond: 'M0-8L8 0L0 8L-8 0Z',
  hexagon: 'M-4-7H4L8 0L4 7H-4L-8 0Z',
  person: 'M0-8A3.6 3.6 0 1 1 0-0.8A3.6 3.6 0 1 1 0-8ZM-7 8C-7 3.4-4 1.2 0 1.2S7 3.4 7 8Z',
};
