-- Batches carry the cost: many equal machines, or one piece of infrastructure, bought together.
CREATE TABLE asset_batch (
    id                      uuid PRIMARY KEY,
    code                    text NOT NULL,
    site_code               text NOT NULL REFERENCES site (code),
    building_code           text,
    category                text NOT NULL CHECK (category IN ('MACHINE', 'INFRASTRUCTURE')),
    use                     text NOT NULL CHECK (use IN ('MINING', 'AI')),
    model_code              text REFERENCES machine_model (code),
    description             text NOT NULL,
    quantity                integer NOT NULL CHECK (quantity BETWEEN 1 AND 1000000),
    unit_cost               numeric(22, 6) NOT NULL CHECK (unit_cost >= 0),
    currency                text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    supplier                text,
    acquired_on             date NOT NULL,
    useful_life_months      integer NOT NULL CHECK (useful_life_months BETWEEN 1 AND 600),
    salvage_value_per_unit  numeric(22, 6) NOT NULL CHECK (salvage_value_per_unit >= 0),
    status                  text NOT NULL,
    in_service_on           date,
    retired_on              date,
    version                 bigint NOT NULL,
    CONSTRAINT asset_batch_code UNIQUE (code),
    CONSTRAINT asset_batch_building FOREIGN KEY (site_code, building_code)
        REFERENCES building (site_code, code) DEFERRABLE INITIALLY DEFERRED,
    CHECK ((category = 'MACHINE') = (model_code IS NOT NULL)),
    CHECK (salvage_value_per_unit <= unit_cost),
    CHECK (in_service_on >= acquired_on),
    CHECK (retired_on >= in_service_on)
);

CREATE INDEX asset_batch_site ON asset_batch (site_code, code);

-- The dated history of a batch; its present status is the last step.
CREATE TABLE asset_batch_step (
    batch_id     uuid NOT NULL REFERENCES asset_batch (id),
    position     integer NOT NULL,
    status       text NOT NULL
        CHECK (status IN ('ORDERED', 'IN_TRANSIT', 'IN_STOCK', 'IN_SERVICE', 'RETIRED', 'SOLD')),
    on_date      date NOT NULL,
    reason       text,
    recorded_by  text NOT NULL,
    recorded_at  timestamptz NOT NULL,
    PRIMARY KEY (batch_id, position)
);

-- The carrying amount of the whole batch is set down to an amount, on a day, for a reason.
CREATE TABLE asset_batch_write_down (
    batch_id         uuid NOT NULL REFERENCES asset_batch (id),
    position         integer NOT NULL,
    on_date          date NOT NULL,
    carrying_amount  numeric(22, 6) NOT NULL CHECK (carrying_amount >= 0),
    reason           text NOT NULL,
    recorded_by      text NOT NULL,
    recorded_at      timestamptz NOT NULL,
    PRIMARY KEY (batch_id, position)
);
