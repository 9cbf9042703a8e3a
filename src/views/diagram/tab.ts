import type { TabDefinition } from '#views/kit';

const tab: TabDefinition = { id: 'diagram', title: 'Diagram', order: 12, load: () => import('./View.tsx') };
export default tab;
