/**
 * Who wrote a commit, and when. Before git stores a name or an address it strips what it calls crud from both ends and
 * takes line ends and angle brackets out of the middle (ident.c, strbuf_addstr_without_crud).
 */
export interface Identity {
  readonly name: string;
  readonly email: string;
  /** Seconds since 1970, UTC. */
  readonly time: number;
  /** `+0530`, four digits. */
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

/** git keeps minutes east of Greenwich: -0000 is stored as +0000, and sixty minutes as an hour (date.c). */
export const tidiedZone = (zone: string): string => {
  const [, sign = '+', hours = '0', minutes = '0'] = /^([+-])(\d\d)(\d\d)$/.exec(zone) ?? [];
  const away = Number(hours) * 60 + Number(minutes);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${away === 0 ? '+' : sign}${two(Math.trunc(away / 60))}${two(away % 60)}`;
};

export const identityLine = ({ name, email, time, zone }: Identity): string =>
  `${withoutCrud(name)} <${withoutCrud(email)}> ${time} ${tidiedZone(zone)}`;
