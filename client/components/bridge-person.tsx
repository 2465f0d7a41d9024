import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import type { BridgeItem } from '../../server/api/bridges.schema.ts';
import { t } from '../messages/message.ts';
import { useViewer } from '../viewer.ts';
import { bridgeColumns } from './bridge-columns.ts';
import { moreThanChance, roleNames } from './bridge-words.ts';
import { figureText } from './figure-text.ts';
import { grantsOf } from './grants.ts';
import { listed } from './silo-words.ts';

/** What one bridge person does, in words, and the ways on: their page and their reach, where they are not under a pseudonym. */
export function BridgePerson({ item, name }: { item: BridgeItem; name: string }) {
  const roles = roleNames.filter((role) => item.roles[role] > 0).sort((a, b) => item.roles[b] - item.roles[a]);
  const list = listed(roles.map((role) => t(`bridges.${role}Help`, { count: Math.round(item.roles[role]) })));
  const oftener = moreThanChance(item).map((role) =>
    t('bridges.chanceOfRole', { role: t(`bridges.${role}`), expected: figureText(item.rolesExpected[role], 1) }),
  );
  const id = encodeURIComponent(item.person);
  const viewer = useViewer();
  const isPseudonym = grantsOf(viewer?.role ?? null, []).isPseudonym(item.person);
  return (
    <>
      <p>{item.text}</p>
      <p className="ct-bridge-figures ct-soft">
        {bridgeColumns()
          .filter((column) => column.wide)
          .map((column) => `${column.label}: ${column.text(item, {})}`)
          .join(', ')}
      </p>
      {roles.length > 0 && (
        <p className="ct-soft" title={t('bridges.chanceHelp')}>
          {t('bridges.rolesSentence', { list })} {oftener.length > 0 && t('bridges.moreThanChance', { list: listed(oftener) })}
        </p>
      )}
      {!isPseudonym && (
        <p className="ct-bridge-ways">
          <Anchor component={Link} to={`/people/${id}`} size="sm">
            {t('bridges.toPerson', { name })}
          </Anchor>
          <Anchor component={Link} to={`/reach/${id}`} size="sm">
            {t('bridges.toReach', { name })}
          </Anchor>
        </p>
      )}
    </>
  );
}
