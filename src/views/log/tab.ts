import { strings } from '#lesson-kit';
import type { TabDefinition } from '#views/kit';

export const STRINGS = strings('views/log/tab', { title: 'Log' });

const tab: TabDefinition = { id: 'log', title: STRINGS.title, order: 40, load: () => import('./View.tsx') };
export default tab;
