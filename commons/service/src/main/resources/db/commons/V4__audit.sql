-- Append-only: the application adds and reads, it can neither change nor remove.
create table audit_entry (
    id             bigint generated always as identity primary key,
    at             timestamptz not null,
    actor          text        not null,
    subject        text        not null,
    roles          text[]      not null,
    action         text        not null,
    entity_type    text        not null,
    entity_id      text        not null,
    before         jsonb,
    after          jsonb,
    correlation_id text
);
create index audit_entry_by_entity on audit_entry (entity_type, entity_id, id);
create index audit_entry_by_actor on audit_entry (actor, id);

create table audit_seal (
    seq           bigint primary key,
    entry_id      bigint not null unique references audit_entry (id),
    previous_hash text   not null,
    hash          text   not null
);

-- Entries that wait for their seal; a row lives for about a second.
create table audit_unsealed (
    entry_id bigint primary key references audit_entry (id)
);

revoke update, delete on audit_entry, audit_seal from "${app_role}";
revoke update on audit_unsealed from "${app_role}";
