-- Market facts, append-only: a correction is a new version, the newest active version is in use.
create table daily_close (
    date        date        not null,
    version     int         not null,
    price_usd   numeric     not null check (price_usd > 0),
    status      text        not null check (status in ('ACTIVE', 'SUSPICIOUS')),
    source      text        not null,
    import_id   uuid,
    reason      text,
    recorded_by text        not null,
    recorded_at timestamptz not null,
    primary key (date, version)
);

create table difficulty_epoch (
    start_height bigint      not null check (start_height >= 0 and start_height % 2016 = 0),
    version      int         not null,
    n_bits       text,
    difficulty   numeric     not null check (difficulty >= 1),
    started_at   timestamptz,
    source       text        not null,
    import_id    uuid,
    reason       text,
    recorded_by  text        not null,
    recorded_at  timestamptz not null,
    primary key (start_height, version)
);

-- An empty mean is a stated "unknown", never zero.
create table block_fee_day (
    date                    date        not null,
    version                 int         not null,
    mean_fees_btc_per_block numeric     check (mean_fees_btc_per_block >= 0),
    source                  text        not null,
    import_id               uuid,
    reason                  text,
    recorded_by             text        not null,
    recorded_at             timestamptz not null,
    primary key (date, version)
);

create view used_daily_close as
    select distinct on (date) * from daily_close
    where status = 'ACTIVE' order by date, version desc;
create view latest_daily_close as
    select distinct on (date) * from daily_close order by date, version desc;
create view used_difficulty_epoch as
    select distinct on (start_height) * from difficulty_epoch order by start_height, version desc;
create view used_block_fee_day as
    select distinct on (date) * from block_fee_day order by date, version desc;

revoke update, delete on daily_close, difficulty_epoch, block_fee_day from "${app_role}";
