/** What may be chosen before a check: model, beginning, rule, faults, promises. */
import { type ReactNode, useId } from 'react';
import type { LabSession } from '#lab';
import { BUDGET, type ReferenceName } from '#lab/check';
import { type LessonModel, plainText } from '#lesson-kit';
import styles from './checker.module.css';
import {
  FAULTS_MAX,
  type FaultName,
  type Form,
  faultsOffered,
  formFor,
  modelTitle,
  paramsOf,
  promisesOffered,
  promiseWords,
} from './layout.ts';
import { STRINGS } from './strings.ts';

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  onChoose(value: string): void;
  readonly children: ReactNode;
}

function Choice({ label, value, onChoose, children }: ChoiceProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={({ target }) => onChoose(target.value)}>
        {children}
      </select>
    </div>
  );
}

export interface FieldsProps {
  readonly session: LabSession;
  readonly references: readonly ReferenceName[];
  readonly form: Form;
  onChange(form: Form): void;
}

export function Fields({ session, references, form, onChange }: FieldsProps) {
  const { lesson, story } = session;
  const models = lesson.models ?? [];
  const model = models.find(({ id }) => form.model === `own:${id}`);
  const help = model && story?.models[model.id]?.help[0];
  return (
    <>
      <Choice
        label={STRINGS.model}
        value={form.model}
        onChoose={(name) =>
          onChange(
            formFor(
              models.find(({ id }) => name === `own:${id}`),
              name,
            ),
          )
        }
      >
        {models.length > 0 && (
          <optgroup label={STRINGS.own}>
            {models.map(({ id }) => (
              <option key={id} value={`own:${id}`}>
                {modelTitle(story, id)}
              </option>
            ))}
          </optgroup>
        )}
        {references.length > 0 && (
          <optgroup label={STRINGS.published}>
            {references.map(({ id, title }) => (
              <option key={id} value={`published:${id}`}>
                {title} ({id})
              </option>
            ))}
          </optgroup>
        )}
      </Choice>
      {help?.kind === 'paragraph' && <p className={styles.quiet}>{plainText(help.of)}</p>}
      {model && <Own session={session} model={model} form={form} onChange={onChange} />}
    </>
  );
}

interface OwnProps {
  readonly session: LabSession;
  readonly model: LessonModel;
  readonly form: Form;
  onChange(form: Form): void;
}

/** What only this lesson's own code lets one choose. */
function Own({ session, model, form, onChange }: OwnProps) {
  const { lesson, story } = session;
  const { setup } = session.run();
  const params = form.here ? setup.params : paramsOf(lesson, model);
  const { rulesOff } = setup;
  const rules = model.rules ?? [];
  const toggle = (id: string): void =>
    onChange({
      ...form,
      promises: form.promises.includes(id)
        ? form.promises.filter((other) => other !== id)
        : [...form.promises, id],
    });
  return (
    <>
      <Choice
        label={STRINGS.begin}
        value={form.here ? 'here' : 'start'}
        onChoose={(begin) => onChange({ ...form, here: begin === 'here' })}
      >
        <option value="start">{model.log ? STRINGS.fromOpening : STRINGS.fromStart}</option>
        <option value="here">{STRINGS.fromHere}</option>
      </Choice>
      {form.here ? (
        <p className={styles.quiet}>{STRINGS.hereHelp(rulesOff.map((rule) => `“${rule}”`).join(', '))}</p>
      ) : (
        rules.length > 0 && (
          <Choice label={STRINGS.rules} value={form.rule} onChoose={(rule) => onChange({ ...form, rule })}>
            <option value="">{STRINGS.everyRule}</option>
            {rules.map((rule) => (
              <option key={rule} value={rule}>
                {STRINGS.withoutRule(rule)}
              </option>
            ))}
          </Choice>
        )
      )}
      <details className={styles.more}>
        <summary>{STRINGS.more(form.promises.length, faultsSaid(form))}</summary>
        <FaultFields kinds={faultsOffered(lesson, model)} form={form} onChange={onChange} />
        <fieldset className={styles.group}>
          <legend>{STRINGS.promises}</legend>
          {promisesOffered(lesson, model, params).map((shown) => (
            <label key={shown.property.id} className={styles.check}>
              <input
                type="checkbox"
                checked={form.promises.includes(shown.property.id)}
                onChange={() => toggle(shown.property.id)}
              />
              <span>{promiseWords(story, shown)}</span>
            </label>
          ))}
        </fieldset>
        <p className={styles.quiet}>{budgetSaid()}</p>
      </details>
    </>
  );
}

const budgetSaid = (): string => STRINGS.budget(BUDGET.states, BUDGET.seconds / 60, BUDGET.bytes / 1_000_000);

/** `crash 1×, lose a message 2×`. */
const faultsSaid = ({ faults }: Form): string =>
  Object.entries(faults)
    .filter(([, times]) => times > 0)
    .map(([kind, times]) => `${STRINGS.kinds[kind as FaultName]} ${times}×`)
    .join(', ');

interface FaultFieldsProps {
  readonly kinds: readonly FaultName[];
  readonly form: Form;
  onChange(form: Form): void;
}

const NUMBERS = Array.from({ length: FAULTS_MAX + 1 }, (_, number) => number);

function FaultFields({ kinds, form, onChange }: FaultFieldsProps) {
  if (kinds.length === 0) return null;
  return (
    <fieldset className={styles.group}>
      <legend>
        {STRINGS.faults} <span className={styles.quiet}>({STRINGS.faultsMost})</span>
      </legend>
      <div className={styles.faults}>
        {kinds.map((kind) => (
          <Fault
            key={kind}
            kind={kind}
            times={form.faults[kind] ?? 0}
            onChoose={(times) => onChange({ ...form, faults: { ...form.faults, [kind]: times } })}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface FaultProps {
  readonly kind: FaultName;
  readonly times: number;
  onChoose(times: number): void;
}

function Fault({ kind, times, onChoose }: FaultProps) {
  const id = useId();
  return (
    <div className={styles.fault}>
      <select id={id} value={times} onChange={({ target }) => onChoose(Number(target.value))}>
        {NUMBERS.map((number) => (
          <option key={number} value={number}>
            {number}×
          </option>
        ))}
      </select>
      <label htmlFor={id}>{STRINGS.kinds[kind]}</label>
    </div>
  );
}
