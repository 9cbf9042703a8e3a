import type { TabDefinition } from '#views/kit';

const tab: TabDefinition = { id: 'log', title: 'Log', order: 40, load: () => import('./View.tsx') };
export default tab;
