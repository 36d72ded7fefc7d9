/** The clauses that power contracts can have, as the service itself describes them. */
import { useQuery } from '@tanstack/react-query';
import { getJson } from './client';

/** A JSON schema, as far as the description of the API uses it. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly additionalProperties?: JsonSchema | boolean;
}

/** The schemas of a service by name. */
export type Schemas = Readonly<Record<string, JsonSchema>>;

interface Description {
  readonly components?: { readonly schemas?: Schemas };
}

/** The schemas of the energy service; they change with its release only. */
export function useEnergySchemas() {
  return useQuery({
    queryKey: ['schemas', 'energy-contracts'],
    queryFn: async ({ signal }) =>
      (await getJson<Description>('/openapi/energy-contracts.json', {}, signal)).components
        ?.schemas ?? {},
    staleTime: Infinity,
  });
}
