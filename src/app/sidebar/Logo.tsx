/** A drawn 3 above the two colours that will read it: the same picture as public/icon.svg. */
export function Logo() {
  return (
    <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="var(--ink)" />
      <path
        d="M10.5 8.2c2.6-2.6 9.6-2.2 9.4 2.1-.1 3-3.3 4.2-5.6 4.3 3.2-.1 7 1.2 6.8 4.7-.3 5-8.2 5.4-11 2.4"
        fill="none"
        stroke="var(--paper)"
        strokeWidth="2.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path d="M9 27.5h6" stroke="#5b9ae0" strokeWidth="2.2" strokeLinecap="round" />
      <path d="M18.5 27.5h4.5" stroke="#e8904a" strokeWidth="2.2" strokeLinecap="round" />
    </svg>
  );
}
