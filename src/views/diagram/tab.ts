import { strings } from '#lesson-kit';
import type { TabDefinition } from '#views/kit';

export const STRINGS = strings('views/diagram/tab', { title: 'Diagram' });

const tab: TabDefinition = {
  id: 'diagram',
  title: STRINGS.title,
  order: 12,
  load: () => import('./View.tsx'),
};
export default tab;
