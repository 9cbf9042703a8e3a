/** `<netsplit-lab lesson="cap-partition" step="2">`: an iframe that is as tall as the lab wants to be. */
import { connect, type Lab } from './client.ts';

/** Attributes that go into the address, by the names of its parameters. */
const PARAMETERS = [
  'step',
  'steps',
  'seed',
  'speed',
  'autoplay',
  'ctl',
  'theme',
  'motion',
  'locale',
  'hide',
  'lock',
  'views',
];

/** This script lies where the lab lies. (Written out in one piece it would be taken for an asset of the build.) */
const SCRIPT = import.meta.url;
const HOME = new URL('.', SCRIPT).href;

export class NetsplitLab extends HTMLElement {
  private frame: HTMLIFrameElement | null = null;
  private line: Promise<Lab> | null = null;

  connectedCallback(): void {
    if (this.frame) return;
    const frame = document.createElement('iframe');
    frame.title = this.getAttribute('title') ?? `Netsplit: ${this.getAttribute('lesson') ?? ''}`;
    frame.src = this.address();
    frame.width = '100%';
    frame.height = this.getAttribute('height') ?? '560';
    frame.style.border = '0';
    frame.loading = 'lazy';
    frame.allow = 'fullscreen; clipboard-write';
    frame.referrerPolicy = 'strict-origin-when-cross-origin';
    frame.sandbox.add('allow-scripts', 'allow-same-origin', 'allow-popups', 'allow-downloads');
    this.frame = frame;
    this.append(frame);
    if (!this.hasAttribute('height'))
      void this.lab()
        .then((lab) => lab.on('height', ({ height }) => (frame.height = String(height))))
        .catch(() => undefined);
  }

  /** The line to the lab; opened when it is first asked for. */
  lab(): Promise<Lab> {
    if (!this.frame) return Promise.reject(new Error('This element is not on a page yet.'));
    this.line ??= connect(this.frame);
    return this.line;
  }

  private address(): string {
    const address = new URL(
      `embed/${encodeURIComponent(this.getAttribute('lesson') ?? '')}`,
      this.getAttribute('home') ?? HOME,
    );
    for (const name of PARAMETERS) {
      const value = this.getAttribute(name);
      if (value !== null) address.searchParams.set(name, value);
    }
    if (this.getAttribute('allow-links') === 'false') address.searchParams.set('allowLinks', 'false');
    const run = this.getAttribute('run');
    if (run) address.hash = `r=${run.replace(/^#?r=/, '')}`;
    return address.href;
  }
}
