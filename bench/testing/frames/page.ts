/** `?show=crowd` or `?show=diagram`: something that moves in every frame, and how long frames take. */
import { everyFrame } from '#views/kit';
import '#design';
import { showCrowd } from './crowd.ts';
import { showDiagram } from './diagram.ts';
import './page.css';

const asked = new URLSearchParams(window.location.search);
const root = document.getElementById('root') as HTMLElement;
const start =
  asked.get('show') === 'diagram'
    ? showDiagram(root, Number(asked.get('events')))
    : showCrowd(root, Number(asked.get('nodes')), Number(asked.get('speed')));

const gaps: number[] = [];
let last: number | null = null;

const measure = (): void => {
  const move = start();
  everyFrame((now) => {
    if (last !== null) {
      gaps.push(now - last);
      move(now - last);
    }
    last = now;
  });
};

Object.assign(window, { measure, gaps });
document.documentElement.dataset.ready = 'true';
