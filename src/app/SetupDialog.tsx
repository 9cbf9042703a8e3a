/** Parameters, rules and seed of the next run. The runs before stay in the tree. */
import { useEffect, useId, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { LabSession } from '#lab';
import { branching } from '#lab/branching';
import { type Parameter, plainText } from '#lesson-kit';
import styles from './dialog.module.css';
import { STRINGS } from './strings.ts';

type Value = string | number | boolean;

export interface SetupDialogProps {
  readonly session: LabSession;
  onClose(): void;
}

export default function SetupDialog({ session, onClose }: SetupDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const words = useStore(session.store, ({ story }) => story?.parameters);
  const { setup, seed } = session.run();
  const [params, setParams] = useState<Readonly<Record<string, Value>>>(setup.params);
  const [rulesOff, setRulesOff] = useState<readonly string[]>(setup.rulesOff);
  const [chosenSeed, setSeed] = useState(seed);
  useEffect(() => dialog.current?.showModal(), []);
  const rules = Object.entries(session.lesson.protocol.rules);
  const begin = (): void => {
    session.with(branching).restart({ params, rulesOff, seed: chosenSeed });
    onClose();
  };
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby="setup-title" onClose={onClose}>
      <form
        onSubmit={(submit) => {
          submit.preventDefault();
          begin();
        }}
      >
        <h2 id="setup-title">{STRINGS.setup}</h2>
        {Object.entries(session.lesson.parameters).map(([name, parameter]) => (
          <ParameterField
            key={name}
            label={plainText(words?.[name]?.label ?? [name])}
            optionLabel={(option) => plainText(words?.[name]?.options[option] ?? [option])}
            parameter={parameter}
            value={params[name] ?? parameter.default}
            onChange={(value) => setParams({ ...params, [name]: value })}
          />
        ))}
        <label className={styles.field}>
          <span>{STRINGS.seed}</span>
          <input
            type="number"
            min={0}
            max={Number.MAX_SAFE_INTEGER}
            step={1}
            required
            value={chosenSeed}
            onChange={(change) => setSeed(Math.max(0, Math.floor(change.target.valueAsNumber) || 0))}
          />
        </label>
        {rules.length > 0 && (
          <fieldset className={styles.rules}>
            <legend>{STRINGS.rules}</legend>
            {rules.map(([rule, says]) => (
              <label key={rule}>
                <input
                  type="checkbox"
                  checked={!rulesOff.includes(rule)}
                  onChange={(change) =>
                    setRulesOff(
                      change.target.checked ? rulesOff.filter((off) => off !== rule) : [...rulesOff, rule],
                    )
                  }
                />
                <span>{says}</span>
              </label>
            ))}
          </fieldset>
        )}
        <div className={styles.dialogRow}>
          <button type="submit" data-primary>
            {STRINGS.restart}
          </button>
          <button type="button" onClick={onClose}>
            {STRINGS.close}
          </button>
        </div>
      </form>
    </dialog>
  );
}

interface ParameterFieldProps {
  readonly label: string;
  readonly parameter: Parameter;
  readonly value: Value;
  optionLabel(option: string): string;
  onChange(value: Value): void;
}

function ParameterField({ label, ...control }: ParameterFieldProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <ParameterControl id={id} {...control} />
    </div>
  );
}

type ControlProps = Omit<ParameterFieldProps, 'label'> & { readonly id: string };

function ParameterControl({ id, parameter, value, optionLabel, onChange }: ControlProps) {
  switch (parameter.kind) {
    case 'choice':
      return (
        <select id={id} value={String(value)} onChange={(change) => onChange(change.target.value)}>
          {parameter.options.map((option) => (
            <option key={option} value={option}>
              {optionLabel(option)}
            </option>
          ))}
        </select>
      );
    case 'number':
      return (
        <span className={styles.range}>
          <input
            id={id}
            type="range"
            min={parameter.min}
            max={parameter.max}
            step={parameter.step}
            value={Number(value)}
            onChange={(change) => onChange(change.target.valueAsNumber)}
          />
          <output htmlFor={id}>
            {String(value)} {parameter.unit}
          </output>
        </span>
      );
    case 'switch':
      return (
        <input
          id={id}
          type="checkbox"
          checked={value === true}
          onChange={(change) => onChange(change.target.checked)}
        />
      );
  }
}
