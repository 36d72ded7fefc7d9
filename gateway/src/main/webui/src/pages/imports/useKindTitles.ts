import { IMPORT_SERVICES, type ImportServiceName, useImportKinds } from '../../api/imports';
import { spoken } from '../../api/names';

/** Names a kind of import as people call it, also while the lists are loading. */
export function useKindTitles(): (service: ImportServiceName, kind: string) => string {
  const [fleet, energy, costs] = [
    useImportKinds(IMPORT_SERVICES[0].service),
    useImportKinds(IMPORT_SERVICES[1].service),
    useImportKinds(IMPORT_SERVICES[2].service),
  ];
  const lists = { fleet, 'energy-contracts': energy, 'cost-model': costs };
  return (service, kind) =>
    lists[service].data?.find(({ code }) => code === kind)?.title ?? spoken(kind);
}
