import { Title } from '@mantine/core';
import { t } from '../../messages/message.ts';

const files = [
  'people',
  'ties',
  'contacts',
  'units',
  'communities',
  'memberships',
  'topics',
  'skills',
  'events',
  'programs',
  'mentorships',
] as const;

/** What a directory may hold, in a line a file. */
export function ExpectedFiles() {
  return (
    <section className="ct-expected">
      <Title order={2} size="h4" mb={4}>
        {t('data.files-title')}
      </Title>
      <p className="ct-lead">{t('data.files-lead')}</p>
      <dl>{files.map((file) => [<dt key={file}>{file}.csv</dt>, <dd key={`${file} columns`}>{t(`data.file-${file}`)}</dd>])}</dl>
    </section>
  );
}
