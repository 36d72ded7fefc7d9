create table period_lock (
    period    text        primary key check (period ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
    reason    text        not null,
    locked_by text        not null,
    locked_at timestamptz not null
);
