create table price_series (
    id               integer     generated always as identity primary key,
    code             text        not null unique,
    name             text        not null,
    unit             text        not null,
    interval_minutes integer     not null,
    time_zone        text        not null,
    recorded_at      timestamptz not null,
    recorded_by      text        not null
);

-- Prices by series and UTC instant; a correction is a further version, and the highest is used.
create table price_point (
    series_id   integer        not null references price_series,
    start_utc   timestamptz    not null,
    version     integer        not null check (version > 0),
    price       numeric(18, 9) not null,
    import_id   uuid,
    line        bigint,
    recorded_at timestamptz    not null,
    recorded_by text           not null,
    primary key (series_id, start_utc, version)
);
revoke update, delete on price_series, price_point from "${app_role}";
