-- Pools of GPUs. A resource is what an allocation names: a server with eight GPUs, or a single one.
create table gpu_pool (
    code        text        primary key check (code ~ '^[a-z][a-z0-9-]{1,31}$'),
    name        text        not null,
    site_code   text        not null,
    gpu_model   text        not null,
    time_zone   text        not null,
    recorded_at timestamptz not null,
    recorded_by text        not null
);
alter table price_plan add foreign key (pool_code) references gpu_pool (code);

create table gpu_resource (
    code            text    primary key,
    pool_code       text    not null references gpu_pool (code),
    gpus            integer not null check (gpus between 1 and 1024),
    in_service_from date    not null,
    in_service_to   date    check (in_service_to > in_service_from)
);
create index gpu_resource_by_pool on gpu_resource (pool_code, code);
revoke insert, update, delete on gpu_pool, gpu_resource from "${app_role}";
revoke update, delete on gpu_pool from "${staff_role}";
revoke delete on gpu_resource from "${staff_role}";

-- Capacity that could not be rented. A withdrawn row stays.
create table capacity_exclusion (
    id            uuid        primary key,
    resource_code text        not null references gpu_resource (code),
    gpu_indexes   integer[],
    from_at       timestamptz not null,
    to_at         timestamptz check (to_at > from_at),
    reason        text        not null,
    note          text,
    recorded_at   timestamptz not null,
    recorded_by   text        not null,
    withdrawn_at  timestamptz,
    withdrawn_by  text
);
create index capacity_exclusion_by_resource on capacity_exclusion (resource_code, from_at);
revoke all on capacity_exclusion from "${app_role}";
revoke delete on capacity_exclusion from "${staff_role}";
