-- Customers. Row-level security binds the owner too (FORCE), so a migration that changes rows sets its scope first.
-- nullif: a transaction-local setting leaves '' behind on its connection.
create table customer (
    code            text        primary key check (code ~ '^[a-z][a-z0-9-]{1,31}$'),
    name            text        not null,
    legal_name      text        not null,
    organization_id uuid        not null unique,
    time_zone       text        not null,
    currency        text        not null check (currency ~ '^[A-Z]{3}$'),
    contact_name    text        not null,
    contact_email   text        not null,
    tax_id          text,
    status          text        not null check (status in ('ACTIVE', 'CLOSED')),
    version         bigint      not null,
    recorded_at     timestamptz not null,
    recorded_by     text        not null
);
alter table customer enable row level security;
alter table customer force row level security;
create policy own_organization on customer to "${app_role}"
    using (organization_id = nullif(current_setting('wattledger.organization', true), '')::uuid);
create policy staff on customer to "${staff_role}" using (true) with check (true);
revoke insert, update, delete on customer from "${app_role}";
revoke delete on customer from "${staff_role}";

-- What was agreed about prices. A version is never changed; for each day the highest that covers it holds.
create table price_plan (
    id             uuid        primary key,
    customer_code  text        not null references customer (code),
    version        integer     not null check (version > 0),
    pool_code      text,
    effective_from date        not null,
    effective_to   date        check (effective_to > effective_from),
    note           text,
    rounding       text        not null,
    price_model    jsonb       not null,
    recorded_at    timestamptz not null,
    recorded_by    text        not null,
    unique (customer_code, version)
);
alter table price_plan enable row level security;
alter table price_plan force row level security;
create policy own_rows on price_plan to "${app_role}"
    using (customer_code = nullif(current_setting('wattledger.customer', true), ''));
create policy staff on price_plan to "${staff_role}" using (true) with check (true);
revoke insert, update, delete on price_plan from "${app_role}";
revoke update, delete on price_plan from "${staff_role}";
