import { createTheme, type MantineColorsTuple } from '@mantine/core';

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

const sans = "'Inter Variable', system-ui, -apple-system, 'Segoe UI', 'Noto Sans', sans-serif";

/** One typeface, quiet surfaces; colours with a meaning are the CSS variables of theme.css. */
export const theme = createTheme({
  fontFamily: sans,
  headings: { fontFamily: sans, fontWeight: '650', sizes: { h1: { fontSize: '1.5rem', lineHeight: '1.25' } } },
  colors: { teal },
  primaryColor: 'teal',
  primaryShade: { light: 6, dark: 4 },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  autoContrast: true,
});
