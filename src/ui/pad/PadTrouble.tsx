import { Button } from '../controls/Button.tsx';
import { families, familyNames } from './families.ts';
import styles from './PadTrouble.module.css';
import { usePadSession, usePadState } from './session-context.ts';

/** What keeps the models from answering, in words, with the way out; nothing when all is well. */
export function PadTrouble() {
  const session = usePadSession();
  const health = usePadState((state) => state.health);
  const failure = usePadState((state) => state.failure);
  const refused = usePadState((state) => state.refused);
  usePadState((state) => state.choice);
  const missing = families.filter((family) => refused.has(session.modelOf(family)));
  const messages = [
    ...('message' in health ? [health.message] : []),
    ...(failure ? [failure] : []),
    ...missing.map((family) => `The ${familyNames[family]} cannot answer: ${refused.get(session.modelOf(family))}`),
  ];
  if (messages.length === 0) return null;
  return (
    <div role="alert" className={styles.trouble}>
      {messages.map((message) => (
        <p key={message}>{message}</p>
      ))}
      {health.state !== 'restarting' && <Button onClick={() => session.retry()}>Try again</Button>}
    </div>
  );
}
