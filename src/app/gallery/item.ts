/** One thing that the gallery shows: drawn alone, in a room of its own size. */
import type { ReactNode } from 'react';
import type { LabSession } from '#lab';
import type { Touch } from './touch.ts';

export interface Item {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** In which it is compared with its sheet. */
  readonly themes: readonly ('light' | 'dark' | 'projector')[];
  /** Where its sheet stands, from the repository's root; else beside the test, by its name. */
  readonly sheet?: string;
  readonly touches?: readonly Touch[];
  /** Drawn anew each time. */
  readonly show: () => Promise<ReactNode>;
}

export type Size = readonly [width: number, height: number];
export type Moment = () => Promise<LabSession>;
export type Draw = (session: LabSession) => ReactNode;
type Particular = Partial<Pick<Item, 'themes' | 'sheet' | 'touches'>>;

export const STAGE = [720, 480] as const;
export const PANEL = [380, 560] as const;
export const TALL = [400, 1000] as const;
export const LINE = [1100, 130] as const;
export const DIALOG = [900, 640] as const;
export const HEAD = [900, 200] as const;
export const SMALL = [640, 240] as const;

export const nothing = (): void => {};

export const item = (
  id: string,
  [width, height]: Size,
  show: Item['show'],
  particular: Particular = {},
): Item => ({ id, width, height, themes: ['light', 'dark', 'projector'], show, ...particular });

export const at = (id: string, size: Size, moment: Moment, draw: Draw, particular?: Particular): Item =>
  item(id, size, async () => draw(await moment()), particular);
