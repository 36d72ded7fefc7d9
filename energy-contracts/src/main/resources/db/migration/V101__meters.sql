create table meter (
    id               integer     generated always as identity primary key,
    code             text        not null unique,
    site_code        text        not null,
    contract_code    text        references contract,
    role             text        not null,
    energy_use       text        not null,
    consumer_ref     text,
    interval_minutes integer     not null,
    breaker_kw       numeric(18, 6),
    recorded_at      timestamptz not null,
    recorded_by      text        not null
);
create index meter_of_contract on meter (contract_code);

-- Readings by meter and UTC instant. A correction is a further version of the interval, and so is
-- the release of a suspicious reading; the highest version that is not suspicious is used.
create table meter_interval (
    meter_id    integer        not null references meter,
    start_utc   timestamptz    not null,
    version     integer        not null check (version > 0),
    kwh         numeric(18, 6) not null,
    status      text           not null check (status in ('ACCEPTED', 'SUSPICIOUS', 'RELEASED')),
    reason      text,
    import_id   uuid,
    line        bigint,
    recorded_at timestamptz    not null,
    recorded_by text           not null,
    primary key (meter_id, start_utc, version)
);
create index meter_interval_suspicious on meter_interval (meter_id, start_utc)
    where status = 'SUSPICIOUS';
revoke update, delete on meter, meter_interval from "${app_role}";
