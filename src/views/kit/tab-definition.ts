/** What a view says of itself so that the lab can offer it as a tab. The app finds `src/views/<id>/tab.ts` by glob. */

import type { ComponentType } from 'react';
import type { LabSession } from '#lab';

export interface TabProps {
  readonly session: LabSession;
}

export interface TabDefinition {
  /** The name lessons and the address use in their lists of views. */
  readonly id: string;
  readonly title: string;
  /** Tabs stand in this order. */
  readonly order: number;
  /** Loaded when it is first opened. */
  load(): Promise<{ readonly default: ComponentType<TabProps> }>;
}
