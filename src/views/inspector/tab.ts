import { strings } from '#lesson-kit';
import type { TabDefinition } from '#views/kit';

export const STRINGS = strings('views/inspector/tab', { title: 'State' });

const tab: TabDefinition = {
  id: 'inspector',
  title: STRINGS.title,
  order: 10,
  load: () => import('./View.tsx'),
};
export default tab;
