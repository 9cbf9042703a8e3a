/** When the scene on the stage begins: what came before is its prelude. */
import type { Micros } from '#kernel';
import type { Lesson } from '#lesson-kit';

type Scenes = {
  readonly [part in 'steps' | 'challenges']: readonly Pick<Lesson[part][number], 'id' | 'scene'>[];
};

/** `key` as `LabState.scene` has it: `step:<id>`, `challenge:<id>` or `sandbox`. */
export const startOf = ({ steps, challenges }: Scenes, key: string): Micros => {
  const [kind, id] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)];
  const places = kind === 'step' ? steps : kind === 'challenge' ? challenges : [];
  return places.find((place) => place.id === id)?.scene?.at ?? 0;
};
