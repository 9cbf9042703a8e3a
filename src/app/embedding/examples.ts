/** The examples of the page on embedding: what is copied is what is shown. Pure. */

export type ExampleId = 'frame' | 'moment' | 'sandbox' | 'bare' | 'element';

export interface Example {
  readonly id: ExampleId;
  /** To be copied, with the address of this lab. */
  readonly code: (origin: string) => string;
  /** What the live frame shows, and its sandbox where one means something: the others are of this very origin. */
  readonly path: string;
  readonly sandbox?: string;
}

const MOMENT = '/embed/cap-partition?step=2';
const SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-downloads';

const frame = (address: string, more: readonly string[]): string =>
  ['<iframe', `  src="${address}"`, ...more.map((line) => `  ${line}`), '></iframe>'].join('\n');

const SIZE = ['width="100%" height="560"', 'loading="lazy"'] as const;

export const EXAMPLES: readonly Example[] = [
  {
    id: 'frame',
    path: '/embed/cap-partition',
    code: (origin) =>
      frame(`${origin}/embed/cap-partition`, [
        'title="Partition: answer or be right"',
        ...SIZE,
        'allow="fullscreen; clipboard-write"',
        'referrerpolicy="strict-origin-when-cross-origin"',
        `sandbox="${SANDBOX}"`,
      ]),
  },
  {
    id: 'moment',
    path: MOMENT,
    code: (origin) => frame(`${origin}${MOMENT}`, ['title="The link is cut"', ...SIZE]),
  },
  {
    id: 'sandbox',
    path: '/embed/vector-clocks',
    sandbox: 'allow-scripts',
    code: (origin) =>
      frame(`${origin}/embed/vector-clocks`, ['title="Vector clocks"', ...SIZE, 'sandbox="allow-scripts"']),
  },
  {
    id: 'bare',
    path: '/embed/paxos-synod?hide=story,inspector&lock=faults&allowLinks=false',
    code: (origin) =>
      frame(`${origin}/embed/paxos-synod?hide=story,inspector&lock=faults&allowLinks=false`, [
        'title="Paxos"',
        ...SIZE,
      ]),
  },
  {
    id: 'element',
    path: '/embed/paxos-synod?step=2',
    code: (origin) =>
      [
        `<script type="module" src="${origin}/embed.js"></script>`,
        '<netsplit-lab lesson="paxos-synod" step="2"></netsplit-lab>',
      ].join('\n'),
  },
];

export const apiExample = (origin: string): string =>
  [
    `import { connect } from '${origin}/embed.js';`,
    '',
    "const lab = await connect(document.querySelector('iframe'));",
    "lab.on('goal.reached', ({ of, faults }) => console.log(of, faults));",
    "await lab.call('act', { act: { do: 'cut', from: 'R0', to: 'R1' } });",
    "await lab.call('play');",
    "const { record } = await lab.call('getRun');",
  ].join('\n');

export const oembedExample = (origin: string): string => `${origin}/oembed/cap-partition.json`;

export const PACKAGE_EXAMPLE = 'npm run package -- cmi5 cap-partition';

export const CALLS = [
  'getRun',
  'setRun { record }',
  'step { unit?, back? }',
  'seek { index } | { timeMs } | { step }',
  'play',
  'pause',
  'act { act }',
  'answer { prediction, option } | { prediction, skip: true }',
  'describe',
  'image',
  'setTheme { theme }',
  'setLocale { locale }',
] as const;

export const EVENTS = [
  'ready',
  'step',
  'act',
  'predict.asked',
  'predict.answered',
  'goal.reached',
  'done',
  'height',
  'error',
] as const;
