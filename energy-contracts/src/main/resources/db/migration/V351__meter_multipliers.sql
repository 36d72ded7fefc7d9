-- What a meter counts behind transformers is multiplied when it is read, so that the raw value stays. A change is a further version.
create table meter_multiplier (
    meter_id    integer        not null references meter,
    version     integer        not null check (version > 0),
    from_utc    timestamptz,
    factor      numeric(9, 3)  not null check (factor > 0),
    reason      text           not null,
    recorded_at timestamptz    not null,
    recorded_by text           not null,
    unique nulls not distinct (meter_id, version, from_utc)
);
revoke update, delete on meter_multiplier from "${app_role}";

-- Whether a reading still has to be multiplied. Prices and readings of meters keep one shape; no price is raw.
alter table meter_interval add column raw boolean not null default false;
alter table price_point add column raw boolean not null default false check (not raw);
