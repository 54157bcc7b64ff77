/** The mark: a roof with lifted eaves, over a stop on the road. */
export function Mark({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" style={{ display: "block" }}>
      <rect width="32" height="32" rx="8" fill="#1D5FD1" />
      <g fill="none" stroke="#fff" strokeWidth="2.25" strokeLinecap="round" strokeLinejoin="round">
        <path d="M6 14.5c4.6-.4 8-2.9 10-7.5 2 4.6 5.4 7.1 10 7.5" />
        <path d="M6 22.5h6.25M19.75 22.5H26" />
        <circle cx="16" cy="22.5" r="3" />
      </g>
    </svg>
  );
}
