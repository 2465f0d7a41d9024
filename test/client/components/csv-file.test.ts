import { expect, it } from 'vitest';
import { csvFile } from '../../../client/components/csv-file.ts';

const columns = [
  { key: 'unit', label: 'Unit' },
  { key: 'people', label: 'People, all' },
];

it('quotes what holds a comma, a quote or a line break, and leaves unknown figures empty', () => {
  const rows = [
    { unit: 'Sales "EMEA", north', people: 34 },
    { unit: 'two\nlines', people: null },
  ];
  expect(csvFile(columns, rows)).toBe('\uFEFFUnit,"People, all"\r\n"Sales ""EMEA"", north",34\r\n"two\nlines",\r\n');
});

it('has its head even without rows', () => expect(csvFile(columns, [])).toBe('\uFEFFUnit,"People, all"\r\n'));
