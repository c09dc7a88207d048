import { Link } from 'wouter';
import styles from './Brand.module.css';
import { Logo } from './Logo.tsx';

/** The name of the house, and the way to its first page. */
export function Brand() {
  return (
    <Link href="/" className={styles.brand}>
      <Logo />
      Inkling
    </Link>
  );
}
