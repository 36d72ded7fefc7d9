-- What must be done about a contract by which day. Nothing is changed: what was done is a row of its own.
create table contract_deadline (
    id            uuid        primary key,
    contract_code text        not null references contract,
    kind          text        not null,
    due_on        date        not null,
    remind_days   integer     not null check (remind_days between 0 and 730),
    note          text        not null,
    recorded_at   timestamptz not null,
    recorded_by   text        not null
);
create index deadline_of_contract on contract_deadline (contract_code, due_on);

create table contract_deadline_done (
    deadline_id uuid        primary key references contract_deadline,
    note        text        not null,
    recorded_at timestamptz not null,
    recorded_by text        not null
);
revoke update, delete on contract_deadline, contract_deadline_done from "${app_role}";
