/** Puts what a search found into words and witnesses. */
import type { ModelProperty } from '#kernel';
import { PREFERENCE_LIMIT, preferredWalk } from './preference.ts';
import type { Search, Stop, Violation } from './search.ts';
import { STRINGS } from './strings.ts';
import type { CheckOptions, CheckResult, PropertyResult, Verdict, Witness } from './verdict.ts';
import { firstWay, tell, type Walk } from './witness.ts';

const VERDICT_ORDER: readonly Verdict[] = ['fails', 'unknown', 'holds'];

const sayStop = (stop: Stop | null, { states = 0, seconds = 0 }: CheckOptions): string => {
  const { stop: said } = STRINGS;
  if (stop === null) return said.running;
  if (typeof stop === 'object') return said.error(stop.error);
  if (stop === 'states') return states === 0 ? said.noStates : said.states(states);
  return stop === 'seconds' ? said.seconds(seconds) : said[stop];
};

export class Report {
  private readonly search: Search;

  constructor(search: Search) {
    this.search = search;
  }

  result(): CheckResult {
    const { search } = this;
    const { space } = search;
    const properties = [
      ...search.properties.map((property, place) => this.judge(property, place)),
      ...(search.options.deadlock === true ? [this.deadlock()] : []),
    ];
    const verdict =
      VERDICT_ORDER.find((wanted) => properties.some((property) => property.verdict === wanted)) ??
      (this.complete ? 'holds' : 'unknown');
    return {
      ...search.counts,
      verdict,
      why: this.sentence(verdict, properties),
      complete: this.complete,
      seconds: search.seconds,
      bytesPerState: Math.round(space.bytes / Math.max(1, space.states.count)),
      symmetry: space.images.any,
      properties,
    };
  }

  private get complete(): boolean {
    return this.search.finished && this.search.stopped === null;
  }

  private sentence(verdict: Verdict, properties: readonly PropertyResult[]): string {
    const { distinct } = this.search.counts;
    if (verdict === 'fails') return properties.find((property) => property.verdict === 'fails')?.why ?? '';
    if (verdict === 'unknown') return STRINGS.unknown(this.stop, distinct);
    return this.search.space.images.any ? STRINGS.holdsUnlike(distinct) : STRINGS.holds(distinct);
  }

  private get stop(): string {
    return sayStop(this.search.stopped, this.search.options);
  }

  private unknown(): string {
    return STRINGS.unknownBeyond(this.stop);
  }

  private judge(property: ModelProperty, place: number): PropertyResult {
    const { id, kind, says } = property;
    const found = this.search.found[place] ?? null;
    const about = { id, kind, says };
    if (kind === 'eventually') return { ...about, ...this.eventually(place) };
    if (found && kind === 'always') return { ...about, ...this.fails(found) };
    if (found) {
      const witness = this.witness(found);
      const why = STRINGS.seenAfter(witness.steps.length);
      return { ...about, verdict: 'holds', why, witness };
    }
    if (!this.complete) return { ...about, verdict: 'unknown', why: this.unknown() };
    const seen = this.search.counts.distinct;
    return kind === 'always'
      ? { ...about, verdict: 'holds', why: STRINGS.holdsInAll(seen) }
      : { ...about, verdict: 'fails', why: STRINGS.never(seen) };
  }

  private fails(found: Violation): Pick<PropertyResult, 'verdict' | 'why' | 'witness'> {
    const witness = this.witness(found);
    const { length } = witness.steps;
    const why = length === 0 ? STRINGS.failsAtOnce : STRINGS.failsAfter(length);
    return { verdict: 'fails', why, witness };
  }

  private eventually(place: number): Pick<PropertyResult, 'verdict' | 'why' | 'witness'> {
    const liveness = this.search.liveness?.find(({ property }) => property === place);
    if (!liveness?.finished) return { verdict: 'unknown', why: this.unknown() };
    const { lasso } = liveness;
    if (!lasso) return { verdict: 'holds', why: STRINGS.getsThere };
    const states = [...lasso.path, ...lasso.cycle.slice(1)];
    const loop = lasso.cycle.length > 0 ? lasso.path.length - 1 : undefined;
    return {
      verdict: 'fails',
      why: loop === undefined ? STRINGS.stopsWithout(states.length - 1) : STRINGS.goesRound(loop),
      witness: tell(this.search.space, { states, ...(loop === undefined ? {} : { loop }) }),
    };
  }

  private deadlock(): PropertyResult {
    const about = { id: 'deadlock', kind: 'deadlock', says: STRINGS.alwaysNext } as const;
    const state = this.search.deadlock;
    if (state !== null) {
      const witness = tell(this.search.space, { states: firstWay(this.search.space, state) });
      const why = STRINGS.stuck(witness.steps.length);
      return { ...about, verdict: 'fails', why, witness };
    }
    if (!this.complete) return { ...about, verdict: 'unknown', why: this.unknown() };
    return { ...about, verdict: 'holds', why: STRINGS.noDeadEnd };
  }

  private witness(found: Violation): Witness {
    const { space } = this.search;
    return tell(space, this.walkTo(found));
  }

  /** Only a counterexample is worth the search for the most readable of the shortest. */
  private walkTo(found: Violation): Walk {
    const { space, levels, properties } = this.search;
    const way = firstWay(space, found.state);
    if (found.label !== undefined) return { states: way, last: found.label };
    const level = way.length - 1;
    const first = levels[level] ?? space.states.count;
    if (properties[found.property]?.kind !== 'always' || first > PREFERENCE_LIMIT || space.images.any)
      return { states: way };
    const row = new Int32Array(space.values.length);
    const isTarget = (state: number): boolean => !space.ask(found.property, space.rowOf(state, row));
    return preferredWalk(space, levels, level, isTarget) ?? { states: way };
  }
}
