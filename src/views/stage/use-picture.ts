/** What the stage draws, from the session's discrete state. Nothing here runs per frame. */
import { useMemo, useState } from 'react';
import type { NodeId, Plan, World } from '#kernel';
import type { LabSession } from '#lab';
import type { Positions } from '#lesson-kit';
import { type Box, clamp, type Point, type Size, useLab } from '#views/kit';
import { DEEDS_ROOM, type DeedPlace, deedLayout } from './deeds.ts';
import { type StageLayout, stageLayout } from './layout.ts';
import { allLinks, type LinkShape, movedTo } from './links.ts';
import { type Pill, pillsOf } from './pills.ts';
import { type Placement, placeNodes, shareAt } from './placement.ts';
import type { Traffic } from './use-flights.ts';

/** A lost message is seen for this much virtual time at speed 1; slower play shows it for as long in real time. */
const GHOST_REAL_MS = 900;

export interface Picture {
  readonly plan: Plan;
  readonly world: World;
  readonly placement: Placement;
  readonly layout: StageLayout;
  readonly deeds: readonly DeedPlace[];
  readonly traffic: Traffic;
  /** All links, also those of a crowd that are not drawn. */
  links(): readonly LinkShape[];
  /** Somebody dragged a card. */
  readonly moved: boolean;
  /** A card was let go where a drag left it. */
  drop(drag: Drag): void;
  resetPlaces(): void;
}

/** A card that follows the pointer, which took hold of it at `from`. */
export interface Drag {
  readonly node: NodeId;
  readonly from: Point;
  readonly at: Point;
}

const useProvidedPositions = (session: LabSession): Positions => {
  const { lesson } = session;
  const setup = useLab(
    session,
    (state) => state.branches.find((branch) => branch.id === state.branch)?.setup,
  );
  return useMemo(() => lesson.positions(setup?.params ?? {}), [lesson, setup]);
};

/** Where a dragged card is; it stays on the stage, whatever the pointer does. */
const boxOf = (placed: Placement, index: number, drag: Drag, stage: Size): Box => {
  const old = placed.boxes[index] as Box;
  const keep = (at: number, half: number, whole: number): number =>
    clamp(at, half + 4, Math.max(half + 4, whole - half - 4));
  return {
    ...old,
    x: keep(old.x + drag.at.x - drag.from.x, old.halfWidth, stage.width),
    y: keep(old.y + drag.at.y - drag.from.y, old.halfHeight, stage.height),
  };
};

const usePlacement = (session: LabSession, size: Size, drag: Drag | null) => {
  const plan = useLab(session, (state) => state.history.plan);
  const provided = useProvidedPositions(session);
  const [moved, setMoved] = useState<Positions>({});
  const placed = useMemo(
    () => placeNodes(plan, { ...provided, ...moved }, size, provided),
    [plan, provided, moved, size],
  );
  const placement = useMemo(() => {
    const index = drag ? plan.indexOf.get(drag.node) : undefined;
    if (!drag || index === undefined) return placed;
    return movedTo(placed, index, boxOf(placed, index, drag, size));
  }, [plan, placed, drag, size]);
  return { plan, placed, placement, moved, setMoved };
};

export const usePicture = (session: LabSession, size: Size, drag: Drag | null): Picture => {
  const { plan, placed, placement, moved, setMoved } = usePlacement(session, size, drag);
  const history = useLab(session, (state) => state.history);
  const cursor = useLab(session, (state) => state.cursor);
  const world = useLab(session, (state) => state.world);
  const properties = useLab(session, (state) => state.properties);
  const speed = useLab(session, (state) => state.playback.speed);
  const window = Math.max(1, GHOST_REAL_MS * 1000 * speed);
  const { lesson } = session;
  const deeds = useMemo(
    () => deedLayout(lesson, plan, placement, { ...size, height: size.height + DEEDS_ROOM }),
    [lesson, plan, placement, size],
  );
  const layout = useMemo(() => {
    const { index } = cursor;
    return stageLayout({
      plan,
      world,
      before: index > 0 ? history.worldAt(index - 1) : null,
      touched: history.row(index - 1)?.node ?? -1,
      placement,
      size,
      flights: session.flights(window, index),
      properties,
    });
  }, [session, plan, history, cursor, world, properties, window, placement, size]);
  const traffic = useMemo(() => {
    const { pills } = layout;
    const pillsAt = (index: number): readonly Pill[] =>
      session.store.getState().history === history
        ? pillsOf(plan, history.worldAt(index), placement, session.flights(window, index))
        : pills;
    return { pills, width: size.width, pillsAt };
  }, [session, history, layout, plan, placement, window, size]);
  return {
    plan,
    world,
    placement,
    layout,
    deeds,
    traffic,
    links: () => allLinks(plan, world, placement),
    moved: Object.keys(moved).length > 0,
    drop(dropped) {
      const index = plan.indexOf.get(dropped.node);
      if (index === undefined) return;
      const at = boxOf(placed, index, dropped, size);
      setMoved({ ...moved, [dropped.node]: shareAt(plan, index, placed, size, at) });
    },
    resetPlaces: () => setMoved({}),
  };
};
