-- The machine models that batches and machines name: ours from the catalogue, and models that users add.
CREATE TABLE machine_model (
    code           text PRIMARY KEY CHECK (code ~ '^[a-z0-9][a-z0-9-]{1,63}$'),
    maker          text NOT NULL,
    name           text NOT NULL,
    kind           text NOT NULL CHECK (kind IN ('ASIC', 'GPU')),
    hashrate_ths   numeric(12, 3) CHECK (hashrate_ths > 0),
    power_w        numeric(12, 3) NOT NULL CHECK (power_w > 0),
    memory_gb      integer CHECK (memory_gb > 0),
    cooling        text NOT NULL CHECK (cooling IN ('AIR', 'HYDRO', 'IMMERSION', 'LIQUID')),
    released_year  integer CHECK (released_year BETWEEN 2009 AND 2100),
    source         text NOT NULL,
    origin         text NOT NULL CHECK (origin IN ('CATALOGUE', 'OWN')),
    CHECK ((kind = 'ASIC') = (hashrate_ths IS NOT NULL)),
    CHECK ((kind = 'GPU') = (memory_gb IS NOT NULL))
);
