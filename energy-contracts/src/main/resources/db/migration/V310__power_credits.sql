-- Credits that were open when the contract was entered. A wrong one is balanced by a further one, never changed.
create table power_credit_opening (
    contract_code        text        not null references contract,
    month                text        not null,
    name                 text        not null,
    amount               numeric     not null check (amount > 0),
    offsets              text        not null check (offsets in ('ENERGY', 'BILL')),
    max_bill_percent     numeric     not null,
    expires_after_months integer,
    note                 text        not null,
    recorded_at          timestamptz not null,
    recorded_by          text        not null,
    primary key (contract_code, month, name)
);

-- What became of every credit, posted when a bill is settled and when credits expire. A posting is never changed:
-- what comes out differently later is posted as the difference.
create table power_credit_posting (
    id            bigint      generated always as identity primary key,
    contract_code text        not null references contract,
    credit_month  text        not null,
    name          text        not null,
    kind          text        not null check (kind in ('EARNED', 'USED', 'EXPIRED')),
    month         text        not null,
    amount        numeric     not null check (amount <> 0),
    settlement_id uuid        references settlement,
    posted_at     timestamptz not null,
    posted_by     text        not null
);
create index power_credit_posting_of_contract on power_credit_posting (contract_code, id);
revoke update, delete on power_credit_opening, power_credit_posting from "${app_role}";
