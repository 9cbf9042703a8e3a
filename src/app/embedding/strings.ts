import { strings } from '#lesson-kit';

export const STRINGS = strings('app/embedding', {
  title: 'Put a lesson into your page',
  lead: 'A lesson, or one exact moment of it, runs inside your page: a blog post, a course, a slide. Copy what you need.',
  copy: 'Copy',
  copied: 'Copied',
  live: (name: string) => `Live: ${name}`,
  examples: {
    frame: {
      name: 'A frame',
      says: 'Works wherever an iframe works. 560 px are enough in height; narrower than 640 px, story and stage stand one under the other.',
    },
    moment: {
      name: 'One exact moment',
      says: 'The part behind # is a run: open a lesson, play to the moment, choose “Share”, and copy the embed code. It stays in the browser and is sent to nobody.',
    },
    sandbox: {
      name: 'The tightest sandbox',
      says: 'With allow-scripts alone the lab has no origin and no storage: progress lasts until the page is closed, and it says so.',
    },
    bare: {
      name: 'Only the network',
      says: 'hide takes parts away, lock fixes what a reader may do, allowLinks=false lets nothing lead away.',
    },
    element: {
      name: 'An element, as tall as it wants to be',
      says: 'The script is about 1.4 KB. The element takes the parameters of the address as attributes.',
    },
  },
  parameters: 'Parameters of the address',
  parameter: 'Parameter',
  values: 'Values',
  means: 'What it does',
  table: {
    step: { values: 'id or number', means: 'begins at this step' },
    steps: { values: '1,3-5', means: 'these steps alone' },
    seed: { values: 'whole number', means: 'the seed of chance' },
    speed: { values: '0.001 to 100', means: 'virtual time per real time' },
    autoplay: { values: '0 1', means: 'plays by itself' },
    ctl: { values: '0 1', means: 'waits for a click before it fetches anything' },
    theme: { values: 'light dark projector auto', means: 'colours and sizes' },
    motion: { values: 'auto reduce full', means: 'hops instead of flights' },
    hide: { values: 'story timeline inspector stage-controls share', means: 'takes parts away' },
    lock: { values: 'faults seek skip', means: 'what a reader may not do' },
    views: { values: 'names of views', means: 'which are open, in which order' },
    locale: { values: 'language tag', means: 'the language of the interface' },
    allowLinks: { values: 'false', means: 'nothing leads away' },
    embed: { values: '1', means: 'takes the chrome off a lesson’s own address as well' },
  },
  manners: 'How it behaves',
  mannersSays: {
    focus:
      'It never takes the focus. Keys are its own only while the focus is in it; Escape gives them back to your page.',
    many: 'Ten on a page cost next to nothing: what is out of sight fetches no lesson, and what plays stops when it is scrolled away.',
    quiet:
      'It asks no other host for anything, and sets no cookie. What a reader does stays in their browser.',
  },
  unfolds: 'A link that unfolds',
  unfoldsSays:
    'The address of a lesson alone is enough where pages unfold links: each lesson has a picture of its own for social cards, and answers oEmbed. Blogs and chats find it by the head of the page, or at',
  courses: 'In a learning system',
  coursesSays:
    'Where a course should know what its learners answered, a lesson is packed as a course (cmi5) that is imported as it is:',
  api: 'Talk to it',
  apiSays:
    'connect greets the frame and gets a line of its own; nothing else can listen or speak on it. Every call does what a hand could do, with the same locks; a refusal is an error with one sentence.',
  calls: 'Calls',
  events: 'Events',
  heights: 'Height',
  heightsSays:
    'The event height tells how tall the lesson would like to be. It is also told in the dialects of H5P (context: "h5p"), LTI (lti.frameResize) and plain { height }, once your page has spoken one: { context: "h5p", action: "hello" }, { subject: "lti.capabilities" } or { height: "auto" }.',
});
