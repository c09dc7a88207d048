import { Link } from 'wouter';
import { Logo } from './Logo.tsx';
import styles from './Sidebar.module.css';

/** The name of the house, and the way to its first page. */
export function Brand() {
  return (
    <Link href="/" className={styles.brand}>
      <Logo />
      Inkling
    </Link>
  );
}
