import { Title } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { t } from '../messages/message.ts';

interface PageProps {
  /** Name of the page, in the browser's title. */
  name: string;
  /** Whose page it is, above the sentence. */
  above?: ReactNode;
  /** The finding, as a sentence. */
  heading: ReactNode;
  /** What can be done about it. */
  lead?: ReactNode;
  children?: ReactNode;
}

/** A page: the sentence first, then what can be done about it, then the picture and the list. */
export function Page({ name, above, heading, lead, children }: PageProps) {
  usePageTitle(name);
  return (
    <div className="ct-page">
      <header className="ct-page-head">
        {above && <p className="ct-above">{above}</p>}
        <Title order={1}>{heading}</Title>
        {lead && <p className="ct-lead">{lead}</p>}
      </header>
      {children}
    </div>
  );
}

export function usePageTitle(name: string) {
  useEffect(() => {
    document.title = name ? t('shell.title', { page: name }) : t('shell.product');
  }, [name]);
}
