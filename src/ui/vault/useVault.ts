import { isOpen, type Opening, openVault, useVaultStore } from './vault-store.ts';

/** The test set of a problem as a page sees it. */
export interface Vault {
  /** Whether what was asked about is unsealed. */
  readonly opened: boolean;
  /** How often the test set was opened on this problem. */
  readonly count: number;
  /** Every opening, oldest first. */
  readonly openings: readonly Opening[];
  /** Opens it, for a reason in the reader's words; counted once. */
  readonly open: (reason: string) => void;
}

const none: readonly Opening[] = [];

/**
 * Whether test figures may be shown. `key` names what is sealed (a sweep's id, or several), so that the next run's
 * figures are sealed again; without it the whole problem has one seal.
 */
export function useVault(problemId: string, key: string | readonly string[] = 'all'): Vault {
  const keys = typeof key === 'string' ? [key] : key;
  const openings = useVaultStore((state) => state.openings[problemId]) ?? none;
  return {
    opened: keys.every((one) => isOpen(openings, one)),
    count: openings.length,
    openings,
    open: (reason) => openVault(problemId, { reason, keys }),
  };
}
