-- What the shares of a bill were split by, so that they can be computed again whatever is corrected later.
create table settlement_allocation (
    settlement_id uuid  primary key references settlement,
    basis         jsonb not null,
    basis_sha256  text  not null
);
revoke update, delete on settlement_allocation from "${app_role}";
