import { useState } from 'react';
import { Button } from '../controls/Button.tsx';
import { DigitImage } from '../dataset/DigitImage.tsx';
import { useDigits } from '../dataset/useDigits.ts';
import { percent } from '../numbers/percent.ts';
import type { DigitExample } from './digit-example.ts';
import styles from './evaluation.module.css';
import { type DigitOpinion, OpenedExample } from './OpenedExample.tsx';

interface DigitExamplesProps {
  /** What they are: "7 taken for 1". */
  readonly title: string;
  /** In the order in which they are to be shown. */
  readonly examples: readonly DigitExample[];
  /** How many there are, where `examples` lists only some. */
  readonly total?: number;
  /** The index in the open dataset of an image of the evaluated part. */
  readonly imageOf: (index: number) => number;
  /** What the models say of a digit; each digit then opens to show their bars. */
  readonly ask?: ((pixels: Uint8Array) => Promise<readonly DigitOpinion[]>) | undefined;
}

const page = 24;
const size = 784;

/** Digits a page at a time, each with what it is, what it was taken for, and how sure the model was. */
export function DigitExamples({ title, examples, total = examples.length, imageOf, ask }: DigitExamplesProps) {
  const [from, setFrom] = useState(0);
  const [opened, setOpened] = useState<number>();
  // Another list begins at its beginning.
  const [listed, setListed] = useState(examples);
  if (listed !== examples) {
    setListed(examples);
    setFrom(0);
    setOpened(undefined);
  }
  const shown = examples.slice(from, from + page);
  const pixels = useDigits(shown.map(({ index }) => imageOf(index)));
  const at = shown.findIndex(({ index }) => index === opened);
  const openedPixels = at < 0 ? undefined : pixels?.slice(at * size, (at + 1) * size);
  return (
    <section className={styles.gallery} aria-label={title}>
      <h3 className={styles.galleryTitle}>
        {title}: {countInWords(examples.length, total)}
      </h3>
      <ul className={styles.examples}>
        {shown.map((example, i) => (
          <li key={example.index}>
            <Example
              example={example}
              image={imageOf(example.index)}
              pixels={pixels?.subarray(i * size, (i + 1) * size)}
              isOpen={example.index === opened}
              onOpen={ask && (() => setOpened(example.index === opened ? undefined : example.index))}
            />
          </li>
        ))}
      </ul>
      {examples.length > page && (
        <div className={styles.pages}>
          <Button disabled={from === 0} onClick={() => setFrom(Math.max(0, from - page))}>
            Before
          </Button>
          <span role="status">
            {from + 1}–{Math.min(from + page, examples.length)} of {examples.length.toLocaleString('en-GB')}
          </span>
          <Button disabled={from + page >= examples.length} onClick={() => setFrom(from + page)}>
            Next
          </Button>
        </div>
      )}
      {ask && openedPixels && shown[at] && <OpenedExample example={shown[at]} pixels={openedPixels} ask={ask} />}
    </section>
  );
}

function countInWords(listed: number, total: number): string {
  if (total === 0) return 'none';
  const digits = `${total.toLocaleString('en-GB')} ${total === 1 ? 'digit' : 'digits'}`;
  if (listed === 0) return `${digits}, not kept`;
  return listed < total ? `the ${listed.toLocaleString('en-GB')} surest of ${digits}` : `${digits}, the surest first`;
}

interface ExampleProps {
  readonly example: DigitExample;
  /** Index in the dataset. */
  readonly image: number;
  readonly pixels: Uint8Array | undefined;
  readonly isOpen: boolean;
  readonly onOpen: (() => void) | undefined;
}

function Example({ example, image, pixels, isOpen, onOpen }: ExampleProps) {
  const { truth, predicted, confidence } = example;
  const name = `Image ${image}: a ${truth}, taken for ${predicted} with ${percent(confidence)}`;
  const content = (
    <>
      <DigitImage pixels={pixels} name={name} />
      <span className={styles.verdict}>
        {truth} <span aria-hidden="true">→</span> <b>{predicted}</b>
      </span>
      <span className={styles.sure}>{percent(confidence)}</span>
    </>
  );
  if (!onOpen) return <div className={styles.example}>{content}</div>;
  return (
    <button type="button" className={styles.example} aria-label={name} aria-expanded={isOpen} onClick={onOpen}>
      {content}
    </button>
  );
}
