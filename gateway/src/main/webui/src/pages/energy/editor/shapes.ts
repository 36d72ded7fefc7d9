/** What kind of form each part of a clause gets, read from the service's JSON schema. */
import type { JsonSchema, Schemas } from '../../../api/componentSchema';

/** A member of a record. */
export interface Member {
  readonly name: string;
  readonly schema: JsonSchema;
}

/** One of several records, told apart by a member with a constant. */
export interface Variant {
  readonly value: string;
  readonly description: string | null;
  readonly members: readonly Member[];
}

/** How a value is entered. Inner schemas are read when they are reached. */
export type Shape =
  | { readonly kind: 'decimal' | 'whole' | 'text' | 'flag' | 'date' | 'instant' }
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  | { readonly kind: 'list'; readonly of: JsonSchema }
  | { readonly kind: 'terms'; readonly members: readonly Member[] }
  | { readonly kind: 'map'; readonly of: JsonSchema }
  | { readonly kind: 'variants'; readonly tag: string; readonly variants: readonly Variant[] };

const REFERENCE = '#/components/schemas/';

/** The schema behind a reference, and behind a list of one. */
export function resolve(schema: JsonSchema, schemas: Schemas): JsonSchema {
  if (schema.$ref?.startsWith(REFERENCE)) {
    const found = schemas[schema.$ref.slice(REFERENCE.length)];
    return found === undefined ? {} : resolve(found, schemas);
  }
  const [only, ...others] = schema.allOf ?? [];
  return only !== undefined && others.length === 0 ? resolve(only, schemas) : schema;
}

/** The name of the schema that a reference means. */
export function referenced(schema: JsonSchema): string | null {
  return schema.$ref?.startsWith(REFERENCE) ? schema.$ref.slice(REFERENCE.length) : null;
}

/** The kinds of clauses that the service knows, in its order. */
export function clauseVariants(schemas: Schemas): readonly Variant[] {
  const family = schemas.ChargeComponent;
  return family === undefined ? [] : variantsOf(family, 'type', schemas);
}

/** How a value of this schema is entered. */
export function shapeOf(schema: JsonSchema, schemas: Schemas): Shape {
  const found = resolve(schema, schemas);
  if (found.oneOf) {
    const tag = tagOf(found.oneOf, schemas);
    return { kind: 'variants', tag, variants: variantsOf(found, tag, schemas) };
  }
  if (found.enum) return { kind: 'choice', options: found.enum };
  switch (typeOf(found)) {
    case 'array':
      return { kind: 'list', of: found.items ?? {} };
    case 'object':
      return typeof found.additionalProperties === 'object'
        ? { kind: 'map', of: found.additionalProperties }
        : { kind: 'terms', members: membersOf(found) };
    case 'boolean':
      return { kind: 'flag' };
    case 'integer':
      return { kind: 'whole' };
    case 'number':
      return { kind: 'decimal' };
    default:
      return { kind: textKind(found.format) };
  }
}

function textKind(format: string | undefined): 'decimal' | 'date' | 'instant' | 'text' {
  if (format === 'decimal' || format === 'date') return format;
  return format === 'date-time' ? 'instant' : 'text';
}

function typeOf({ type, properties }: JsonSchema): string | undefined {
  if (typeof type === 'string') return type;
  return type?.find((name) => name !== 'null') ?? (properties ? 'object' : undefined);
}

function variantsOf({ oneOf }: JsonSchema, tag: string, schemas: Schemas): Variant[] {
  return (oneOf ?? []).flatMap((reference) => {
    const schema = resolve(reference, schemas);
    const value = constantOf(schema.properties?.[tag]);
    if (value === null) return [];
    const members = membersOf(schema).filter(({ name }) => name !== tag);
    return [{ value, description: schema.description ?? null, members }];
  });
}

/** The member that has a constant in every variant. */
function tagOf(oneOf: readonly JsonSchema[], schemas: Schemas): string {
  const [first] = oneOf.map((reference) => resolve(reference, schemas).properties ?? {});
  const found = Object.entries(first ?? {}).find(([, schema]) => constantOf(schema) !== null);
  return found?.[0] ?? 'type';
}

function constantOf(schema: JsonSchema | undefined): string | null {
  return schema?.enum?.length === 1 ? (schema.enum[0] ?? null) : null;
}

/** The members: the name first, who bears the charge last, the rest in the service's order. */
function membersOf({ properties }: JsonSchema): Member[] {
  const place = (name: string) => (name === 'name' ? 0 : name === 'allocation' ? 2 : 1);
  return Object.entries(properties ?? {})
    .map(([name, schema]) => ({ name, schema }))
    .sort((a, b) => place(a.name) - place(b.name));
}
