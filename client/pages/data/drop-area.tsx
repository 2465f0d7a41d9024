import { Button, Group, Table, Text } from '@mantine/core';
import { type DragEvent, type InputHTMLAttributes, useRef, useState } from 'react';
import { locale, t } from '../../messages/message.ts';
import { droppedFiles, readable } from './dropped-files.ts';

interface DropAreaProps {
  files: File[];
  onFiles: (files: File[]) => void;
}

/** Takes files by drag and drop or by the system's dialogue, and shows what it has. */
export function DropArea({ files, onFiles }: DropAreaProps) {
  const [over, setOver] = useState(false);
  const drop = async (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFiles(await droppedFiles(event.dataTransfer));
  };
  if (files.length > 0) return <Chosen files={files} onClear={() => onFiles([])} />;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the buttons inside are the first
    <div
      className="ct-drop"
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Text fw={600}>{t('data.drop')}</Text>
      <Text c="dimmed" size="sm">
        {t('data.or')}
      </Text>
      <Group justify="center">
        <FileButton label={t('data.chooseFiles')} onFiles={onFiles} />
        <FileButton label={t('data.chooseDirectory')} onFiles={onFiles} directory />
      </Group>
    </div>
  );
}

function FileButton({ label, onFiles, directory }: { label: string; onFiles: (files: File[]) => void; directory?: boolean }) {
  const input = useRef<HTMLInputElement>(null);
  const kind = (directory ? { webkitdirectory: '' } : {}) as InputHTMLAttributes<HTMLInputElement>;
  return (
    <>
      <Button variant="default" onClick={() => input.current!.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={label}
        {...kind}
        onChange={(event) => onFiles(readable([...(event.currentTarget.files ?? [])]))}
      />
    </>
  );
}

function Chosen({ files, onClear }: { files: File[]; onClear: () => void }) {
  const total = files.reduce((sum, { size }) => sum + size, 0);
  return (
    <div className="ct-chosen">
      <Group justify="space-between">
        <Text fw={600}>{t('data.chosen', { count: files.length, size: bytes(total) })}</Text>
        <Button variant="subtle" color="gray" size="compact-sm" onClick={onClear}>
          {t('data.clear')}
        </Button>
      </Group>
      <Table verticalSpacing={4} mt="xs">
        <Table.Tbody>
          {files.map((file) => (
            <Table.Tr key={file.webkitRelativePath || file.name}>
              <Table.Td>{file.name}</Table.Td>
              <Table.Td ta="right">{bytes(file.size)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function bytes(size: number) {
  const [value, unit] = size >= 1e6 ? [size / 1e6, 'megabyte'] : size >= 1e3 ? [size / 1e3, 'kilobyte'] : [size, 'byte'];
  return value.toLocaleString(locale, { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: size >= 1e6 ? 1 : 0 });
}
