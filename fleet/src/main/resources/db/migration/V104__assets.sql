-- Single machines, known by the serial number on their label. Cost stays with the batch.
CREATE TABLE asset (
    id             uuid PRIMARY KEY,
    serial_number  text NOT NULL,
    mac_address    text,
    batch_id       uuid REFERENCES asset_batch (id),
    site_code      text NOT NULL REFERENCES site (code),
    building_code  text,
    model_code     text NOT NULL REFERENCES machine_model (code),
    note           text,
    status         text NOT NULL,
    version        bigint NOT NULL,
    CONSTRAINT asset_serial_number UNIQUE (serial_number),
    CONSTRAINT asset_mac_address UNIQUE (mac_address),
    CONSTRAINT asset_building FOREIGN KEY (site_code, building_code)
        REFERENCES building (site_code, code) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX asset_site ON asset (site_code, serial_number);
CREATE INDEX asset_batch_of ON asset (batch_id);

CREATE TABLE asset_step (
    asset_id     uuid NOT NULL REFERENCES asset (id),
    position     integer NOT NULL,
    status       text NOT NULL
        CHECK (status IN ('ORDERED', 'IN_TRANSIT', 'IN_STOCK', 'IN_SERVICE', 'RETIRED', 'SOLD')),
    on_date      date NOT NULL,
    reason       text,
    recorded_by  text NOT NULL,
    recorded_at  timestamptz NOT NULL,
    PRIMARY KEY (asset_id, position)
);
