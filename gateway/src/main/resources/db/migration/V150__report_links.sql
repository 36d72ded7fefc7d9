-- Addresses under which a program reads one report. The token itself is nowhere: only a hash of its secret.
CREATE TABLE report_link (
    id            uuid        PRIMARY KEY,
    secret_hash   text        NOT NULL CHECK (length(secret_hash) = 64),
    name          text        NOT NULL,
    kind          text        NOT NULL,
    format        text        NOT NULL,
    scope         text        NOT NULL,
    period_rule   text        NOT NULL,
    owner         text        NOT NULL,
    owner_subject text        NOT NULL,
    created_at    timestamptz NOT NULL,
    expires_at    timestamptz,
    revoked_at    timestamptz,
    revoked_by    text,
    last_used_at  timestamptz,
    uses          bigint      NOT NULL DEFAULT 0
);
CREATE INDEX report_link_newest ON report_link (created_at DESC, id DESC);
CREATE INDEX report_link_owner ON report_link (owner_subject, created_at DESC, id DESC);
