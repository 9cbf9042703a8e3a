/** The story: from a repair that undoes a write, over trees that find and prove, to names that move. */
import { ms, seconds } from '#kernel';
import { at, honest, isQuiet, lie, now, type Prediction, type RunView, type Step } from '#lesson-kit';
import { ask, commit, copy, download, fetch, push, sync, write } from './acts.ts';
import {
  authorsOnMain,
  believesFalsehood,
  changedHashes,
  comparedIn,
  foundDifference,
  fullNodeIn,
  hasCommitted,
  hasPushed,
  newestIn,
  otherListSameRoot,
  readerIn,
  readerSays,
  rootsAgree,
  unpublished,
  wentBack,
} from './goals.ts';

const bothHold = (run: RunView, version: number): boolean =>
  rootsAgree(run) && newestIn(run.world, 'A') === version;

const undone: Step = {
  id: 'undone',
  scene: { params: { behind: 0 }, rulesOff: ['compare-versions'] },
  predictions: [
    {
      id: 'who-wins',
      options: ['new', 'old', 'differ'],
      ask: (run) => !rootsAgree(run),
      suppose: (run) => [now(run, sync(newestIn(run.world, 'A') > 1 ? 'A' : 'B'))],
      within: seconds(1),
      answer: (run) => {
        if (!rootsAgree(run)) return 'differ';
        return bothHold(run, 1) ? 'old' : 'new';
      },
    },
    {
      id: 'where-undone',
      observation: true,
      options: ['a', 'b'],
      ask: (run) => wentBack(run).length > 0,
      within: 0,
      answer: (run) => (wentBack(run).includes('A') ? 'a' : 'b'),
    },
  ],
  goal: (run) => wentBack(run).length > 0,
  nextAction: [at(0, write('A', 5)), at(50, sync('A'))],
};

const path: Step = {
  id: 'path',
  scene: { params: { behind: 0 } },
  predictions: [
    {
      id: 'how-many-change',
      options: ['one', 'path', 'all'],
      suppose: (run) => [now(run, write('A', 5))],
      within: seconds(1),
      answer: (run) => {
        const changed = changedHashes(run, 'A');
        if (changed <= 1) return 'one';
        return changed > Number(run.params.depth) + 1 ? 'all' : 'path';
      },
    },
  ],
  goal: (run) => changedHashes(run, 'A') > 0 && rootsAgree(run),
  nextAction: [at(0, write('A', 5)), at(50, sync('B'))],
  views: ['tree'],
};

const needle: Step = {
  id: 'needle',
  scene: { params: { depth: 10, behind: 1 } },
  predictions: [
    {
      id: 'comparisons',
      options: ['dozen', 'twenty', 'hundred', 'thousand'],
      suppose: (run) => [now(run, sync('B'))],
      within: seconds(2),
      answer: (run) => {
        const compared = comparedIn(run);
        if (compared <= 12) return 'dozen';
        if (compared <= 40) return 'twenty';
        return compared < 1024 ? 'hundred' : 'thousand';
      },
    },
  ],
  goal: (run) => rootsAgree(run) && foundDifference(run),
  nextAction: [at(0, sync('B'))],
  views: ['tree'],
};

const proof: Step = {
  id: 'proof',
  scene: { params: { picture: 'log' } },
  predictions: [
    {
      id: 'hashes-sent',
      options: ['none', 'height', 'all'],
      suppose: (run) => [now(run, ask(5 % Number(run.params.entries)))],
      within: seconds(1),
      answer: (run) => {
        const sent = readerIn(run).believed.at(-1)?.path.length ?? 0;
        if (sent === 0) return 'none';
        return sent < Number(run.params.entries) - 1 ? 'height' : 'all';
      },
    },
    {
      id: 'false-entry',
      options: ['believes', 'refuses'],
      ask: (run) => readerIn(run).believed.length === 1,
      suppose: (run) => [now(run, ask(0))],
      within: seconds(1),
      settled: (run) => readerIn(run).believed.length + readerIn(run).refused.length > 1,
      answer: (run) => (readerIn(run).believed.length > 1 ? 'believes' : 'refuses'),
    },
  ],
  goal: (run) => readerIn(run).believed.length > 1,
  nextAction: [at(0, ask(5)), at(100, ask(0))],
  views: ['tree'],
};

