/** A menu whose module is fetched with the first one that opens, so that a first visit does not carry it. */
import { lazy, type ReactNode, Suspense } from 'react';
import type { MenuProps } from './items.ts';

const load = () => import('./Menu.tsx');
const Menu = lazy(load);

/** Fetches the menu's module ahead of use, for instance when the pointer first enters what has menus. */
export const preloadMenu = (): void => {
  // A failure is met again, and told, when the menu is really wanted.
  load().catch(() => {});
};

/** Open for as long as it is rendered; see MenuProps. */
export function LazyMenu(props: MenuProps): ReactNode {
  return (
    <Suspense fallback={null}>
      <Menu {...props} />
    </Suspense>
  );
}
