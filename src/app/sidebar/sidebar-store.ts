import { create } from 'zustand';
import { persist } from 'zustand/middleware';

/** Whether the sidebar is folded away on wide windows; remembered. */
export const useSidebar = create<{ readonly folded: boolean; readonly toggle: () => void }>()(
  persist(
    (set) => ({
      folded: false,
      toggle: () => set(({ folded }) => ({ folded: !folded })),
    }),
    { name: 'inkling.sidebar' },
  ),
);
