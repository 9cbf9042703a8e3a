/** A menu whose module is fetched with the first one that opens, so that a first visit does not carry it. */
import { type ReactNode, Suspense } from 'react';
import { later } from '../later.ts';
import type { MenuProps } from './items.ts';

const Menu = later(async () => (await import('./Menu.tsx')).default);

/** Fetches the menu's module ahead of use, for instance when the pointer first enters what has menus. */
export const preloadMenu = (): void => void Menu.fetch();

/** Open for as long as it is rendered; see MenuProps. */
export function LazyMenu(props: MenuProps): ReactNode {
  return (
    <Suspense fallback={null}>
      <Menu {...props} />
    </Suspense>
  );
}
