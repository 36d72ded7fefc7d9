-- Reports that are sent by e-mail. A run has its row before anything is sent: one row for one schedule and one due
-- instant, whatever gateways run beside each other or start again. Who has got the mail is noted one by one.
create table report_schedule (
    id            uuid        primary key,
    name          text        not null,
    reports       text[]      not null check (cardinality(reports) between 1 and 8),
    scope         text        not null,
    period_rule   text,
    cadence       text        not null check (cadence in ('DAILY', 'WEEKLY', 'MONTHLY', 'ON_CLOSE')),
    day_of_week   text,
    day_of_month  integer     check (day_of_month between 1 and 31),
    at_time       text,
    zone          text        not null,
    recipients    text[]      not null check (cardinality(recipients) between 1 and 20),
    outside       text[]      not null,
    paused        boolean     not null,
    owner         text        not null,
    owner_subject text        not null,
    created_at    timestamptz not null,
    changed_at    timestamptz not null,
    next_due      timestamptz,
    watch_from    timestamptz not null,
    deleted_at    timestamptz,
    check ((cadence = 'ON_CLOSE') = (period_rule is null)),
    check ((cadence = 'ON_CLOSE') = (at_time is null)),
    check ((cadence = 'WEEKLY') = (day_of_week is not null)),
    check ((cadence = 'MONTHLY') = (day_of_month is not null))
);
create index report_schedule_due on report_schedule (next_due) where deleted_at is null and not paused;
create index report_schedule_by_name on report_schedule (lower(name), id) where deleted_at is null;
revoke delete on report_schedule from "${app_role}";

create table report_run (
    id           uuid        primary key,
    schedule_id  uuid        not null references report_schedule (id),
    due_at       timestamptz not null,
    cause        text        not null check (cause in ('DUE', 'CATCH_UP', 'CLOSE', 'MANUAL')),
    period       text,
    version      integer,
    requested_by text        not null,
    status       text        not null
        check (status in ('WAITING', 'SENDING', 'SENT', 'PARTLY_SENT', 'FAILED', 'SKIPPED')),
    attempts     integer     not null default 0,
    next_try_at  timestamptz not null,
    lease        uuid,
    lease_until  timestamptz,
    reason       text,
    finished_at  timestamptz,
    unique (schedule_id, due_at),
    check ((status = 'SENDING') = (lease is not null)),
    check ((status in ('WAITING', 'SENDING')) = (finished_at is null))
);
create index report_run_open on report_run (next_try_at) where finished_at is null;
revoke delete on report_run from "${app_role}";

create table report_delivery (
    run_id    uuid        not null references report_run (id),
    recipient text        not null,
    sent      boolean     not null,
    reason    text,
    at        timestamptz not null,
    primary key (run_id, recipient),
    check (sent = (reason is null))
);
revoke delete on report_delivery from "${app_role}";
