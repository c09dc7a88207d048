import type { ButtonHTMLAttributes } from 'react';
import { Button } from './Button.tsx';
import styles from './IconButton.module.css';

interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** What the button does, for those who cannot see the icon and as a tooltip for those who can. */
  readonly label: string;
}

/** A square button with a picture instead of words. */
export function IconButton({ label, className, ...rest }: IconButtonProps) {
  const names = [styles.iconButton, className].filter(Boolean).join(' ');
  return <Button look="quiet" aria-label={label} title={label} className={names} {...rest} />;
}
