import type { TabDefinition } from '#views/kit';

const tab: TabDefinition = {
  id: 'properties',
  title: 'Promises',
  order: 20,
  load: () => import('./View.tsx'),
};
export default tab;
