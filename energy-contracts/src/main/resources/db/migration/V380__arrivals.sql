-- When first readings of a month arrived last, by channel and by series. A list of bills asks this whether any came to a month that a bill
-- looks back to, instead of asking every reading; later versions of a reading have indexes of their own. Months are those of UTC.
create table meter_interval_arrival (
    channel_id integer     not null references meter_channel,
    month      date        not null,
    arrived_at timestamptz not null,
    primary key (channel_id, month)
);
create table price_point_arrival (
    series_id  integer     not null references price_series,
    month      date        not null,
    arrived_at timestamptz not null,
    primary key (series_id, month)
);
revoke delete on meter_interval_arrival, price_point_arrival from "${app_role}";

insert into meter_interval_arrival (channel_id, month, arrived_at)
    select channel_id, date_trunc('month', start_utc at time zone 'UTC')::date, max(recorded_at)
    from meter_interval where version = 1 group by 1, 2;
insert into price_point_arrival (series_id, month, arrived_at)
    select series_id, date_trunc('month', start_utc at time zone 'UTC')::date, max(recorded_at)
    from price_point where version = 1 group by 1, 2;
