create table import_run (
    id              uuid        primary key,
    kind            text        not null,
    file_name       text,
    sha256          text        not null,
    status          text        not null,
    preview         boolean     not null,
    valid_rows_only boolean     not null,
    rows_read       bigint      not null default 0,
    rows_accepted   bigint      not null default 0,
    rows_refused    bigint      not null default 0,
    rows_suspicious bigint      not null default 0,
    errors          jsonb       not null default '[]',
    warnings        jsonb       not null default '[]',
    started_at      timestamptz not null,
    heartbeat_at    timestamptz not null,
    finished_at     timestamptz,
    imported_by     text        not null,
    idempotency_key text
);
create index import_run_newest on import_run (started_at desc, id desc);
revoke delete on import_run from "${app_role}";
