/** A unit's name within a sentence: units that are only numbered need the word. */
export const unitName = (name: string) => (isNumber(name) ? `unit ${name}` : name);

/** The same as the subject of a sentence, or standing alone. */
export const unitTitle = (name: string) => (isNumber(name) ? `Unit ${name}` : name);

const isNumber = (name: string) => /^\d+$/.test(name);
