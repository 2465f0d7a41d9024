import { Button, Group, Text } from '@mantine/core';
import { t } from '../../messages/message.ts';

interface KeptElsewhereProps {
  people: { id: string; name: string }[];
  onRemove: (id: string) => void;
}

/** People in the picture whom the list does not show at the slider's present place. */
export function KeptElsewhere({ people, onRemove }: KeptElsewhereProps) {
  if (people.length === 0) return null;
  return (
    <div className="ct-kept-elsewhere">
      <Text size="sm" c="dimmed">
        {t('reach.keptElsewhere')}
      </Text>
      {people.map(({ id, name }) => (
        <Group key={id} justify="space-between" wrap="nowrap">
          <Text size="sm" fw={600}>
            {name}
          </Text>
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            onClick={() => onRemove(id)}
            aria-label={t('reach.removeNamed', { name })}
          >
            {t('reach.remove')}
          </Button>
        </Group>
      ))}
    </div>
  );
}
