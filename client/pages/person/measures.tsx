import { Title } from '@mantine/core';
import { ApiError, api } from '../../api.ts';
import { useAnswer } from '../../components/answer.tsx';
import { Failed, Loading } from '../../components/states.tsx';
import { t } from '../../messages/message.ts';

/** A person's own figures, each as a sentence with its place among everybody's; nothing where the viewer may not see them. */
export function Measures({ id, name }: { id: string; name: string }) {
  const measures = useAnswer(['measures', id], (options) => api.measures(id, options));
  const refused = measures.error instanceof ApiError && measures.error.status === 404;
  return (
    <section className="ct-part">
      <Title order={2} size="h4" mb="xs">
        {t('people.measures')}
      </Title>
      {refused && <p className="ct-lead">{t('people.measuresRefused', { name })}</p>}
      {measures.error && !refused && <Failed error={measures.error} retry={() => measures.refetch()} />}
      {measures.isPending && <Loading share={measures.share} />}
      {measures.data && (
        <ul className="ct-measures">
          {measures.data.measures
            .filter(({ value }) => value !== null)
            .map(({ id: measure, label, text, percentile }) => (
              <li key={measure}>
                <strong>{label}</strong>
                <div>{text}</div>
                {percentile !== null && measure !== 'articulation' && (
                  <span className="ct-percentile" role="img" aria-label={t('people.percentileBar', { percentile })}>
                    <span style={{ width: `${percentile}%` }} />
                  </span>
                )}
              </li>
            ))}
        </ul>
      )}
    </section>
  );
}
