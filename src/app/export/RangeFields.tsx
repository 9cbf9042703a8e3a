/** Which part of the run a film shows, and how long it takes. */
import own from './export.module.css';
import type { Range } from './film.ts';
import { STRINGS } from './strings.ts';

export interface RangeFieldsProps {
  readonly range: Range;
  onChange(range: Range): void;
}

const SECONDS_MAX = 60;

export function RangeFields({ range, onChange }: RangeFieldsProps) {
  const { from, to, seconds } = range;
  return (
    <div className={own.range}>
      <Field
        label={STRINGS.from}
        value={from / 1000}
        onChange={(ms) => onChange({ ...range, from: ms * 1000 })}
      />
      <Field label={STRINGS.to} value={to / 1000} onChange={(ms) => onChange({ ...range, to: ms * 1000 })} />
      <Field
        label={STRINGS.seconds}
        value={seconds}
        onChange={(value) => onChange({ ...range, seconds: Math.min(SECONDS_MAX, Math.max(1, value)) })}
      />
    </div>
  );
}

interface FieldProps {
  readonly label: string;
  readonly value: number;
  onChange(value: number): void;
}

function Field({ label, value, onChange }: FieldProps) {
  return (
    <label>
      <span>{label}</span>
      <input
        type="number"
        min={0}
        value={value}
        onChange={(change) => onChange(Math.max(0, Number(change.target.value) || 0))}
      />
    </label>
  );
}
