import { Select } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../api.ts';
import { useAnswer } from '../../components/answer.tsx';
import { where } from '../../components/person-name.tsx';
import { PersonPicker } from '../../components/person-picker.tsx';
import { t } from '../../messages/message.ts';
import { useViewer } from '../../viewer.ts';

interface WhomPickerProps {
  label: string;
  value: string | null;
  onChange: (id: string | null) => void;
  error?: string | false;
}

/** Finds one person: by name, or for analysts by the name under which other pages tell of them. */
export function WhomPicker(props: WhomPickerProps) {
  const isAnalyst = useViewer()?.role === 'analyst';
  return isAnalyst ? <PseudonymPicker {...props} /> : <PersonPicker {...props} w={260} />;
}

/** Offers those whose leaving would cost most, and takes everybody whose code is typed. */
function PseudonymPicker({ value, ...rest }: WhomPickerProps) {
  const [text, setText] = useState('');
  const { data } = useAnswer(['departures'], (options) => api.departures({ k: 50 }, options));
  const options = (data?.items ?? []).map(({ person }) => ({ value: person, label: data!.people[person]?.name ?? person }));
  for (const code of [codeIn(text), value]) {
    if (code && !options.some((option) => option.value === code)) options.push({ value: code, label: nameOf(code) });
  }
  return (
    <Select
      searchable
      clearable
      w={260}
      placeholder={t('whatIf.pseudonymPlaceholder')}
      description={t('whatIf.pseudonymHelp')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      nothingFoundMessage={t('shell.searchNothing')}
      data={options}
      filter={({ options, search }) =>
        options.filter((option) => 'value' in option && `${option.label} ${option.value}`.toLowerCase().includes(plain(search)))
      }
      renderOption={({ option }) => {
        const person = data?.people[option.value];
        return (
          <span>
            {option.label} <span className="ct-soft">{person && where(person)}</span>
          </span>
        );
      }}
      value={value}
      searchValue={text}
      onSearchChange={setText}
      {...rest}
    />
  );
}

const plain = (search: string) => search.trim().toLowerCase();

const codeIn = (text: string) => {
  const code = text.match(/^\s*(?:p-|person\s+)?([0-9a-f]{6,})\s*$/i)?.[1];
  return code && `p-${code.toUpperCase()}`;
};

const nameOf = (code: string) => `Person ${code.slice(2)}`;
