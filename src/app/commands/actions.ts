/** Every action of the lab as one list that can be searched: what keys do, what can be done to each thing, views, looks. */
import type { LabSession, Selection } from '#lab';
import { hands } from '#lab/hands';
import { type Command, SHORTCUTS } from '#views/kit';
import { applyPreference } from '../preferences.ts';
import { STRINGS as APP } from '../strings.ts';
import type { Tab } from '../tabs.ts';
import { keyName } from './key-name.ts';
import { STRINGS } from './strings.ts';

export interface Action {
  /** Tells those of one label apart. */
  readonly id: string;
  readonly label: string;
  /** As written on the key. */
  readonly key?: string;
  run(): void;
}

type Entry = Omit<Action, 'id'>;

/** Nodes, links and messages of the moment on the screen. */
const targetsOf = (session: LabSession): readonly Selection[] => {
  const { history } = session.store.getState();
  const { ids } = history.plan;
  const links = ids.flatMap((from, at) =>
    ids.slice(at + 1).map((to): Selection => ({ kind: 'link', from, to })),
  );
  return [
    ...ids.map((node): Selection => ({ kind: 'node', node })),
    ...links,
    ...session
      .flights(0)
      .filter(({ goneAt }) => goneAt === null)
      .map(({ id }): Selection => ({ kind: 'message', message: id })),
  ];
};

const actsOf = (session: LabSession): readonly Entry[] =>
  targetsOf(session).flatMap((target) =>
    session
      .with(hands)
      .offers(target)
      .filter(({ refused }) => refused === null)
      .map(({ act, label }) => ({ label, run: () => void session.with(hands).act(act) })),
  );

const looks = (): readonly Entry[] => [
  ...Object.entries(APP.themes).map(([theme, name]) => ({
    label: STRINGS.theme(name),
    run: () => applyPreference('theme', theme),
  })),
  ...Object.entries(APP.motions).map(([motion, name]) => ({
    label: STRINGS.motion(name),
    run: () => applyPreference('motion', motion),
  })),
];

/** @param more what is done without a session: dialogs and the menu of the run. */
export const actionsOf = (
  session: LabSession,
  tabs: readonly Tab[],
  run: (command: Command) => void,
  more: readonly Entry[],
): readonly Action[] =>
  [
    ...SHORTCUTS.filter(({ scope, command }) => scope === 'lab' && command !== 'commands').map(
      (shortcut) => ({
        label: STRINGS.keys[shortcut.command],
        key: keyName(shortcut),
        run: () => run(shortcut.command),
      }),
    ),
    { label: STRINGS.nextStep, run: () => void session.nextStep() },
    { label: STRINGS.previousStep, run: () => void session.previousStep() },
    ...more,
    ...tabs.map(({ id, title }) => ({ label: STRINGS.view(title), run: () => session.openView(id) })),
    ...actsOf(session),
    ...looks(),
  ].map((entry, place) => ({ ...entry, id: `${place}` }));

/** Those whose label holds every word of the text, in any order; all for an empty text. */
export const search = (actions: readonly Action[], text: string): readonly Action[] => {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return actions.filter(({ label }) => words.every((word) => label.toLowerCase().includes(word)));
};
