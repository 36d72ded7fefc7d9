-- One more role for ai_hosting, under which staff works; customers never reach it (docs/adr/0003-customer-isolation.md).
-- An administrator of an external PostgreSQL runs it once, after service.sql for ai_hosting:
--
--   psql -d postgres -v ON_ERROR_STOP=1 -v service=ai_hosting -v staff_password=… -f staff.sql
--
-- What the role may do is said by the service's own migrations.
\set staff :service '_staff'

SELECT format('CREATE ROLE %I LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS', :'staff')
 WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = :'staff')
\gexec
ALTER ROLE :"staff" PASSWORD :'staff_password';
ALTER ROLE :"staff" SET statement_timeout = '60s';
ALTER ROLE :"staff" SET lock_timeout = '10s';
ALTER ROLE :"staff" SET idle_in_transaction_session_timeout = '60s';
GRANT CONNECT ON DATABASE :"service" TO :"staff";
