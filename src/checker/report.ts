/** Puts what a search found into words and witnesses. */
import type { ModelProperty } from '#kernel';
import { PREFERENCE_LIMIT, preferredWalk } from './preference.ts';
import type { Search, Violation } from './search.ts';
import type { CheckResult, PropertyResult, Verdict, Witness } from './verdict.ts';
import { firstWay, tell, type Walk } from './witness.ts';
import { count, stopWords } from './words.ts';

const VERDICT_ORDER: readonly Verdict[] = ['fails', 'unknown', 'holds'];

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
    const alike = this.search.space.images.any ? ' that differ by more than a symmetry' : '';
    if (verdict === 'holds') return `Holds: all ${count(distinct, 'state')}${alike} were seen.`;
    return `Unknown: ${stopWords(this.search.stopped, this.search.options)} ${count(distinct, 'state')} were seen, and nothing wrong in them.`;
  }

  private unknown(): string {
    return `Unknown: ${stopWords(this.search.stopped, this.search.options)} What lies beyond was not looked at.`;
  }

  private judge(property: ModelProperty, place: number): PropertyResult {
    const { id, kind, says } = property;
    const found = this.search.found[place] ?? null;
    const about = { id, kind, says };
    if (kind === 'eventually') return { ...about, ...this.eventually(place) };
    if (found && kind === 'always') return { ...about, ...this.fails(found) };
    if (found) {
      const witness = this.witness(found);
      const why = `Seen after ${count(witness.steps.length, 'step')}.`;
      return { ...about, verdict: 'holds', why, witness };
    }
    if (!this.complete) return { ...about, verdict: 'unknown', why: this.unknown() };
    const seen = count(this.search.counts.distinct, 'state');
    return kind === 'always'
      ? { ...about, verdict: 'holds', why: `Holds in all ${seen}.` }
      : { ...about, verdict: 'fails', why: `It never comes about in any of ${seen}.` };
  }

  private fails(found: Violation): Pick<PropertyResult, 'verdict' | 'why' | 'witness'> {
    const witness = this.witness(found);
    const { length } = witness.steps;
    const way =
      length === 0
        ? 'it is broken where the search begins'
        : `the shortest way there takes ${count(length, 'step')}`;
    return { verdict: 'fails', why: `Fails: ${way}.`, witness };
  }

  private eventually(place: number): Pick<PropertyResult, 'verdict' | 'why' | 'witness'> {
    const liveness = this.search.liveness?.find(({ property }) => property === place);
    if (!liveness?.finished) return { verdict: 'unknown', why: this.unknown() };
    const { lasso } = liveness;
    if (!lasso) return { verdict: 'holds', why: 'Every fair run gets there.' };
    const states = [...lasso.path, ...lasso.cycle.slice(1)];
    const loop = lasso.cycle.length > 0 ? lasso.path.length - 1 : undefined;
    return {
      verdict: 'fails',
      why:
        loop === undefined
          ? `Fails: after ${count(states.length - 1, 'step')} a run can stop for ever without it.`
          : `Fails: after ${count(loop, 'step')} a run can go round for ever without it.`,
      witness: tell(this.search.space, { states, ...(loop === undefined ? {} : { loop }) }),
    };
  }

  private deadlock(): PropertyResult {
    const about = {
      id: 'deadlock',
      kind: 'deadlock',
      says: 'There is always a next step until the work is done.',
    } as const;
    const state = this.search.deadlock;
    if (state !== null) {
      const witness = tell(this.search.space, { states: firstWay(this.search.space, state) });
      const why = `Fails: after ${count(witness.steps.length, 'step')} nothing can happen any more.`;
      return { ...about, verdict: 'fails', why, witness };
    }
    if (!this.complete) return { ...about, verdict: 'unknown', why: this.unknown() };
    return { ...about, verdict: 'holds', why: 'No state is a dead end.' };
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
