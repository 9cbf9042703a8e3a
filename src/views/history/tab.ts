import type { TabDefinition } from '#views/kit';

const tab: TabDefinition = { id: 'history', title: 'Clients', order: 30, load: () => import('./View.tsx') };
export default tab;
