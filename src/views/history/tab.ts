import { strings } from '#lesson-kit';
import type { TabDefinition } from '#views/kit';

export const STRINGS = strings('views/history/tab', { title: 'Clients' });

const tab: TabDefinition = {
  id: 'history',
  title: STRINGS.title,
  order: 30,
  load: () => import('./View.tsx'),
};
export default tab;
