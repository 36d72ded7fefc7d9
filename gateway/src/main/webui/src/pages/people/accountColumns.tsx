import type { UserAccount } from '../../api/people';
import { Badge } from '../../components/Badge';
import type { Column } from '../../components/table/columns';
import { formatInstant } from '../../format/dates';
import { factorList, statusOf } from './words';

/** The columns about logins, which every list of accounts has. */
export function loginColumns<T extends UserAccount>(): readonly Column<T>[] {
  return [
    {
      id: 'status',
      title: 'Status',
      kind: 'text',
      value: (person) => statusOf(person).title,
      cell: (person) => {
        const { title, tone } = statusOf(person);
        return <Badge tone={tone}>{title}</Badge>;
      },
    },
    {
      id: 'factor',
      title: 'Second factor',
      kind: 'text',
      value: ({ secondFactors }) => factorList(secondFactors),
    },
    {
      id: 'lastLogin',
      title: 'Last login',
      kind: 'date',
      value: ({ lastLoginAt }) => lastLoginAt,
      cell: ({ lastLoginAt }) => formatInstant(lastLoginAt),
    },
  ];
}
