/** The stage with the page's theme and motion. */
import type { LabSession } from '#lab';
import { Stage } from '#views/stage';
import { useAppearance } from './use-appearance.ts';

export function StagePanel({ session }: { readonly session: LabSession }) {
  const { theme, hops } = useAppearance();
  return <Stage session={session} hops={hops} theme={theme} />;
}
