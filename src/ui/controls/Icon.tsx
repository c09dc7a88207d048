/** The small line drawings on buttons, as paths in a 24×24 box. */
const paths = {
  menu: 'M4 7h16M4 12h16M4 17h16',
  close: 'M6 6l12 12M18 6 6 18',
  sidebar: 'M4 5h16v14H4zM9.5 5v14',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4',
  moon: 'M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z',
  lecture: 'M3.5 5h17v10.5h-17zM12 15.5V20M8 20h8',
  data: 'M4 5h4v4H4zM10 5h4v4h-4zM16 5h4v4h-4zM4 11h4v4H4zM10 11h4v4h-4zM16 11h4v4h-4zM4 17h4v3H4zM10 17h4v3h-4zM16 17h4v3h-4z',
  settings: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 4.8v4.4M9 14.8v4.4M4 12h3M11 12h9M9 9.8v4.4',
  models:
    'M4.5 7a2 2 0 1 0 4 0 2 2 0 0 0-4 0zM4.5 17a2 2 0 1 0 4 0 2 2 0 0 0-4 0zM15.5 12a2 2 0 1 0 4 0 2 2 0 0 0-4 0zM8.3 7.9l7.4 3.3M8.3 16.1l7.4-3.3',
  report: 'M6 3.5h8.5L18 7v13.5H6zM9 9h3M9 12.5h6M9 16h6',
  right: 'm5 12.5 4.5 4.5L19 7.5',
  wrong: 'M7 7l10 10M17 7 7 17',
  warning: 'M12 4 3 19.5h18zM12 10v4.5M12 17v.2',
  previous: 'M19 12H5M11 6l-6 6 6 6',
  next: 'M5 12h14M13 6l6 6-6 6',
  up: 'M12 19V5M6 11l6-6 6 6',
  down: 'M12 5v14M6 13l6 6 6-6',
} as const;

/** A line drawing that takes the colour of the text; never the only sign of anything. */
export function Icon({ name }: { readonly name: keyof typeof paths }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width="1.25em"
      height="1.25em"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  );
}
