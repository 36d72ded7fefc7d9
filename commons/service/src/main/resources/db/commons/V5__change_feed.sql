create table change_event (
    id        bigint generated always as identity primary key,
    txid      xid8        not null default pg_current_xact_id(),
    type      text        not null,
    entity_id text        not null,
    payload   jsonb,
    at        timestamptz not null
);
-- The feed's order: by transaction, then by number within it.
create index change_event_by_transaction on change_event (txid, id);
revoke update, delete on change_event from "${app_role}";
