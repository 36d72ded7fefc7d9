-- A missing interval can be filled by a named method with a reason. An estimate is never changed: it is undone, or a reading replaces it.
create table estimate (
    id          uuid        primary key,
    meter_id    integer     not null references meter,
    from_utc    timestamptz not null,
    to_utc      timestamptz not null,
    method      text        not null check (method in ('LINEAR', 'LIKE_DAYS', 'REGISTER_TOTAL', 'MANUAL')),
    document    jsonb       not null,
    recorded_at timestamptz not null,
    recorded_by text        not null
);
create index estimate_of_meter on estimate (meter_id, recorded_at, id);

create table estimate_undo (
    estimate_id uuid        primary key references estimate,
    reason      text        not null,
    intervals   integer     not null,
    recorded_at timestamptz not null,
    recorded_by text        not null
);
revoke update, delete on estimate, estimate_undo from "${app_role}";

alter table meter_interval
    drop constraint meter_interval_status_check,
    add constraint meter_interval_status_check
        check (status in ('ACCEPTED', 'SUSPICIOUS', 'RELEASED', 'REJECTED', 'WITHDRAWN', 'ESTIMATED')),
    add column estimate_id uuid;
create index meter_interval_estimated on meter_interval (start_utc) where status = 'ESTIMATED';

-- Prices and readings of meters keep one shape; no price is estimated.
alter table price_point add column estimate_id uuid;
