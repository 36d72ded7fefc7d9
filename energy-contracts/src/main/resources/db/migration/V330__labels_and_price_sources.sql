-- What a file called the interval, with its flag of the repeated hour, so that the instant can be checked against the paper.
alter table meter_interval add column label text;
alter table price_point add column label text;

-- The name under which a grid publishes the prices of a series. A source is changed by a further version.
create table price_source (
    series_id   integer     not null references price_series,
    version     integer     not null check (version > 0),
    layout      text        not null,
    point       text        not null,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    primary key (series_id, version)
);
revoke update, delete on price_source from "${app_role}";
