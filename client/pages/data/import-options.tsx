import { Checkbox, NumberInput, SimpleGrid, Stack, TagsInput, Title } from '@mantine/core';
import { t } from '../../messages/message.ts';
import type { FormOptions } from './import-form.ts';

const order = ['label' as const, 'input' as const, 'description' as const];

interface ImportOptionsFormProps {
  options: FormOptions;
  onChange: (options: FormOptions) => void;
}

/** How the files are to be read: the options of `crosstie import`. */
export function ImportOptionsForm({ options, onChange }: ImportOptionsFormProps) {
  const set = (part: Partial<FormOptions>) => onChange({ ...options, ...part });
  return (
    <section className="ct-import-options">
      <Title order={2} size="h3" mb="sm">
        {t('data.options')}
      </Title>
      <Stack gap="sm" mb="md">
        {(['dryRun', 'createMissing', 'reverseLevel'] as const).map((name) => (
          <Checkbox
            key={name}
            label={t(`data.${name}`)}
            checked={options[name]}
            onChange={(event) => set({ [name]: event.currentTarget.checked })}
          />
        ))}
      </Stack>
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <TagsInput
          inputWrapperOrder={order}
          label={t('data.kinds')}
          description={t('data.kindsHelp')}
          value={options.kinds}
          onChange={(kinds) => set({ kinds })}
        />
        <NumberInput
          label={t('data.minWeight')}
          min={0}
          value={options.minWeight ?? ''}
          onChange={(value) => set({ minWeight: value === '' ? undefined : Number(value) })}
        />
        <TagsInput
          inputWrapperOrder={order}
          label={t('data.map')}
          description={t('data.mapHelp')}
          splitChars={[]}
          value={options.map}
          onChange={(map) => set({ map })}
        />
      </SimpleGrid>
    </section>
  );
}
