/** Verbs over the runs of a scene, for who may want them before anything else brought them. */
import { laterCode } from '#design';
import type { LabSession } from '#lab';
import type { Branching } from '#lab/branching';

const fetchBranching = laterCode(() => import('#lab/branching'));

export const withBranching = async (session: LabSession, deed: (verbs: Branching) => void): Promise<void> => {
  const { branching } = await fetchBranching();
  deed(session.with(branching));
};
