import type { ButtonHTMLAttributes } from 'react';
import styles from './Button.module.css';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `main`: the one thing to do here; `quiet`: no frame until touched; `danger`: deletes something. */
  readonly look?: 'main' | 'plain' | 'quiet' | 'danger';
}

/** A button in Inkling's style; a real `<button type="button">` unless told otherwise. */
export function Button({ look = 'plain', className, type = 'button', ...rest }: ButtonProps) {
  const names = [styles.button, styles[look], className].filter(Boolean).join(' ');
  return <button type={type} className={names} {...rest} />;
}
