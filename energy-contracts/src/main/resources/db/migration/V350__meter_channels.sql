-- A meter counts on channels: energy in and out, reactive energy, apparent energy. Readings are those of a channel.
create table meter_channel (
    id          integer     generated always as identity primary key,
    meter_id    integer     not null references meter,
    channel     text        not null
        check (channel in ('IMPORT_KWH', 'EXPORT_KWH', 'IMPORT_KVARH', 'EXPORT_KVARH', 'KVAH')),
    recorded_at timestamptz not null,
    recorded_by text        not null,
    unique (meter_id, channel)
);
revoke update, delete on meter_channel from "${app_role}";

-- What was read so far is energy in, under the number that the meter has.
insert into meter_channel (id, meter_id, channel, recorded_at, recorded_by) overriding system value
    select id, id, 'IMPORT_KWH', recorded_at, recorded_by from meter;
select setval(pg_get_serial_sequence('meter_channel', 'id'), coalesce(max(id), 0) + 1, false) from meter_channel;
alter table meter_interval drop constraint meter_interval_meter_id_fkey;
alter table meter_interval rename column meter_id to channel_id;
alter table meter_interval add constraint meter_interval_channel_id_fkey foreign key (channel_id) references meter_channel;
