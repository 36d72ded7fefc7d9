create table note (
    code      text primary key,
    period    text           not null,
    amount    numeric(20, 2) not null check (amount >= 0),
    kind      text           not null,
    suspect   boolean        not null default false,
    import_id uuid
);
