import { Text } from '@mantine/core';
import type { Sampled } from '../../server/api/shared.schema.ts';
import { sampledWords } from './bridge-words.ts';

interface SampledNoteProps {
  sampled: Sampled;
  /** Share done of the closer answer that is under way; null when none is. */
  refining: { share: number } | null;
}

/** How near figures are that were estimated from samples, and whether closer ones are on their way. */
export function SampledNote({ sampled, refining }: SampledNoteProps) {
  return (
    <Text c="dimmed" size="sm" mb="md" className="ct-sampled" role="status">
      {sampledWords(sampled, refining)}
    </Text>
  );
}
