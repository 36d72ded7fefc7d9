-- An applied import can be taken back as a whole; the run says by whom, when, why and how much.
alter table import_run
    add column rows_unchanged   bigint not null default 0,
    add column undone_at        timestamptz,
    add column undone_by        text,
    add column undo_reason      text,
    add column records_reversed bigint,
    add check ((status = 'UNDONE') = (undone_at is not null));

-- The trail over all services is read by time.
create index audit_entry_by_time on audit_entry (at);
