create table idempotency_key (
    owner           text        not null,
    operation       text        not null,
    idempotency_key text        not null,
    request_hash    text        not null,
    status          integer     not null,
    headers         jsonb       not null,
    body            text,
    created_at      timestamptz not null default now(),
    primary key (owner, operation, idempotency_key)
);
revoke update, delete on idempotency_key from "${app_role}";
