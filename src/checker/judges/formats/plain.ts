/**
 * Our own form, JSON:
 *
 *     { "initial": 0, "type": "register", "operations": [
 *       { "process": "a", "function": "write", "key": "x", "argument": 1, "invoked": 0, "completed": 5 },
 *       { "process": "b", "function": "read", "key": "x", "result": 1, "status": "ok", "invoked": 2, "completed": 3 } ] }
 *
 * A bare list of operations will do. `initial`, `type`, `key`, `argument`, `result` are optional; `status` is `ok` when
 * there is a `completed`, else `info`. Unknown fields are refused.
 */
import { type History, HistoryError, type HistoryOperation, makeHistory, type Status } from '../history.ts';
import { isObject, type Json, type JsonObject, plainJson, readJson } from './json.ts';
import { STRINGS } from './strings.ts';

const OPERATION_FIELDS = [
  'process',
  'function',
  'key',
  'argument',
  'result',
  'status',
  'invoked',
  'completed',
];
const HISTORY_FIELDS = ['initial', 'type', 'operations'];

const refuseUnknown = ({ fields, line }: JsonObject, known: readonly string[]): void => {
  for (const name of fields.keys())
    if (!known.includes(name))
      throw new HistoryError(STRINGS.plain.unknownField(name, known.join(', ')), line);
};

const textOf = ({ fields, line }: JsonObject, name: string): string => {
  const value = fields.get(name);
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  throw new HistoryError(STRINGS.plain.notText(name), line);
};

const timeOf = ({ fields, line }: JsonObject, name: string): number | undefined => {
  const value = fields.get(name);
  if (value === undefined || value === null || typeof value === 'number') return value ?? undefined;
  throw new HistoryError(STRINGS.plain.notNumber(name), line);
};

const statusOf = ({ fields, line }: JsonObject, isAnswered: boolean): Status => {
  const value = fields.get('status') ?? (isAnswered ? 'ok' : 'info');
  if (value === 'ok' && !isAnswered) throw new HistoryError(STRINGS.plain.okWithoutEnd, line);
  if (value === 'ok' || value === 'fail' || value === 'info') return value;
  throw new HistoryError(STRINGS.plain.status, line);
};

const operationOf = (json: Json): HistoryOperation => {
  if (!isObject(json)) throw new HistoryError(STRINGS.plain.notObject);
  refuseUnknown(json, OPERATION_FIELDS);
  const invoked = timeOf(json, 'invoked');
  if (invoked === undefined) throw new HistoryError(STRINGS.plain.invoked, json.line);
  const completed = timeOf(json, 'completed');
  const status = statusOf(json, completed !== undefined);
  const field = (name: string) => plainJson(json.fields.get(name) ?? null);
  return {
    process: textOf(json, 'process'),
    function: textOf(json, 'function'),
    key: field('key'),
    argument: field('argument'),
    result: status === 'ok' ? field('result') : null,
    status,
    invoked,
    completed: status === 'info' ? Number.POSITIVE_INFINITY : (completed ?? Number.POSITIVE_INFINITY),
    line: json.line,
  };
};

const optionsOf = ({ fields }: JsonObject): { initial?: History['initial'] & {}; dataType?: string } => {
  const initial = fields.get('initial');
  const type = fields.get('type');
  return {
    ...(initial === undefined || initial === null
      ? {}
      : { initial: plainJson(initial) as History['initial'] & {} }),
    ...(typeof type === 'string' ? { dataType: type } : {}),
  };
};

/** @throws HistoryError naming the line. */
export const parsePlain = (text: string): History => {
  const json = readJson(text);
  if (isObject(json)) refuseUnknown(json, HISTORY_FIELDS);
  const list = isObject(json) ? json.fields.get('operations') : json;
  if (!Array.isArray(list)) throw new HistoryError(STRINGS.plain.listExpected);
  return makeHistory(list.map(operationOf), isObject(json) ? optionsOf(json) : {});
};
