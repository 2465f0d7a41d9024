import { Button, Title } from '@mantine/core';
import { useState } from 'react';
import type { DetectedGroups } from '../../server/api/silos.schema.ts';
import { t } from '../messages/message.ts';

/** So many units that fall apart, and groups of units, are listed unasked. */
const most = 6;

/** How people group by their ties, whatever their unit: in a sentence, then which units fall apart and which are one group. */
export function SiloGroups({ groups }: { groups: DetectedGroups }) {
  const { splits, merges, modularity, text } = groups;
  return (
    <section aria-labelledby="ct-groups">
      <Title order={2} size="h4" id="ct-groups" mt="xl" mb="xs">
        {t('silos.groups')}
      </Title>
      <p className="ct-silos-groups-text">{text}</p>
      <div className="ct-silos-groups">
        <Sentences title={t('silos.splits')} none={t('silos.noSplits')} items={splits} />
        <Sentences title={t('silos.merges')} none={t('silos.noMerges')} items={merges} />
      </div>
      <p className="ct-note">{t('silos.groupsHelp', { modularity })}</p>
    </section>
  );
}

function Sentences({ title, none, items }: { title: string; none: string; items: { text: string }[] }) {
  const [all, setAll] = useState(false);
  const shown = all ? items : items.slice(0, most);
  return (
    <div>
      <Title order={3} size="h5" mb={6}>
        {title}
      </Title>
      {items.length === 0 && <p className="ct-soft">{none}</p>}
      <ul>
        {shown.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {shown.length < items.length && (
        <Button variant="default" size="sm" mt="sm" onClick={() => setAll(true)}>
          {t('silos.allGroups', { count: items.length })}
        </Button>
      )}
    </div>
  );
}
