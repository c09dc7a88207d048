import styles from './vault.module.css';

/** Says what it does to use the test images for choosing, where an assignment did. */
export function TestAsValidation() {
  return (
    <p className={styles.notice} role="note">
      <strong>The test images serve as validation here.</strong> Every curve and every comparison is then a look at the
      test set, and the setting that wins is partly the one that suits these images: its figure is too good for new
      ones. Each run with this setting counts as an opening. Held-back training images do the same without that.
    </p>
  );
}
