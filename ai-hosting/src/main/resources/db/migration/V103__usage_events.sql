-- Usage events. What is accepted is accepted once for ever: the key table is never pruned, and it is written in the
-- transaction of the event's effect.
create sequence usage_event_seq;

-- What came in, byte by byte, once per request; offsets hold start and end of each event. Only staff reads it.
create table usage_batch (
    id            uuid        not null,
    received_at   timestamptz not null,
    customer_code text,
    received_by   text        not null,
    mode          text        not null,
    headers       jsonb       not null,
    body          bytea       not null,
    offsets       integer[]   not null,
    primary key (id, received_at)
) partition by range (received_at);

create table usage_event_key (
    customer_code text        not null,
    source        text        not null,
    event_id      text        not null,
    digest        bytea       not null check (octet_length(digest) = 16),
    batch_id      uuid        not null,
    position      integer     not null,
    recorded_at   timestamptz not null,
    primary key (customer_code, source, event_id)
) partition by hash (customer_code, source, event_id);

-- Starts and stops as they were told, and the sessions that follow from them.
create table allocation_event (
    seq           bigint      primary key default nextval('usage_event_seq'),
    customer_code text        not null references customer (code),
    resource_code text        not null references gpu_resource (code),
    allocation    text        not null,
    started       boolean     not null,
    at            timestamptz not null,
    gpu_indexes   integer[],
    source        text        not null,
    event_id      text        not null,
    batch_id      uuid        not null,
    position      integer     not null,
    recorded_at   timestamptz not null,
    check (started = (gpu_indexes is not null))
);
create index allocation_event_by_allocation on allocation_event (customer_code, resource_code, allocation);
create index allocation_event_by_time on allocation_event (customer_code, at);

-- One row for each allocation: whoever changes its sessions locks it.
create table gpu_allocation (
    customer_code text not null references customer (code),
    resource_code text not null references gpu_resource (code),
    allocation    text not null,
    primary key (customer_code, resource_code, allocation)
);

create table gpu_session (
    id            bigint      generated always as identity primary key,
    customer_code text        not null,
    resource_code text        not null,
    allocation    text        not null,
    gpu_indexes   integer[]   not null,
    gpus          integer     not null check (gpus > 0),
    started_at    timestamptz not null,
    ended_at      timestamptz check (ended_at > started_at),
    foreign key (customer_code, resource_code, allocation)
        references gpu_allocation (customer_code, resource_code, allocation)
);
create index gpu_session_by_customer on gpu_session (customer_code, started_at);
create index gpu_session_by_allocation on gpu_session (customer_code, resource_code, allocation);
create index gpu_session_by_resource on gpu_session (resource_code, started_at);
create index gpu_session_running on gpu_session (customer_code) where ended_at is null;

-- Measured quantities: energy, tokens, bytes. Kept from the start, priced when a plan prices them.
create table metered_usage (
    seq           bigint         not null default nextval('usage_event_seq'),
    customer_code text           not null references customer (code),
    resource_code text           not null references gpu_resource (code),
    meter         text           not null,
    quantity      numeric(40, 9) not null,
    unit          text           not null,
    from_at       timestamptz,
    at            timestamptz    not null check (at >= from_at),
    source        text           not null,
    event_id      text           not null,
    batch_id      uuid           not null,
    position      integer        not null,
    recorded_at   timestamptz    not null,
    primary key (seq, at)
) partition by range (at);
create index metered_usage_by_customer on metered_usage (customer_code, at);

-- Events that need attention. A repeat of the same refused event counts up.
create table usage_exception (
    number           bigint      generated always as identity primary key,
    customer_code    text,
    kind             text        not null check (kind in ('REJECTED', 'CONFLICT', 'LATE')),
    source           text,
    event_id         text,
    type             text,
    subject          text,
    event_time       timestamptz,
    period           text,
    reason           text        not null,
    times            bigint      not null default 1,
    received_at      timestamptz not null,
    last_received_at timestamptz not null,
    unique nulls not distinct (customer_code, kind, source, event_id)
);
create index usage_exception_by_customer on usage_exception (customer_code, number desc);
create index usage_exception_late on usage_exception (period, customer_code) where kind = 'LATE';

-- Which events were there when a month was closed: those up to this number.
create table usage_close (
    period    text   primary key,
    event_seq bigint not null
);

do $$
declare
    month date;
    part  integer;
    relation text;
begin
    for month in select generate_series(date '2025-01-01', date '2030-12-01', interval '1 month')::date
    loop
        foreach relation in array array['usage_batch', 'metered_usage']
        loop
            execute format('create table %I partition of %I for values from (%L) to (%L)',
                relation || to_char(month, '_YYYY_MM'), relation, month, (month + interval '1 month')::date);
        end loop;
    end loop;
    create table usage_batch_other partition of usage_batch default;
    create table metered_usage_other partition of metered_usage default;
    for part in 0..7
    loop
        execute format('create table %I partition of usage_event_key for values with (modulus 8, remainder %s)',
            'usage_event_key_' || part, part);
    end loop;
    -- Rows are reached through the parent, whose policies hold; a partition by its own name answers nobody.
    for relation in select inhrelid::regclass::text from pg_inherits
        where inhparent in ('usage_batch'::regclass, 'usage_event_key'::regclass, 'metered_usage'::regclass)
    loop
        execute format('alter table %s enable row level security', relation);
        execute format('alter table %s force row level security', relation);
        execute format('revoke all on %s from "${app_role}", "${staff_role}"', relation);
    end loop;
    foreach relation in array array['usage_batch', 'usage_event_key', 'allocation_event', 'gpu_allocation',
        'gpu_session', 'metered_usage', 'usage_exception']
    loop
        execute format('alter table %I enable row level security', relation);
        execute format('alter table %I force row level security', relation);
        execute format('create policy own_rows on %I to "${app_role}"'
            ' using (customer_code = nullif(current_setting(''wattledger.customer'', true), ''''))'
            ' with check (customer_code = nullif(current_setting(''wattledger.customer'', true), ''''))', relation);
        execute format('create policy staff on %I to "${staff_role}" using (true) with check (true)', relation);
    end loop;
end
$$;
revoke update, delete on usage_batch, usage_event_key, allocation_event, metered_usage
    from "${app_role}", "${staff_role}";
revoke select on usage_batch from "${app_role}";
revoke delete on gpu_allocation from "${app_role}", "${staff_role}";
revoke update on gpu_session from "${app_role}", "${staff_role}";
revoke delete on usage_exception from "${app_role}", "${staff_role}";
revoke insert, update, delete on usage_close from "${app_role}";
