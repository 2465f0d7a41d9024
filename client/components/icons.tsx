/** The few icons of the shell, drawn with the text's colour; words stand beside or in the label. */
export const IconSearch = () => (
  <svg width="18" height="18" viewBox="0 0 18 18" fill="none" stroke="currentColor" strokeWidth="1.8" aria-hidden="true">
    <circle cx="7.5" cy="7.5" r="5" />
    <path d="m11.5 11.5 4.5 4.5" strokeLinecap="round" />
  </svg>
);

export const IconClose = () => (
  <svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.8" aria-hidden="true">
    <path d="m3.5 3.5 9 9m0-9-9 9" strokeLinecap="round" />
  </svg>
);
