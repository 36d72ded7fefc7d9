-- Undoing an import adds versions: the content before it, or a withdrawal when nothing was there.
alter table meter_interval
    drop constraint meter_interval_status_check,
    add constraint meter_interval_status_check
        check (status in ('ACCEPTED', 'SUSPICIOUS', 'RELEASED', 'WITHDRAWN')),
    add column undo_of uuid;
alter table price_point
    add column withdrawn boolean not null default false,
    add column undo_of uuid;

-- Rows lie on disk in the order in which they were recorded: this finds an import's for next to nothing.
create index meter_interval_by_recording on meter_interval using brin (recorded_at);
create index price_point_by_recording on price_point using brin (recorded_at);
