import type { TabDefinition } from '#views/kit';

const tab: TabDefinition = { id: 'code', title: 'Code', order: 15, load: () => import('./View.tsx') };
export default tab;
