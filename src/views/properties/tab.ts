import { strings } from '#lesson-kit';
import type { TabDefinition } from '#views/kit';

export const STRINGS = strings('views/properties/tab', { title: 'Promises' });

const tab: TabDefinition = {
  id: 'properties',
  title: STRINGS.title,
  order: 20,
  load: () => import('./View.tsx'),
};
export default tab;
