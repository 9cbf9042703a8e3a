/** What a client can be asked to do, as buttons under its card; the same acts stand in the card's menu. */
import type { Act, Plan } from '#kernel';
import { type LabSession, type Offer, operationsAt } from '#lab';
import type { Lesson } from '#lesson-kit';
import { type Box, px, useLab } from '#views/kit';

/** Room that the buttons need under the lowest card, in units of the picture. */
export const DEEDS_ROOM = 40;

const BUTTON_WIDTH = 62;
const GAP = 7;

/** Where the buttons of all nodes will be, for whoever writes on the picture. */
export const deedBoxes = (lesson: Lesson, plan: Plan, boxes: readonly Box[]): Box[] =>
  plan.ids.flatMap((id, index) => {
    const box = boxes[index];
    const count = operationsAt(lesson, plan, id).length;
    if (!box || count === 0) return [];
    const halfHeight = (DEEDS_ROOM - GAP) / 2;
    const y = box.y + box.halfHeight + GAP + halfHeight;
    return [{ x: box.x, y, halfWidth: (count * BUTTON_WIDTH) / 2, halfHeight }];
  });

interface DeedsProps {
  readonly session: LabSession;
  readonly ids: readonly string[];
  readonly boxes: readonly Box[];
  readonly zoom: number;
}

type Operate = Extract<Act, { do: 'operate' }>;

const isDeed = (offer: Offer): offer is Offer & { readonly act: Operate } => offer.act.do === 'operate';

/** Buttons of neighbours on one height must not run into each other. */
const widthFor = (index: number, boxes: readonly Box[]): number => {
  const own = boxes[index] as Box;
  const apart = boxes
    .filter((box, other) => other !== index && Math.abs(box.y - own.y) < 60)
    .map((box) => Math.abs(box.x - own.x) - 6);
  return Math.max(70, Math.min(240, ...apart));
};

export function Deeds({ session, ids, boxes, zoom }: DeedsProps) {
  // Offers depend on the world at the cursor.
  useLab(session, (state) => state.world);
  return ids.map((id, index) => {
    const box = boxes[index];
    const offers = session.offers({ kind: 'node', node: id }).filter(isDeed);
    if (!box || offers.length === 0) return null;
    return (
      <div
        key={id}
        className="stage-deeds"
        style={{
          left: `${px(box.x * zoom)}px`,
          maxWidth: `${px(widthFor(index, boxes) * zoom)}px`,
          top: `${px((box.y + box.halfHeight + GAP) * zoom)}px`,
        }}
      >
        {offers.map(({ act, label, deed, refused }) => (
          <button
            key={label}
            type="button"
            aria-label={label}
            aria-disabled={refused !== null}
            title={refused ?? undefined}
            onClick={() => session.act(act)}
          >
            {deed}
          </button>
        ))}
      </div>
    );
  });
}
