import { type MantineColorScheme, SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { t } from '../messages/message.ts';

const schemes = [
  { value: 'auto', label: t('shell.schemeAuto') },
  { value: 'light', label: t('shell.schemeLight') },
  { value: 'dark', label: t('shell.schemeDark') },
];

/** Light, dark, or as the system has it; remembered in this browser. */
export function ColorScheme() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <SegmentedControl
      size="xs"
      fullWidth
      mt="sm"
      aria-label={t('shell.scheme')}
      data={schemes}
      value={colorScheme}
      onChange={(value) => setColorScheme(value as MantineColorScheme)}
    />
  );
}
