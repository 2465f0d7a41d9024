import { Select, type SelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { api } from '../api.ts';
import { t } from '../messages/message.ts';
import { useAnswer } from './answer.tsx';
import { where } from './person-name.tsx';

interface PersonPickerProps extends Omit<SelectProps, 'data' | 'value' | 'onChange'> {
  value: string | null;
  onChange: (id: string | null) => void;
}

/** Finds one person by name, asking the directory while one types. */
export function PersonPicker({ value, onChange, ...rest }: PersonPickerProps) {
  const [text, setText] = useState('');
  const [query] = useDebouncedValue(text.trim(), 120);
  const found = useAnswer(['people', 'pick', query], (options) => api.people({ query, limit: 20 }, options), { keep: 2 });
  const chosen = useAnswer(['person', value], (options) => api.person(value!, options), { enabled: value !== null });
  const people = [...(found.data?.items ?? [])];
  if (chosen.data && !people.some(({ id }) => id === chosen.data.id)) people.unshift(chosen.data);

  return (
    <Select
      searchable
      clearable
      placeholder={t('shell.personPlaceholder')}
      nothingFoundMessage={found.isFetching ? t('page.loading') : t('shell.searchNothing')}
      data={people.map((person) => ({ value: person.id, label: person.name }))}
      filter={({ options }) => options}
      renderOption={({ option }) => {
        const person = people.find(({ id }) => id === option.value);
        return (
          <span>
            {option.label} <span className="ct-soft">{person && where(person)}</span>
          </span>
        );
      }}
      value={value}
      onChange={onChange}
      searchValue={text}
      onSearchChange={setText}
      {...rest}
    />
  );
}
