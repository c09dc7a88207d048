import styles from './DataPage.module.css';

/** How to get the data where this site does not offer them, and where they come from. */
export function Sources() {
  return (
    <>
      <section className={styles.section} aria-labelledby="get-files">
        <h2 id="get-files">Getting the files for a site of your own</h2>
        <p>
          Run <code>npm run data</code> in Inkling’s folder: it fetches the files from public mirrors and checks them.
          In a room without internet set <code>INKLING_DATA_DIR</code> to a folder that holds them (directly or in{' '}
          <code>mnist/</code>, packed or not) and run <code>npm start</code>.
        </p>
      </section>
      <section className={styles.section} aria-labelledby="sources">
        <h2 id="sources">Where the digits come from</h2>
        <dl className={styles.sources}>
          <dt>MNIST</dt>
          <dd>
            60,000 training and 10,000 test images, 28×28 pixels, made by Yann LeCun, Corinna Cortes and Christopher
            Burges from NIST’s Special Databases 1 and 3 (American census employees and high-school students). Commonly
            given the licence CC BY-SA 3.0. Inkling does not contain it.
          </dd>
          <dt>Built-in digits</dt>
          <dd>
            60,000 + 10,000 images that Inkling writes itself: several ways to form each digit, varied in proportion,
            slant, pen and wobble, rendered as MNIST was. Other writers for the test than for training; the same digits
            every time. Part of Inkling, MIT licence.
          </dd>
        </dl>
        <p>Nothing you give or draw here leaves this browser.</p>
      </section>
    </>
  );
}
