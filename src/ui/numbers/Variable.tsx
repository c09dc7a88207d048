import styles from './Variable.module.css';

interface VariableProps {
  /** "h1": letters, then the subscript. */
  readonly name: string;
}

/** The name of a variable outside a formula: italic, with its digits below the line. */
export function Variable({ name }: VariableProps) {
  const letters = name.replace(/\d+$/, '');
  const subscript = name.slice(letters.length);
  return (
    <span className={styles.variable}>
      {letters}
      {subscript && <sub>{subscript}</sub>}
    </span>
  );
}
