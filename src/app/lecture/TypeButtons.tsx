import { Button } from '../../ui/controls/Button.tsx';
import { changeType, typeScale, useLecture } from './useLecture.ts';

/** Smaller and larger type, for halls of every size. */
export function TypeButtons() {
  const { scale } = useLecture();
  return (
    <>
      <Button
        aria-label="Smaller type"
        aria-keyshortcuts="-"
        disabled={scale <= typeScale.least}
        onClick={() => changeType(-1)}
      >
        A−
      </Button>
      <Button
        aria-label="Larger type"
        aria-keyshortcuts="+"
        disabled={scale >= typeScale.most}
        onClick={() => changeType(1)}
      >
        A+
      </Button>
    </>
  );
}
