/** What opens over the stage, beside it and under the header. */
import { LabHeader } from '../LabHeader.tsx';
import { StagePanel } from '../StagePanel.tsx';
import { at, type Draw, type Item, type Moment, nothing, type Size, STAGE } from './item.ts';
import { busy, forked, leaderForked } from './states.ts';
import type { Touch } from './touch.ts';

const LIGHT = ['light'] as const;
const WIDE = [1000, 460] as const;
const NARROW = [390, 844] as const;

const stage: Draw = (session) => <StagePanel session={session} />;

const onStage = (id: string, size: Size, moment: Moment, ...touches: readonly Touch[]): Item =>
  at(id, size, moment, stage, { themes: LIGHT, touches });

const header =
  (narrow: boolean): Draw =>
  (session) => (
    <div>
      <LabHeader
        part="04-consistency"
        language={session.story?.language}
        title={session.story?.title ?? ''}
        narrow={narrow}
        run={{ kept: { session, forget: nothing }, isListed: true, pickFile: nothing }}
        picker={{ current: null }}
        canShare
        onShow={nothing}
        onOpen={nothing}
      />
      {/* Menus stand in it. */}
      <main />
    </div>
  );

const MENU: Touch = ['see', '[role=menu]'];

/** @param place of its button among those that open menus. */
const inHeader = (id: string, size: Size, narrow: boolean, place: number): Item =>
  at(id, size, forked, header(narrow), {
    themes: LIGHT,
    touches: [['click', `:nth-child(${place} of [aria-haspopup=menu])`], MENU],
  });

export const MENUS: readonly Item[] = [
  onStage('act-menu-node', STAGE, busy, ['contextmenu', '[data-stop="node:R0"]'], MENU),
  onStage('act-menu-message', STAGE, busy, ['contextmenu', '[data-stop="message:R1>R0#1"]'], MENU),
  onStage('stage-table', [720, 800], busy, ['click', '.stage-tools button:last-child'], ['see', '.twin']),
  onStage('stage-compared', [1100, 620], forked, ['chooseLast', 'select'], ['see', '[data-arrangement] svg']),
  onStage(
    'stage-in-turn',
    [390, 480],
    leaderForked,
    ['chooseLast', 'select'],
    ['see', '[data-arrangement=inTurn] svg'],
  ),
  inHeader('menu-run', WIDE, false, 1),
  inHeader('menu-display', WIDE, false, 2),
  inHeader('menu-narrow', NARROW, true, 1),
];
