import type { TabDefinition } from '#views/kit';

const tab: TabDefinition = { id: 'checker', title: 'Check', order: 25, load: () => import('./View.tsx') };
export default tab;
