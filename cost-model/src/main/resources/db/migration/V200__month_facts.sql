-- Facts that finance states. The row is the newest version; every version stays in fact_version.
CREATE TABLE payout (
    id             uuid PRIMARY KEY,
    version        integer NOT NULL,
    site_code      text NOT NULL,
    pool           text NOT NULL,
    day            date NOT NULL,
    gross_sats     bigint NOT NULL CHECK (gross_sats >= 0),
    pool_fee_sats  bigint NOT NULL CHECK (pool_fee_sats >= 0),
    reference      text,
    import_id      uuid,
    CHECK (pool_fee_sats <= gross_sats)
);

-- One payout per site, pool, day and reference: the same file cannot count twice.
CREATE UNIQUE INDEX payout_once ON payout (site_code, pool, day, (coalesce(reference, '')));
CREATE INDEX payout_day ON payout (day, site_code, pool, id);

CREATE TABLE cost_fact (
    id                    uuid PRIMARY KEY,
    version               integer NOT NULL,
    code                  text NOT NULL,
    period                text NOT NULL CHECK (period ~ '^[0-9]{4}-[0-9]{2}$'),
    component             text NOT NULL,
    category              text NOT NULL,
    description           text NOT NULL,
    supplier              text,
    document              text,
    amount                numeric(20, 2) NOT NULL,
    currency              text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    site_code             text,
    model_code            text,
    driver                text,
    mining_share_percent  numeric(7, 4) NOT NULL CHECK (mining_share_percent BETWEEN 0 AND 100),
    import_id             uuid,
    CONSTRAINT cost_fact_code UNIQUE (period, code),
    CHECK ((site_code IS NULL) <> (driver IS NULL))
);

CREATE TABLE debt_instrument (
    id                    uuid PRIMARY KEY,
    version               integer NOT NULL,
    code                  text NOT NULL,
    name                  text NOT NULL,
    type                  text NOT NULL,
    lender                text,
    principal             numeric(20, 2) NOT NULL CHECK (principal > 0),
    currency              text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    annual_rate_percent   numeric(9, 6) NOT NULL CHECK (annual_rate_percent >= 0),
    day_count             text NOT NULL,
    drawn_on              date NOT NULL,
    matures_on            date NOT NULL,
    level_payments        integer CHECK (level_payments BETWEEN 1 AND 1200),
    repayments            jsonb NOT NULL,
    amortised_amount      numeric(20, 2) CHECK (amortised_amount >= 0),
    amortised_months      integer CHECK (amortised_months BETWEEN 1 AND 1200),
    amortised_from        text,
    monthly_fee           numeric(20, 2) CHECK (monthly_fee >= 0),
    purpose               text NOT NULL,
    mining_share_percent  numeric(7, 4) NOT NULL CHECK (mining_share_percent BETWEEN 0 AND 100),
    site_code             text,
    driver                text,
    import_id             uuid,
    CONSTRAINT debt_instrument_code UNIQUE (code),
    CHECK (drawn_on < matures_on),
    CHECK ((site_code IS NULL) <> (driver IS NULL))
);

CREATE TABLE fact_version (
    kind        text NOT NULL,
    fact_id     uuid NOT NULL,
    version     integer NOT NULL,
    change      text NOT NULL CHECK (change IN ('CREATED', 'CHANGED', 'DELETED')),
    body        jsonb NOT NULL,
    reason      text,
    changed_by  text NOT NULL,
    changed_at  timestamptz NOT NULL,
    PRIMARY KEY (fact_id, version)
);
