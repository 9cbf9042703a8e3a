/** Each lesson's own picture where it stands: as a tab, on the stage, or where there is room for it. Found as the catalogue finds lessons. */
import { type CatalogEntry, catalog, panelOf } from '../catalog.ts';
import { InspectorPanel } from '../InspectorPanel.tsx';
import lab from '../lab.module.css';
import { StagePanel } from '../StagePanel.tsx';
import { StagePicture } from '../StagePicture.tsx';
import { stagePictureOf, tabsFor } from '../tabs.ts';
import gallery from './gallery.module.css';
import { at, type Draw, type Item, TALL } from './item.ts';
import { pictured } from './states.ts';

const ON_STAGE = [760, 860] as const;

/** The lesson's own is the first of its tabs. */
const asTab: Draw = (session) => {
  const tabs = tabsFor(session.lesson);
  if (tabs[0]) session.openView(tabs[0].id);
  return <InspectorPanel session={session} tabs={tabs} withStory={false} />;
};

const onStage: Draw = (session) => {
  const tab = stagePictureOf(session.lesson, false);
  return (
    <div className={gallery.stage}>
      <main className={lab.stage}>
        <StagePanel session={session} />
        {tab && <StagePicture session={session} tab={tab} />}
      </main>
    </div>
  );
};

/** The sheets stand in the lesson's folder: who adds a lesson adds nothing elsewhere. */
const itemsOf = async ({ id, folder, load }: CatalogEntry): Promise<readonly Item[]> => {
  const { lesson } = await load();
  const moment = () => pictured(id);
  const kept = (name: string) =>
    ({ themes: ['light', 'dark'], sheet: `lessons/${folder}/${name}.png` }) as const;
  const tab = at(`panel-${id}`, TALL, moment, asTab, kept('panel'));
  const stage = at(`panel-${id}-stage`, ON_STAGE, moment, onStage, kept('panel-stage'));
  if (lesson.picture === 'alone') return [stage];
  return lesson.picture === 'stage' ? [tab, stage] : [tab];
};

const WITH_PICTURE = catalog().filter(({ id }) => panelOf(id));

export const PANELS: readonly Item[] = (await Promise.all(WITH_PICTURE.map(itemsOf))).flat();
