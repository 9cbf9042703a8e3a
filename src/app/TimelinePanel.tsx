/** Playback and time. */
import type { LabSession } from '#lab';
import { Timeline } from '#views/timeline';
import { useAppearance } from './use-appearance.ts';

export function TimelinePanel({ session }: { readonly session: LabSession }) {
  const { theme } = useAppearance();
  return <Timeline session={session} theme={theme} />;
}
