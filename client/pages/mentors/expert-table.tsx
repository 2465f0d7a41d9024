import { Table, Text, Title } from '@mantine/core';
import { api } from '../../api.ts';
import { useAnswer } from '../../components/answer.tsx';
import { PersonName } from '../../components/person-name.tsx';
import { t } from '../../messages/message.ts';
import { unitTitle } from '../../messages/unit-title.ts';

/** Who knows a topic, how well, how far away, and who can introduce. */
export function ExpertTable({ topic, near }: { topic: string; near: string }) {
  const { data } = useAnswer(['experts', topic, near], (options) => api.experts(topic, { near }, options));
  if (!data) return null;
  const name = data.topic.name;
  const nameOf = (id: string) => data.people[id]?.name ?? id;
  return (
    <section aria-labelledby="ct-experts">
      <Title order={2} size={15} id="ct-experts" mb="xs">
        {t('mentors.experts', { topic: name })}
      </Title>
      {data.items.length === 0 ? (
        <Text>{t('mentors.expertsNobody', { topic: name })}</Text>
      ) : (
        <div className="ct-expert-table">
          <Table>
            <Table.Thead>
              <Table.Tr>
                {(['columnName', 'columnUnit', 'columnStrength', 'columnDistance', 'columnThrough'] as const).map((key) => (
                  <Table.Th key={key}>{t(`mentors.${key}`)}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {data.items.map(({ person, topic: offered, strength, distance, introduction }) => (
                <Table.Tr key={person}>
                  <Table.Td>
                    <PersonName id={person} name={nameOf(person)} />
                  </Table.Td>
                  <Table.Td>{data.people[person]?.unitName && unitTitle(data.people[person].unitName)}</Table.Td>
                  <Table.Td>{t('mentors.strengthOf', { strength, near: offered.id === topic ? 'none' : offered.name })}</Table.Td>
                  <Table.Td>{distance !== null && t('mentors.distance', { distance })}</Table.Td>
                  <Table.Td>{introduction.via.map(nameOf).join(' → ')}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
    </section>
  );
}
