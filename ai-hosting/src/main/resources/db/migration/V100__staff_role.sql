-- Staff works under a role of its own, which sees every customer; the application role sees one customer at a time.
-- On the tables that the services share, staff may do what the application may do, no more.
grant usage on schema public to "${staff_role}";
do $$
declare
    allowed record;
begin
    for allowed in
        select table_name, privilege_type from information_schema.role_table_grants
        where table_schema = 'public' and grantee = '${app_role}'
    loop
        execute format('grant %s on %I to %I', allowed.privilege_type, allowed.table_name, '${staff_role}');
    end loop;
end
$$;
grant usage, select on all sequences in schema public to "${staff_role}";
alter default privileges in schema public
    grant select, insert, update, delete on tables to "${staff_role}";
alter default privileges in schema public
    grant usage, select on sequences to "${staff_role}";
