-- Power contracts. A version is never changed: an amendment is a further version, and for each day
-- the highest version that covers it holds.
create table contract (
    code        text        primary key,
    name        text        not null,
    site_code   text        not null,
    supplier    text        not null,
    kind        text        not null,
    time_zone   text        not null,
    currency    text        not null,
    recorded_at timestamptz not null,
    recorded_by text        not null
);
create index contract_of_site on contract (site_code);

create table contract_version (
    contract_code  text        not null references contract,
    version        integer     not null check (version > 0),
    effective_from date        not null,
    effective_to   date        check (effective_to > effective_from),
    note           text,
    terms          jsonb       not null,
    recorded_at    timestamptz not null,
    recorded_by    text        not null,
    primary key (contract_code, version)
);
revoke update, delete on contract, contract_version from "${app_role}";
