import { useId, useMemo } from 'react';
import type { Experiment } from '../../lab/experiment/experiment.ts';
import { SpecError } from '../../lab/model/network-shapes.ts';
import { Button } from '../controls/Button.tsx';
import { CustomField } from './CustomField.tsx';
import styles from './CustomFields.module.css';
import { customForm, type FormField } from './custom-form.ts';
import { fieldGroups } from './field-words.ts';
import { type PlanChoice, quickFields } from './plan-choice.ts';

interface CustomFieldsProps {
  readonly experiment: Experiment;
  readonly choice: PlanChoice;
  /** What is wrong, by dotted path. */
  readonly errors: Readonly<Record<string, string>>;
  /** `of` names what was edited: edits of one field in a row are undone together. */
  readonly onChange: (choice: PlanChoice, of?: string) => void;
  /** Takes the last edit back; absent where there is none. */
  readonly onUndo?: (() => void) | undefined;
}

const openAtFirst: readonly string[] = ['Training', 'Optimiser'];

/** Every setting of the experiment in groups, what is wrong by the field, and ways back. */
export function CustomFields({ experiment, choice, errors, onChange, onUndo }: CustomFieldsProps) {
  const id = useId();
  const form = useMemo(() => formOf(experiment, choice.fields), [experiment, choice.fields]);
  const set = (path: string, text: string) => onChange({ ...choice, fields: { ...choice.fields, [path]: text } }, path);
  const replace = (fields: PlanChoice['fields']) => onChange({ ...choice, fields });
  const sampled = experiment.quick.sample !== undefined;
  return (
    <div className={styles.form}>
      {fieldGroups.map((group) => {
        const fields = form.filter((field) => field.group === group);
        if (fields.length === 0) return null;
        return (
          <details key={group} className={styles.group} open={openAtFirst.includes(group) || undefined}>
            <summary>
              {group} <Marks fields={fields} errors={errors} />
            </summary>
            <div className={styles.fields}>
              {fields.map((field) => (
                <CustomField key={field.path} field={field} error={errors[field.path]} onChange={set} />
              ))}
              {group === 'Training' && sampled && (
                <label htmlFor={`${id}-sample`}>
                  Combinations drawn at random
                  <input
                    id={`${id}-sample`}
                    inputMode="numeric"
                    autoComplete="off"
                    placeholder="all"
                    value={choice.fields['sample'] ?? ''}
                    onChange={({ target }) => set('sample', target.value)}
                  />
                </label>
              )}
            </div>
          </details>
        );
      })}
      <div className={styles.back}>
        <Button look="quiet" disabled={!onUndo} onClick={onUndo}>
          Undo
        </Button>
        <Button look="quiet" onClick={() => replace({})}>
          Reset to published
        </Button>
        <Button look="quiet" onClick={() => replace(quickFields(experiment))}>
          Reset to quick
        </Button>
      </div>
    </div>
  );
}

interface MarksProps {
  readonly fields: readonly FormField[];
  readonly errors: Readonly<Record<string, string>>;
}

/** What a closed group must not hide: edits and errors. */
function Marks({ fields, errors }: MarksProps) {
  const wrong = fields.filter(({ path }) => errors[path] !== undefined).length;
  const changed = fields.filter((field) => field.changed).length;
  if (wrong > 0) return <small data-wrong>{wrong === 1 ? 'one cannot be' : `${wrong} cannot be`}</small>;
  return changed > 0 ? <small>{changed} changed</small> : null;
}

function formOf(experiment: Experiment, fields: PlanChoice['fields']): readonly FormField[] {
  try {
    return customForm(experiment, fields).fields;
  } catch (thrown) {
    if (!(thrown instanceof SpecError)) throw thrown;
    const { sample: _, ...rest } = fields;
    return customForm(experiment, rest).fields;
  }
}
