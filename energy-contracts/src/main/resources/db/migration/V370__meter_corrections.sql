-- A meter that was entered wrongly, moves to another contract, or is replaced. The record says what holds; here stands what it was before.
alter table meter
    add column effective_from date,
    add column effective_to   date,
    add constraint meter_days check (effective_from < effective_to);
grant update (contract_code, role, energy_use, consumer_ref, building_code, breaker_kw, effective_from, effective_to)
    on meter to "${app_role}";

create table meter_correction (
    meter_id       integer     not null references meter,
    number         integer     not null check (number > 0),
    contract_code  text,
    role           text        not null,
    energy_use     text        not null,
    consumer_ref   text,
    building_code  text,
    breaker_kw     numeric(18, 6),
    effective_from date,
    effective_to   date,
    reason         text        not null,
    recorded_at    timestamptz not null,
    recorded_by    text        not null,
    primary key (meter_id, number)
);
create index meter_correction_of_contract on meter_correction (contract_code);
revoke update, delete on meter_correction from "${app_role}";
