-- The service runs under a role of its own that owns nothing: it may use rows, never change tables.
grant usage on schema public to "${app_role}";
alter default privileges in schema public
    grant select, insert, update, delete on tables to "${app_role}";
alter default privileges in schema public
    grant usage, select on sequences to "${app_role}";
