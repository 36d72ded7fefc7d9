-- A deadline that was entered wrongly or was put off. The deadline stays as it was entered; the newest correction holds.
create table contract_deadline_correction (
    deadline_id uuid        not null references contract_deadline,
    number      integer     not null check (number > 0),
    kind        text        not null,
    due_on      date        not null,
    remind_days integer     not null check (remind_days between 0 and 730),
    note        text        not null,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    primary key (deadline_id, number)
);
revoke update, delete on contract_deadline_correction from "${app_role}";
