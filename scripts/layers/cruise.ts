/** Runs dependency-cruiser with our rules over one tree and returns what it refuses, in words. */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cruise, type ICruiseResult, type IModule, type IViolation } from 'dependency-cruiser';
import { type Imports, ROOTS, readImports, writeMirror } from './mirror.ts';
import { RULES } from './rules.ts';

/** One refused import. `via` is the way round, for a cycle. */
export interface Violation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
  readonly via: readonly string[];
  readonly comment: string;
}

export interface Report {
  readonly violations: readonly Violation[];
  /** Imports that the cruiser did not see, and that no rule could therefore refuse. */
  readonly lost: readonly string[];
}

const toViolation = ({ rule, from, to, cycle }: IViolation): Violation => ({
  rule: rule.name,
  from,
  to,
  via: cycle?.map(({ name }) => name) ?? [],
  comment: RULES.find(({ name }) => name === rule.name)?.comment ?? '',
});

const lostImports = (imports: Imports, modules: readonly IModule[]): string[] => {
  const seen = new Map(
    modules.map(({ source, dependencies }) => [source, new Set(dependencies.map((d) => d.module))]),
  );
  return [...imports].flatMap(([path, found]) =>
    found
      .map(({ specifier }) => specifier)
      .filter((specifier) => seen.get(path)?.has(specifier.replace(/^node:/, '')) !== true)
      .map((specifier) => `${path}: dependency-cruiser lost the import of ${specifier}`),
  );
};

const cruiseMirror = async (mirror: string): Promise<ICruiseResult> => {
  const roots = ROOTS.filter((root) => existsSync(join(mirror, root)));
  const { output } = await cruise(
    roots,
    {
      baseDir: mirror,
      validate: true,
      ruleSet: { forbidden: [...RULES] },
      doNotFollow: { path: 'node_modules' },
      enhancedResolveOptions: {
        exportsFields: ['exports'],
        mainFields: ['module', 'main', 'types'],
        conditionNames: ['import', 'types', 'node', 'default'],
      },
    },
    { extensions: ['.ts', '.tsx', '.js', '.d.ts'] },
  );
  return output as ICruiseResult;
};

/** @param root absolute path of a tree laid out as this repository. */
export const cruiseTree = async (root: string): Promise<Report> => {
  const imports = readImports(root);
  const mirror = writeMirror(imports, root);
  try {
    const { summary, modules } = await cruiseMirror(mirror);
    return { violations: summary.violations.map(toViolation), lost: lostImports(imports, modules) };
  } finally {
    rmSync(mirror, { recursive: true, force: true });
  }
};
