import { strings } from '#lesson-kit';
import type { TabDefinition } from '#views/kit';

export const STRINGS = strings('views/checker/tab', { title: 'Check' });

const tab: TabDefinition = {
  id: 'checker',
  title: STRINGS.title,
  order: 25,
  load: () => import('./View.tsx'),
};
export default tab;
