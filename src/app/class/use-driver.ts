/** The lab of this page drives a class: what it shows goes out, what members say comes in. */
import { useEffect, useReducer, useState } from 'react';
import type { LabSession } from '#lab';
import { type ClassState, type Click, Driver, type LineState, OPEN, type Voice } from '#lab/class';
import { showClass, shownBy, takeOver, watchShown } from '#lab/class-show';
import { memberHere } from './keys.ts';
import { now, openLines, TICK_MS } from './lines.ts';
import { STRINGS } from './strings.ts';
import { tickEvery } from './ticking/index.ts';

export interface Room {
  readonly voice: Voice & { readonly key: string };
  readonly owner: string;
  readonly epoch: number;
  readonly remoteKey: string | null;
  /** What the class was told before, where it goes on. */
  readonly control?: ClassState;
}

export interface Driving {
  readonly driver: Driver;
  readonly broker: LineState;
  /** Lets the class do something else from now on. */
  control(change: Partial<ClassState>): void;
  /** The class is the presenter's again, as it stands now. */
  takeBack(): void;
}

export const advance = (session: LabSession): void => {
  const { learner } = session.store.getState();
  if (learner.asking !== null || session.stepForward().ok) return;
  // What it refused is answered by the next step, not by a notice.
  const refused = session.store.getState().notices.at(-1);
  if (refused) session.dismiss(refused.id);
  const next = learner.steps[learner.steps.findIndex(({ id }) => id === learner.step) + 1];
  if (next) session.goToStep(next.id);
};

const onClick = (session: LabSession, driver: Driver, click: Click['click']): void => {
  if (click === 'next') advance(session);
  else if (click === 'back') session.stepBack();
  else if (click === 'play') session.togglePlay();
  else driver.set({ ...driver.state, dark: !driver.state.dark });
};

const NAMES = { shown: STRINGS.branch, own: STRINGS.ownBranch };

/** What the class shows, beside its step of the story. */
const keepUp = (session: LabSession, state: ClassState): void => {
  const { step } = session.store.getState().learner;
  if (state.step !== null && state.step !== step) session.goToStep(state.step);
  showClass(session, state, null, NAMES);
};

interface Wheel {
  readonly driver: Driver;
  readonly stop: () => void;
}

const takeWheel = (
  session: LabSession,
  room: Room,
  changed: () => void,
  told: (state: LineState) => void,
): Wheel => {
  const { control, ...options } = room;
  if (control) takeOver(session, control);
  const driver: Driver = new Driver({
    ...options,
    member: memberHere(),
    state: { ...OPEN, poll: null, ...control, offer: null, ...shownBy(session) },
    line: openLines(told),
    changed: () => {
      // Who drove by leave follows again; the presenter's own window only looks on.
      if (driver.phase === 'yielded' && !control) keepUp(session, driver.state);
      changed();
    },
    clicked: (click) => onClick(session, driver, click),
  });
  const unwatch = watchShown(session, now, (shown) => {
    if (driver.phase !== 'yielded') driver.set({ ...driver.state, ...shown });
  });
  const stopTicking = tickEvery(TICK_MS, () => driver.tick(now()));
  return {
    driver,
    stop: () => {
      stopTicking();
      unwatch();
      driver.close();
    },
  };
};

/** `null` without a room to drive in, and before the first picture. */
export const useDriver = (session: LabSession, room: Room | null): Driving | null => {
  const [driver, setDriver] = useState<Driver | null>(null);
  const [broker, setBroker] = useState<LineState>('connecting');
  const [, refresh] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    if (!room) return;
    const wheel = takeWheel(session, room, refresh, setBroker);
    const leave = (): void => wheel.stop();
    setDriver(wheel.driver);
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      wheel.stop();
      setDriver(null);
    };
  }, [session, room]);
  return (
    driver && {
      driver,
      broker,
      control: (change) => {
        driver.set({ ...driver.state, ...change });
        refresh();
      },
      takeBack: () => {
        const { state } = driver;
        driver.takeBack();
        takeOver(session, state);
      },
    }
  );
};
