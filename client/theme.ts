import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

const teal: MantineColorsTuple = [
  '#e6f5f8',
  '#cfe8ed',
  '#a0d0d9',
  '#6eb7c4',
  '#46a1b1',
  '#2d91a3',
  '#0f7285',
  '#0b6477',
  '#075567',
  '#024656',
];

/** Greys of the dark scheme, from text to the deepest ground, in the tone of theme.css. */
const dark: MantineColorsTuple = [
  '#d5dbe2',
  '#b4bdc8',
  '#98a3b0',
  '#74808e',
  '#3a4551',
  '#2c3641',
  '#1c242d',
  '#171e26',
  '#10151c',
  '#0b0f14',
];

const sans = "'Inter Variable', system-ui, -apple-system, 'Segoe UI', 'Noto Sans', sans-serif";

/** One typeface, quiet surfaces; colours with a meaning are the CSS variables of theme.css. */
export const theme = createTheme({
  fontFamily: sans,
  headings: { fontFamily: sans, fontWeight: '650', sizes: { h1: { fontSize: '1.5rem', lineHeight: '1.25' } } },
  colors: { teal, dark },
  primaryColor: 'teal',
  primaryShade: 6,
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  autoContrast: true,
});

const surfaces = {
  '--mantine-color-body': 'var(--ct-paper)',
  '--mantine-color-text': 'var(--ct-ink)',
  '--mantine-color-dimmed': 'var(--ct-ink-soft)',
  '--mantine-color-default-border': 'var(--ct-line)',
  '--mantine-color-placeholder': 'var(--ct-ink-soft)',
};

/** Mantine's own surfaces and texts follow theme.css in both schemes. */
export const variables: CSSVariablesResolver = () => ({ variables: {}, light: surfaces, dark: surfaces });
