-- Settled bills. A bill is never changed: other inputs make a further version.
create table settlement (
    id            uuid           primary key,
    contract_code text           not null references contract,
    site_code     text           not null,
    period        text           not null,
    version       integer        not null check (version > 0),
    status        text           not null check (status in ('FINAL', 'DRAFT')),
    currency      text           not null,
    total         numeric        not null,
    inputs_hash   text           not null,
    document      jsonb          not null,
    settled_at    timestamptz    not null,
    settled_by    text           not null,
    unique (contract_code, period, version)
);
create index settlement_of_period on settlement (period, contract_code, version);
revoke update, delete on settlement from "${app_role}";
