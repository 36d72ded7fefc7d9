/** The mark: a bolt inside a ledger column. */
export function Mark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path
        d="M7 6v20M25 6v20"
        stroke="var(--wl-frame-muted)"
        strokeWidth="2.2"
        strokeLinecap="round"
      />
      <path d="M18.2 5.5 10.6 17h4.6l-1.6 9.5L21.4 15h-4.8z" fill="var(--wl-accent)" />
    </svg>
  );
}
