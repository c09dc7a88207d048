import { type FormEvent, useId, useState } from 'react';
import { Button } from '../controls/Button.tsx';
import { type Check, checkOrder } from './check-answer.ts';
import { OrderedItem } from './OrderedItem.tsx';
import { moved, orderText, readOrder, shuffledOrder } from './order.ts';
import type { OrderingQuestion } from './question.ts';
import styles from './questions.module.css';
import type { AnswerHandle } from './useAnswer.ts';
import { Verdict } from './Verdict.tsx';

interface OrderingAnswerProps {
  readonly question: OrderingQuestion;
  readonly answer: AnswerHandle;
  readonly askId: string;
}

/** A list whose items are moved by buttons or keys; each move is kept and told to screen readers. */
export function OrderingAnswer({ question, answer, askId }: OrderingAnswerProps) {
  const [unclear, setUnclear] = useState<Check>();
  const [lastMoved, setLastMoved] = useState<string>();
  const verdictId = useId();
  const own = readOrder(question, answer.text);
  const order = own ?? shuffledOrder(question);
  const check = unclear ?? (answer.verdict && own ? checkOrder(question, answer.text) : undefined);
  const labelOf = (id: string) => question.items.find((item) => item.id === id)?.label ?? id;

  const onMove = (id: string, by: -1 | 1) => {
    const next = moved(order, id, by);
    if (next === order) return;
    setUnclear(undefined);
    setLastMoved(id);
    answer.set(orderText(next));
  };
  const onCheck = (event: FormEvent) => {
    event.preventDefault();
    const found = checkOrder(question, answer.text);
    setUnclear(found.verdict === 'unclear' ? found : undefined);
    if (found.verdict !== 'unclear') answer.set(answer.text, found.verdict);
  };
  return (
    <form className={styles.field} onSubmit={onCheck} noValidate>
      <ol
        className={styles.order}
        aria-labelledby={askId}
        aria-describedby={verdictId}
        data-touched={own !== undefined}
      >
        {order.map((id, i) => (
          <OrderedItem key={id} label={labelOf(id)} place={i + 1} of={order.length} onMove={(by) => onMove(id, by)} />
        ))}
      </ol>
      <p className="visually-hidden" role="status">
        {lastMoved &&
          `${labelOf(lastMoved).replaceAll('$', '')}: place ${order.indexOf(lastMoved) + 1} of ${order.length}`}
      </p>
      <div className={styles.row}>
        <Button type="submit">Check</Button>
        <span className={styles.moveNote}>
          Move an item with its arrows, or with <kbd>Alt</kbd> and the arrow keys.
        </span>
      </div>
      <Verdict id={verdictId} check={check} />
    </form>
  );
}
