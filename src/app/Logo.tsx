/** Two nodes and a broken link between them. */
export function Logo() {
  return (
    <svg width="26" height="16" viewBox="0 0 26 16" aria-hidden="true">
      <path d="M8 8h4M15 8h4" stroke="var(--fault)" strokeWidth="1.6" />
      <path d="M12.2 11.2l2.8-6.4" stroke="var(--fault)" strokeWidth="1.6" strokeLinecap="round" />
      <circle cx="5" cy="8" r="4" fill="var(--party-blue)" />
      <circle cx="21" cy="8" r="4" fill="var(--party-orange)" />
    </svg>
  );
}
