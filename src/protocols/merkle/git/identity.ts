/**
 * Who wrote a commit, and when. Before git stores a name or an address it strips what it calls crud from both ends and
 * takes line ends and angle brackets out of the middle (ident.c, strbuf_addstr_without_crud).
 */
export interface Identity {
  readonly name: string;
  readonly email: string;
  /** Seconds since 1970, UTC. */
  readonly time: number;
  /** `+0530` */
  readonly zone: string;
}

const CRUD = new Set(['.', ',', ':', ';', '<', '>', '"', '\\', "'"]);
const isCrud = (letter: string): boolean => letter <= ' ' || CRUD.has(letter);

export const withoutCrud = (text: string): string => {
  let from = 0;
  let to = text.length;
  while (from < to && isCrud(text[from] as string)) from++;
  while (to > from && isCrud(text[to - 1] as string)) to--;
  return text.slice(from, to).replace(/[\n<>]/g, '');
};

export const identityLine = ({ name, email, time, zone }: Identity): string =>
  `${withoutCrud(name)} <${withoutCrud(email)}> ${time} ${zone}`;
