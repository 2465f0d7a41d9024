import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { useViewer } from '../viewer.ts';
import { roleInSentence } from './grants.ts';
import { Empty } from './states.tsx';

interface NotGrantedProps {
  /** The page's name. */
  title: string;
  /** What the role of the viewer may not do. */
  text: (who: { role: string }) => string;
  /** Where to go on from here. */
  way?: { to: string; label: string };
}

/** All there is on a page that the viewer's role may not use. */
export function NotGranted({ title, text, way }: NotGrantedProps) {
  const viewer = useViewer();
  const action = way && (
    <Button component={Link} to={way.to} variant="default" mt="xs">
      {way.label}
    </Button>
  );
  return (
    <div className="ct-page">
      <Empty alone title={title} action={action}>
        {text({ role: roleInSentence(viewer?.role ?? 'member') })}
      </Empty>
    </div>
  );
}