const whatItSays = (id: string): Prediction => ({
  id,
  options: ['believes', 'refuses'],
  suppose: (run) => [now(run, ask(5))],
  within: seconds(1),
  settled: (run) => readerSays(run) !== 'nothing',
  answer: (run) => (readerSays(run) === 'believes' ? 'believes' : 'refuses'),
});

const tampered: Step = {
  id: 'tampered',
  scene: { params: { picture: 'log' }, log: [at(0, lie('S', 'other-entry'))], at: ms(1) },
  predictions: [whatItSays('another-entry')],
  goal: (run) => readerIn(run).refused.length > 0,
  nextAction: [at(10, ask(5))],
};

const innerNode: Step = {
  id: 'inner-node',
  scene: {
    params: { picture: 'log' },
    rulesOff: ['separate-domains'],
    log: [at(0, lie('S', 'inner-node'))],
    at: ms(1),
  },
  predictions: [whatItSays('two-hashes')],
  goal: believesFalsehood,
  nextAction: [at(10, ask(5))],
  explain: true,
};

const isSettled = (run: RunView): boolean => fullNodeIn(run).ids.length > 0;

const twins: Step = {
  id: 'twins',
  scene: {
    params: { picture: 'block' },
    rulesOff: ['refuse-twins'],
    log: [at(0, lie('M', 'repeat-the-end'))],
    at: ms(1),
  },
  predictions: [
    {
      id: 'the-last-twice',
      options: ['other-root', 'same-root'],
      suppose: (run) => [now(run, download)],
      within: seconds(1),
      answer: (run) => (isSettled(run) ? 'same-root' : 'other-root'),
    },
    {
      id: 'honest-again',
      options: ['takes-it', 'never'],
      ask: (run) => isQuiet(run.world) && run.log.some(({ act }) => act.do === 'operate'),
      suppose: (run) => [now(run, honest('M')), now(run, download)],
      within: seconds(1),
      answer: (run) => (otherListSameRoot(run) ? 'never' : 'takes-it'),
    },
  ],
  goal: otherListSameRoot,
  nextAction: [at(10, download)],
  views: ['tree'],
};

const objects: Step = {
  id: 'objects',
  scene: { params: { picture: 'git' } },
  predictions: [
    {
      id: 'new-objects',
      options: ['one', 'four', 'all'],
      suppose: (run) => [now(run, commit('C1', 'src/a.txt'))],
      within: seconds(1),
      answer: (run) => {
        const made = unpublished(run, 'C1');
        if (made <= 1) return 'one';
        return made <= 4 ? 'four' : 'all';
      },
    },
    {
      id: 'same-content',
      options: ['one', 'two'],
      ask: (run) => hasCommitted(run, 'C1'),
      suppose: (run) => [now(run, copy('C1'))],
      within: seconds(1),
      answer: (run) => (unpublished(run, 'C1', 'blob') === 1 ? 'one' : 'two'),
    },
  ],
  goal: (run) => unpublished(run, 'C1', 'commit') > 1,
  nextAction: [at(0, commit('C1', 'src/a.txt')), at(50, copy('C1'))],
  views: ['tree'],
};

const race: Step = {
  id: 'race',
  scene: {
    params: { picture: 'git' },
    log: [at(0, commit('C1', 'src/a.txt')), at(0, commit('C2', 'src/b.txt')), at(10, push('C1'))],
    at: ms(60),
  },
  predictions: [
    {
      id: 'second-push',
      options: ['both', 'rejected', 'replaced'],
      ask: (run) => hasPushed(run, 'C1'),
      suppose: (run) => [now(run, push('C2'))],
      within: seconds(1),
      answer: (run) => {
        const authors = authorsOnMain(run);
        if (authors.length > 1) return 'both';
        return authors.includes('C2') ? 'replaced' : 'rejected';
      },
    },
  ],
  goal: (run) => authorsOnMain(run).length > 1,
  nextAction: [at(100, push('C2')), at(200, fetch('C2')), at(300, push('C2'))],
  views: ['tree'],
};

export const steps: readonly Step[] = [
  undone,
  path,
  needle,
  proof,
  tampered,
  innerNode,
  twins,
  objects,
  race,
];
