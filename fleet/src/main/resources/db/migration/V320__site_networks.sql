-- The networks in which a site's machines answer, and a machine's address in them.
CREATE TABLE site_networks (
    site_code text PRIMARY KEY REFERENCES site (code),
    version   bigint NOT NULL
);

CREATE TABLE site_network (
    site_code     text NOT NULL REFERENCES site_networks (site_code),
    position      integer NOT NULL,
    address_range text NOT NULL,
    from_port     integer NOT NULL CHECK (from_port BETWEEN 1 AND 65535),
    to_port       integer NOT NULL CHECK (to_port BETWEEN from_port AND 65535),
    PRIMARY KEY (site_code, position)
);

ALTER TABLE asset ADD COLUMN address text;
