import type { TabDefinition } from '#views/kit';

const tab: TabDefinition = { id: 'inspector', title: 'State', order: 10, load: () => import('./View.tsx') };
export default tab;
