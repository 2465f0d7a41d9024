import { Button } from '@mantine/core';

interface ActButtonProps {
  /** What it says. */
  text: string;
  /** What it says to who does not see beside which name it stands. */
  named: string;
  onClick: () => void;
  disabled?: boolean;
  /** What is most likely wanted here. */
  main?: boolean;
}

/** One click that answers. */
export const ActButton = ({ text, named, onClick, disabled, main }: ActButtonProps) => (
  <Button
    size="xs"
    variant={main ? 'filled' : 'default'}
    className={main ? 'ct-ask' : undefined}
    onClick={onClick}
    disabled={disabled}
    aria-label={named}
  >
    {text}
  </Button>
);
