import type { ReactNode } from 'react';
import { Icon } from '../../../ui/controls/Icon.tsx';
import { Part } from './Part.tsx';
import styles from './parts.module.css';

interface PitfallProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A mistake the published solution makes, or invites; the page brings the switch that shows its effect. */
export function Pitfall({ title, children }: PitfallProps) {
  return (
    <Part
      name="pitfall"
      title={
        <>
          <Icon name="warning" /> <span>Pitfall: {title}</span>
        </>
      }
    >
      <div className={styles.prose}>{children}</div>
    </Part>
  );
}
