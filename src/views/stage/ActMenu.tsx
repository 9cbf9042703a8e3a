/** What can be done to the thing that was pressed. */
import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react';
import type { LabSession, Offer, Selection } from '#lab';
import { hands } from '#lab/hands';
import type { Point } from '#views/kit';
import { say, sayTarget } from './describe.ts';
import { STRINGS } from './strings.ts';
import type { EarlyKeys } from './use-menu.ts';
import './act-menu.css';

export interface OpenMenu {
  readonly key: string;
  readonly target: Selection;
  readonly at: Point;
  /** Not all that can be done, but what the node can be asked. */
  readonly only?: 'deeds';
}

export interface ActMenuProps {
  readonly session: LabSession;
  readonly menu: OpenMenu;
  readonly ground: RefObject<HTMLDivElement | null>;
  readonly zoom: number;
  /** Keys that were pressed before it was there. */
  readonly early: EarlyKeys;
  readonly onClose: () => void;
}

/** The view that shows what a thing holds, and answers why it is so. */
const STATE_VIEW = 'inspector';

export default function ActMenu({ menu, ...rest }: ActMenuProps) {
  return <Items key={`${menu.key} ${menu.at.x}`} menu={menu} {...rest} />;
}

const isAway = (key: string): boolean => key === 'Escape' || key === 'Tab';

const step = (items: HTMLElement[], key: string): HTMLElement | undefined => {
  const at = items.indexOf(document.activeElement as HTMLElement);
  if (key === 'ArrowDown') return items[(at + 1) % items.length];
  if (key === 'ArrowUp') return items[(at - 1 + items.length) % items.length];
  if (key === 'Home') return items[0];
  return key === 'End' ? items.at(-1) : undefined;
};

function Items({ session, menu, ground, zoom, early, onClose }: ActMenuProps) {
  const list = useRef<HTMLDivElement>(null);
  const all = session.with(hands).offers(menu.target);
  const offers = menu.only === 'deeds' ? all.filter(({ deed }) => deed !== undefined) : all;
  useLayoutEffect(() => {
    const { current } = list;
    if (!current) return;
    const room = ground.current?.getBoundingClientRect();
    const own = current.getBoundingClientRect();
    current.style.left = `${Math.max(4, Math.min(menu.at.x * zoom, (room?.width ?? 0) - own.width - 4))}px`;
    current.style.top = `${Math.max(4, Math.min(menu.at.y * zoom + 6, (room?.height ?? 0) - own.height - 4))}px`;
    current.querySelector<HTMLElement>('[role=menuitem]')?.focus();
  }, [menu, ground, zoom]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each menu, when its first item has the focus
  useLayoutEffect(() => {
    const pressed = early.current ?? [];
    early.current = null;
    for (const key of pressed) if (heedEarly(key)) return;
  }, [menu]);
  const close = (): void => {
    onClose();
    ground.current?.querySelector<SVGElement>(`[data-stop="${CSS.escape(menu.key)}"]`)?.focus();
  };
  /** Closes or moves the focus; says whether the key means either. */
  const heed = (key: string): boolean => {
    if (isAway(key)) close();
    const next = step([...(list.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])], key);
    next?.focus();
    return isAway(key) || next !== undefined;
  };
  /** What the browser does for a key that is pressed now, too. Says whether the menu is over. */
  const heedEarly = (key: string): boolean => {
    const item = list.current?.querySelector<HTMLElement>('[role=menuitem]:focus');
    const isTaken = item && (key === 'Enter' || key === ' ');
    if (isTaken) item.click();
    else heed(key);
    return isTaken || isAway(key);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (heed(event.key)) event.preventDefault();
  };
  const take = (offer: Offer): void => {
    session.with(hands).act(offer.act);
    close();
  };
  const lookInside = (): void => {
    session.openView(STATE_VIEW);
    close();
  };
  return (
    <>
      <div className="menu-veil" onPointerDown={close} />
      <div
        ref={list}
        role="menu"
        className="menu"
        aria-label={say('menuFor', { name: sayTarget(menu.target) })}
        onKeyDown={onKeyDown}
        tabIndex={-1}
      >
        {offers.length === 0 && <p>{STRINGS.nothingToDo}</p>}
        {offers.map((offer) => (
          <button
            key={offer.label}
            type="button"
            role="menuitem"
            aria-disabled={offer.refused !== null}
            title={offer.refused ?? undefined}
            onClick={() => take(offer)}
          >
            <span>{offer.label}</span>
            {offer.key && <kbd>{offer.key}</kbd>}
          </button>
        ))}
        {menu.only === undefined && session.lesson.views.includes(STATE_VIEW) && (
          <button type="button" role="menuitem" onClick={lookInside}>
            <span>{STRINGS.lookInside}</span>
          </button>
        )}
      </div>
    </>
  );
}
