-- A close keeps every fact it used and every figure it gave; rows are never changed.
CREATE TABLE period_close (
    period     text NOT NULL CHECK (period ~ '^[0-9]{4}-[0-9]{2}$'),
    version    integer NOT NULL CHECK (version >= 1),
    hash       text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
    facts      text NOT NULL,
    figures    text NOT NULL,
    closed_by  text NOT NULL,
    closed_at  timestamptz NOT NULL,
    PRIMARY KEY (period, version)
);

CREATE TABLE period_reopening (
    period       text NOT NULL,
    version      integer NOT NULL,
    reason       text NOT NULL,
    reopened_by  text NOT NULL,
    reopened_at  timestamptz NOT NULL,
    PRIMARY KEY (period, version),
    FOREIGN KEY (period, version) REFERENCES period_close (period, version)
);
