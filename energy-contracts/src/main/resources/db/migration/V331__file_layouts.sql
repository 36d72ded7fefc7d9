-- How the files of a meter or a price series are laid out; changed by a further version.
create table file_layout (
    owner_type  text        not null check (owner_type in ('meter', 'price-series')),
    owner_id    integer     not null,
    version     integer     not null check (version > 0),
    layout      jsonb       not null,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    primary key (owner_type, owner_id, version)
);
revoke update, delete on file_layout from "${app_role}";
