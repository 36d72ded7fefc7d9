-- Sites and their buildings. A site is known by its code, which never changes.
CREATE TABLE site (
    code              text PRIMARY KEY CHECK (code ~ '^[a-z][a-z0-9-]{1,31}$'),
    name              text NOT NULL,
    time_zone         text NOT NULL,
    country           text NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
    region            text,
    grid_operator     text,
    power_capacity_kw numeric(14, 3) NOT NULL CHECK (power_capacity_kw > 0),
    pue               numeric(6, 4) NOT NULL CHECK (pue >= 1 AND pue <= 3),
    status            text NOT NULL CHECK (status IN ('ACTIVE', 'CLOSED')),
    version           bigint NOT NULL
);

CREATE TABLE building (
    site_code         text NOT NULL REFERENCES site (code),
    code              text NOT NULL CHECK (code ~ '^[a-z][a-z0-9-]{1,31}$'),
    name              text NOT NULL,
    use               text NOT NULL CHECK (use IN ('MINING', 'AI', 'MIXED')),
    power_capacity_kw numeric(14, 3) NOT NULL CHECK (power_capacity_kw > 0),
    PRIMARY KEY (site_code, code)
);
