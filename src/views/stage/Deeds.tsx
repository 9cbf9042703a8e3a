/** What a node can be asked to do, as buttons under its card; the same acts stand in the card's menu. */
import type { Plan } from '#kernel';
import type { LabSession } from '#lab';
import { type Point, px, useLab } from '#views/kit';
import type { DeedPlace } from './deeds.ts';
import { say } from './describe.ts';
import { STRINGS } from './strings.ts';

interface DeedsProps {
  readonly session: LabSession;
  readonly plan: Plan;
  readonly deeds: readonly DeedPlace[];
  readonly zoom: number;
  /** Opens the list of what a node can be asked. */
  onAsk(index: number, at: Point): void;
}

export function Deeds({ session, plan, deeds, zoom, onAsk }: DeedsProps) {
  // Offers depend on the world at the cursor.
  useLab(session, (state) => state.world);
  return deeds.map(({ index, open, box }) => (
    <div key={index} className="stage-deeds" style={styleOf(box, zoom)}>
      {open ? (
        <Buttons session={session} node={plan.ids[index] ?? ''} />
      ) : (
        <button
          type="button"
          aria-haspopup="menu"
          aria-label={say('askOf', { name: plan.ids[index] ?? '' })}
          onClick={() => onAsk(index, { x: box.x, y: box.y })}
        >
          {STRINGS.ask}
        </button>
      )}
    </div>
  ));
}

const styleOf = ({ x, y, halfWidth, halfHeight }: DeedPlace['box'], zoom: number) => ({
  left: `${px(x * zoom)}px`,
  top: `${px((y - halfHeight) * zoom)}px`,
  // A word may be wider than was reckoned.
  maxWidth: `${px((2 * halfWidth + 8) * zoom)}px`,
});

function Buttons({ session, node }: { readonly session: LabSession; readonly node: string }) {
  return session.deeds(node).map(({ operation, says, label, refused }) => (
    <button
      key={label}
      type="button"
      aria-label={label}
      aria-disabled={refused !== null}
      title={refused ?? undefined}
      onClick={() => session.operate(node, operation)}
    >
      {says}
    </button>
  ));
}
