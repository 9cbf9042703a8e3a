/** The layers of the picture, from the ground up: regions, links, cards, trails, messages. */
import { type RefObject, Suspense } from 'react';
import { later } from '#design';
import type { Plan, World } from '#kernel';
import { cargoOf, sayLink } from './describe.ts';
import { LinkArc } from './LinkArc.tsx';
import type { StageLayout } from './layout.ts';
import { MessagePill } from './MessagePill.tsx';
import { NodeCard } from './NodeCard.tsx';
import type { Placement } from './placement.ts';
import { linkKey, messageKey, nodeKey } from './target.ts';

/** There are none before somebody cuts something. */
const Regions = later(async () => (await import('./Regions.tsx')).Regions);

export interface PictureProps {
  readonly plan: Plan;
  readonly world: World;
  readonly placement: Placement;
  readonly layout: StageLayout;
  /** Index of the latest event. */
  readonly event: number;
  /** Key of the stop that Tab leads to, and of the one that is selected. */
  readonly current: string | null;
  readonly selected: string | null;
  /** Key of the stop that everybody should look at: what is not it, is dim. */
  readonly spot: string | null;
  readonly threatened: ReadonlySet<string>;
  readonly hops: boolean;
  readonly crowd: boolean;
  readonly pillLayer: RefObject<SVGGElement | null>;
  readonly trailLayer: RefObject<SVGGElement | null>;
}

/** More cuts than this on a small picture say by their marks alone what they are. */
const WORDY_CUTS = 3;

function Links({ plan, layout, placement: { form }, current, selected, spot, threatened }: PictureProps) {
  const cargo = cargoOf(plan.ids, layout.pills);
  const blamed = new Set(layout.seams.flatMap((seam) => seam.blames));
  const cuts = layout.links.filter(({ cut }) => cut !== 'open').length;
  return (
    <g className={form === 'tiny' && cuts > WORDY_CUTS ? 'links links-unsaid' : 'links'}>
      {layout.links.map((link) => (
        <LinkArc
          key={link.key}
          link={link}
          ids={plan.ids}
          says={form === 'dot' ? '' : sayLink(link, plan.ids, cargo.get(link.key) ?? [])}
          focusable={current === linkKey(link.key)}
          selected={selected === linkKey(link.key)}
          lit={spot === linkKey(link.key)}
          blamed={blamed.has(link.key)}
          threatened={threatened.has(link.key)}
          bare={form === 'dot' && link.cut === 'open' && !threatened.has(link.key)}
        />
      ))}
    </g>
  );
}

function Messages({ layout, placement: { form }, current, selected, spot, pillLayer }: PictureProps) {
  return (
    <g ref={pillLayer} className="pills">
      {layout.pills.map((pill) => (
        <MessagePill
          key={pill.shape.goneAt === null ? pill.id : `${pill.id} gone`}
          pill={pill}
          form={form}
          focusable={current === messageKey(pill.id)}
          selected={selected === messageKey(pill.id)}
          lit={spot === messageKey(pill.id)}
        />
      ))}
    </g>
  );
}

export function Picture(props: PictureProps) {
  const { plan, world, placement, layout, event, current, selected, spot, hops, crowd, trailLayer } = props;
  return (
    <>
      {world.cuts.includes(1) && (
        <Suspense fallback={null}>
          <Regions plan={plan} world={world} placement={placement} />
        </Suspense>
      )}
      <Links {...props} />
      <g className="cards">
        {layout.nodes.map((node) => (
          <NodeCard
            key={node.id}
            node={node}
            event={event}
            focusable={current === nodeKey(node.id)}
            selected={selected === nodeKey(node.id)}
            lit={spot === nodeKey(node.id)}
          />
        ))}
      </g>
      {hops && !crowd && (
        <g ref={trailLayer} className="trails">
          {layout.pills.map((pill) => (
            <path key={pill.id} className="trail" />
          ))}
        </g>
      )}
      {!crowd && <Messages {...props} />}
    </>
  );
}
