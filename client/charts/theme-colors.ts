const names = [
  'reached',
  'reached-ink',
  'reached-soft',
  'add',
  'add-ink',
  'rest',
  'track',
  'wash',
  'line',
  'ink',
  'ink-soft',
  'paper',
  'focus',
] as const;

/** The theme's colours as the browser resolves them, for scales and canvases, which cannot read CSS variables. */
export type ThemeColors = Record<(typeof names)[number], string>;

export function themeColors(element: Element): ThemeColors {
  const style = getComputedStyle(element);
  return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(`--ct-${name}`).trim()])) as ThemeColors;
}

/** Calls back after every change between light and dark; returns what ends it. */
export function onThemeChange(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ['data-mantine-color-scheme'] });
  return () => observer.disconnect();
}
