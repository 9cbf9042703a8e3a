/** One entry for all judges. */
import { type Budget, Meter, Spent } from './budget.ts';
import { findDataType } from './datatypes/find.ts';
import { type History, HistoryError } from './history.ts';
import { judgeLinearizable } from './linearizable.ts';
import { judgeRegisters, type RegisterModel, registerModels } from './registers/models.ts';
import { judgeSequential } from './sequential.ts';
import { STRINGS } from './strings.ts';
import { judgeIsolation } from './transactions/isolation.ts';
import { LEVEL_ALIASES, LEVELS, type LevelName } from './transactions/levels.ts';
import type { Judgement } from './verdict.ts';

type Answer = Omit<Judgement, 'model' | 'explored'>;

/** Models that judge single operations, strongest first, then those that judge transactions. */
export const judgeNames: readonly string[] = [
  'linearizable',
  'sequential',
  ...registerModels,
  ...Object.keys(LEVELS),
];

const levelOf = (model: string): LevelName | undefined => {
  if (Object.hasOwn(LEVEL_ALIASES, model)) return LEVEL_ALIASES[model];
  return Object.hasOwn(LEVELS, model) ? (model as LevelName) : undefined;
};

const isRegisterModel = (model: string): model is RegisterModel =>
  (registerModels as readonly string[]).includes(model);

const answer = (model: string, type: string | undefined, history: History, meter: Meter): Answer => {
  meter.spend(1);
  const level = levelOf(model);
  if (level !== undefined) return judgeIsolation(level, history, meter);
  if (isRegisterModel(model)) return judgeRegisters(model, history, meter);
  const judgeObject = model === 'linearizable' ? judgeLinearizable : judgeSequential;
  return judgeObject(history, findDataType(history, type), meter);
};

/**
 * @param model one of `judgeNames` or Adya's name for it (`PL-3`); `linearizable:queue` names the data type, which
 * is guessed from the functions otherwise.
 * @throws HistoryError in one sentence, when there is no such model or the history is not one that it can judge.
 * A spent budget or a cancelled search is no error: the verdict is then `unknown`.
 */
export const judge = (model: string, history: History, budget: Budget = {}): Judgement => {
  const [name = '', type] = model.split(':');
  if (!judgeNames.includes(name) && levelOf(name) === undefined)
    throw new HistoryError(STRINGS.noModel(name, judgeNames.join(', ')));
  const meter = new Meter(budget);
  try {
    return { model, ...answer(name, type, history, meter), explored: meter.explored };
  } catch (error) {
    if (!(error instanceof Spent)) throw error;
    const reason = STRINGS.notDecided(error.message, meter.explored);
    return { model, verdict: 'unknown', reason, explored: meter.explored };
  }
};
