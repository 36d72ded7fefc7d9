-- Undoing an import adds versions: the content before it, or a withdrawal when nothing was there.
alter table daily_close
    drop constraint daily_close_status_check,
    add constraint daily_close_status_check
        check (status in ('ACTIVE', 'SUSPICIOUS', 'WITHDRAWN')),
    add column undo_of uuid;
alter table difficulty_epoch
    add column withdrawn boolean not null default false,
    add column undo_of uuid;
alter table block_fee_day
    add column withdrawn boolean not null default false,
    add column undo_of uuid;

create or replace view used_daily_close as
    select * from (
        select distinct on (date) * from daily_close
        where status <> 'SUSPICIOUS' order by date, version desc) newest
    where status = 'ACTIVE';
create or replace view latest_daily_close as
    select distinct on (date) * from daily_close order by date, version desc;
create view latest_difficulty_epoch as
    select distinct on (start_height) * from difficulty_epoch order by start_height, version desc;
create or replace view used_difficulty_epoch as
    select * from latest_difficulty_epoch where not withdrawn;
create view latest_block_fee_day as
    select distinct on (date) * from block_fee_day order by date, version desc;
create or replace view used_block_fee_day as
    select * from latest_block_fee_day where not withdrawn;

-- An undo finds the facts that an import brought.
create index payout_by_import on payout (import_id) where import_id is not null;
create index cost_fact_by_import on cost_fact (import_id) where import_id is not null;
create index debt_instrument_by_import on debt_instrument (import_id) where import_id is not null;
