-- From how many intervals on a run of values of a meter or a price series is doubted; changed by a further version.
create table run_limits (
    owner_type       text        not null check (owner_type in ('meter', 'price-series')),
    owner_id         integer     not null,
    version          integer     not null check (version > 0),
    frozen_intervals integer     not null,
    linear_intervals integer     not null,
    recorded_at      timestamptz not null,
    recorded_by      text        not null,
    primary key (owner_type, owner_id, version)
);
revoke update, delete on run_limits from "${app_role}";
