/** Header tables as people write them, `size=1 colour=red x-rush=true note=`, and as operations carry them. */
import type { Field, Table } from '../broker/index.ts';

type Plain = string | number | boolean | null;

const plainOf = (text: string): Plain => {
  if (text === '') return null;
  if (text === 'true' || text === 'false') return text === 'true';
  const quoted = /^"(.*)"$/.exec(text);
  if (quoted) return quoted[1] ?? '';
  return Number.isFinite(Number(text)) ? Number(text) : text;
};

/** Names and values in turn. `"1"` is a text, `1` a number, nothing after the sign a value without content. */
export const readTable = (text: string): readonly Plain[] =>
  [...text.matchAll(/([^\s=]+)=("[^"]*"|\S*)/g)].flatMap(([, name = '', value = '']) => [
    name,
    plainOf(value),
  ]);

const sayField = (field: Field): string => {
  if (field.type === 'void') return '';
  if (field.type === 'list') return field.value.join(',');
  const looksElse = field.type === 'string' && typeof plainOf(field.value) !== 'string';
  return looksElse ? `"${field.value}"` : String(field.value);
};

export const sayTable = (table: Table): string =>
  Object.entries(table)
    .map(([name, field]) => `${name}=${sayField(field)}`)
    .join(' ');

/** A table again as an operation carries it. */
export const flatTable = (table: Table): readonly Plain[] =>
  Object.entries(table).flatMap(([name, field]) => [
    name,
    field.type === 'void' || field.type === 'list' ? null : field.value,
  ]);
