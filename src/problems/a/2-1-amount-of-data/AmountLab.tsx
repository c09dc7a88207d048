import { Children, isValidElement, type ReactElement, type ReactNode, useEffect, useState } from 'react';
import { Segments } from '../../../ui/controls/Segments.tsx';
import { useHashSearch } from '../../../ui/runs/useHashSearch.ts';
import styles from './amount.module.css';

const options = [
  { value: 'sizes', label: 'stop rule' },
  { value: 'equalUpdates', label: 'equal updates' },
  { value: 'logistic', label: 'logistic' },
] as const;

/** One of the page's experiments at a time; a link to one of them chooses it. */
export function AmountLab({ children }: { readonly children: ReactNode }) {
  const wanted = new URLSearchParams(useHashSearch()).get('run');
  const [chosen, choose] = useState<string>('sizes');
  useEffect(() => {
    if (options.some(({ value }) => value === wanted)) choose(wanted as string);
  }, [wanted]);
  const labs = Children.toArray(children).filter(isNamed);
  return (
    <div className={styles.lab}>
      <div className={styles.choice}>
        <Segments legend="Train" options={options} value={chosen} onChange={choose} />
      </div>
      {labs.find(({ props }) => props.name === chosen)}
    </div>
  );
}

function isNamed(child: ReactNode): child is ReactElement<{ readonly name: string }> {
  return isValidElement<{ name?: unknown }>(child) && typeof child.props.name === 'string';
}
