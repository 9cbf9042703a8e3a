import { strings } from '#lesson-kit';
import type { TabDefinition } from '#views/kit';

export const STRINGS = strings('views/code/tab', { title: 'Code' });

const tab: TabDefinition = { id: 'code', title: STRINGS.title, order: 15, load: () => import('./View.tsx') };
export default tab;
