/** axe over what is on the screen: every rule of WCAG 2.2 AA, with those called best practice and experimental. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice', 'experimental'];

/**
 * What axe leaves open and this audit does not count. Anything else that it leaves open is a finding.
 * - color-contrast: `src/design/theme` computes it for pairs of tokens in each theme; text is nowhere drawn with opacity.
 * - hidden-content: what one state hides another shows, and each is audited.
 * - frame-tested: frames hold the embed, whose own address is not audited.
 */
const SETTLED: ReadonlySet<string> = new Set(['color-contrast', 'hidden-content', 'frame-tested']);

/** Spans of the menus' library that hand the focus on at once; that they never keep it is tested where menus are. */
const GUARD = 'data-base-ui-focus-guard';

/** What passed is not asked for in full: writing it down takes longer than the audit. */
const RESULTS: ('violations' | 'incomplete')[] = ['violations', 'incomplete'];

interface Found {
  readonly id: string;
  readonly nodes: readonly { readonly target: unknown; readonly failureSummary?: string }[];
}

const say = (what: string, { id, nodes }: Found): string =>
  `${what} ${id}: ${nodes
    .slice(0, 3)
    .map(({ target, failureSummary }) => `${target} (${failureSummary?.split('\n')[1]?.trim()})`)
    .join('; ')}`;

const look = async (page: Page, rules?: readonly string[]): Promise<readonly string[]> => {
  const options = { resultTypes: RESULTS, runOnly: TAGS, rules: { 'target-size': { enabled: true } } };
  const builder = new AxeBuilder({ page }).setLegacyMode(true).options(options);
  const { violations, incomplete } = await (rules ? builder.withRules([...rules]) : builder).analyze();
  return [
    ...violations.map((found) => say('breaks', found)),
    ...incomplete
      .map((found) => ({ ...found, nodes: found.nodes.filter(({ html }) => !html.includes(GUARD)) }))
      .filter(({ id, nodes }) => nodes.length > 0 && !SETTLED.has(id))
      .map((found) => say('leaves open', found)),
  ];
};

/** Axe finds headings by their place: when something arrives while it looks, it cannot tell their order, and says so. */
const wasMoved = (findings: readonly string[]): boolean =>
  findings.some((finding) => finding.startsWith('leaves open heading-order'));

const LOOKS_MAX = 4;

/** One sentence a finding; none when all is well. @param rules only these, when all are not needed again. */
export const audit = async (page: Page, rules?: readonly string[]): Promise<readonly string[]> => {
  let findings = await look(page, rules);
  for (let looks = 1; looks < LOOKS_MAX && wasMoved(findings); looks++) {
    await page.waitForTimeout(500);
    findings = await look(page, rules);
  }
  return findings;
};
