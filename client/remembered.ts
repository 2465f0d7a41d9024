import { useEffect } from 'react';

const key = 'crosstie-person';

/** Whose reach was last looked at in this browser, where no viewer is chosen. */
export const remembered = () => localStorage.getItem(key);

export function useRemember(person: string | null) {
  useEffect(() => {
    if (person !== null) localStorage.setItem(key, person);
  }, [person]);
}
