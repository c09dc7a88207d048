import type { ComponentProps } from 'react';
import { ScrollBox } from '../../../ui/controls/ScrollBox.tsx';
import styles from './parts.module.css';

/** A table in a page; where it is too wide it scrolls in its own box. */
export function ProseTable({ className, ...rest }: ComponentProps<'table'>) {
  return (
    <ScrollBox label="Table">
      <table className={[styles.table, className].filter(Boolean).join(' ')} {...rest} />
    </ScrollBox>
  );
}
