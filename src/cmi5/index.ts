/**
 * The page that a learning system launches: the lab in a frame, spoken to by the published client as from any other page, and
 * what it tells as statements to the store that the launch names.
 */
import { connect, type Lab } from '#embed-client';
import { Account, type LessonWords } from './account.ts';
import { Store } from './store.ts';
import { STRINGS } from './strings.ts';

/** Both lie beside this page in the package. */
const WORDS = 'lesson.json';
const LAB = 'lab.html';

const element = <Kind extends Element>(selector: string): Kind => {
  const found = document.querySelector<Kind>(selector);
  if (!found) throw new Error(`The page lacks ${selector}.`);
  return found;
};

const say = (sentence: string): void => {
  element('#says').textContent = sentence;
};

const openStore = async (words: LessonWords): Promise<Store | null> => {
  try {
    const store = await Store.open(words, () => say(STRINGS.lost));
    if (store) say(store.isCounting ? STRINGS.recorded : STRINGS.looking);
    else say(STRINGS.alone);
    return store;
  } catch {
    say(STRINGS.unreachable);
    return null;
  }
};

const openLab = async (parameters: string): Promise<Lab> => {
  const query = new URLSearchParams(parameters);
  query.set('allowLinks', 'false');
  const frame = element<HTMLIFrameElement>('iframe');
  frame.src = `${LAB}?${query}`;
  return connect(frame);
};

const record = (lab: Lab, store: Store, account: Account): void => {
  lab.on('step', ({ step }) => store.tell(account.step(step), account.marks));
  lab.on('predict.answered', (answer) => store.tell(account.answer(answer), account.marks));
  lab.on('done', () => store.tell(account.done(), account.marks));
};

const offerToLeave = (store: Store): void => {
  const leave = element<HTMLButtonElement>('#leave');
  leave.textContent = STRINGS.leave;
  leave.hidden = false;
  leave.onclick = async () => {
    leave.disabled = true;
    element('iframe').remove();
    await store.terminate();
    say(STRINGS.left);
    if (store.returnAddress !== null) window.location.assign(store.returnAddress);
  };
};

const main = async (): Promise<void> => {
  say(STRINGS.opening);
  const words = (await (await fetch(WORDS)).json()) as LessonWords;
  const store = await openStore(words);
  const account = store && new Account(words.steps, store.mastery, await store.marks());
  if (store) offerToLeave(store);
  const lab = await openLab(store?.parameters ?? '');
  if (store && account) record(lab, store, account);
  document.body.dataset.ready = 'true';
};

main().catch(() => say(STRINGS.noLab));
