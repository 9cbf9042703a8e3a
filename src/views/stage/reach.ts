/** What hands and keys reach for beyond pressing something: another stop, a key of what has the focus, a stroke across links. */
import './notes.css';

export { actByKey } from './acts.ts';
export { slash, slashOf } from './slash.ts';
export { stopBeside } from './walk.ts';
