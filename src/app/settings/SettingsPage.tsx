import { OptionGroup } from '../../ui/controls/OptionGroup.tsx';
import { useSettings } from '../../ui/settings/useSettings.ts';
import { KeptThings } from './KeptThings.tsx';
import { MeasuredBackends } from './MeasuredBackends.tsx';
import { backendOptions, datasetOptions, themeOptions } from './options.ts';
import { SeedField } from './SeedField.tsx';
import styles from './settings.module.css';

/** How Inkling looks and computes, and what it keeps on this machine. */
export function SettingsPage() {
  const { theme, backend, dataset, set } = useSettings();
  return (
    <article className={styles.page} data-page="settings">
      <h1>Settings</h1>
      <p className={styles.lead}>They apply at once, on this device only. Nothing you do here is sent anywhere.</p>
      <OptionGroup legend="Theme" options={themeOptions} value={theme} onChange={(next) => set({ theme: next })} />
      <OptionGroup
        legend="Where to compute"
        options={backendOptions}
        value={backend}
        onChange={(next) => set({ backend: next })}
      />
      <div className={styles.aside}>
        <MeasuredBackends />
      </div>
      <OptionGroup
        legend="Which digits"
        options={datasetOptions}
        value={dataset}
        onChange={(next) => set({ dataset: next })}
      />
      <p className={styles.aside}>
        The <a href="#/data">data page</a> shows which images are at hand and takes the files of MNIST.
      </p>
      <SeedField />
      <KeptThings />
    </article>
  );
}
