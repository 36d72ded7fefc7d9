-- The database and the two roles of one service (docs/adr/0005-database-roles.md). An administrator of an external
-- PostgreSQL 18 runs this file once for each of cost_model, fleet, energy_contracts, ai_hosting and gateway:
--
--   psql -d postgres -v ON_ERROR_STOP=1 -v service=fleet -v owner_password=… -v app_password=… -f service.sql
--
-- It may be run again; then it sets the passwords. The suite's own PostgreSQL is set up by this very file, which the
-- launcher reads as psql does: \set, \gexec, \connect, :'text' and :"name", and nothing else of psql.
\set owner :service '_owner'
\set app :service '_app'

SELECT format('CREATE ROLE %I LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS', name)
  FROM (VALUES (:'owner'), (:'app')) AS wanted (name)
 WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name)
\gexec
-- An administrator who is no superuser must belong to the owner to act for it.
SELECT format('GRANT %I TO CURRENT_USER', :'owner')
 WHERE NOT pg_has_role(:'owner', 'USAGE')
\gexec
ALTER ROLE :"owner" PASSWORD :'owner_password';
ALTER ROLE :"app" PASSWORD :'app_password';
ALTER ROLE :"app" SET statement_timeout = '60s';
ALTER ROLE :"app" SET lock_timeout = '10s';
ALTER ROLE :"app" SET idle_in_transaction_session_timeout = '60s';

SELECT format('CREATE DATABASE %I OWNER %I ENCODING ''UTF8'' TEMPLATE template0'
         ' LOCALE_PROVIDER builtin BUILTIN_LOCALE ''C.UTF-8''',
         :'service', :'owner')
 WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = :'service')
\gexec
REVOKE ALL ON DATABASE :"service" FROM PUBLIC;
GRANT CONNECT, TEMPORARY ON DATABASE :"service" TO :"app";

\connect :"service"
GRANT USAGE ON SCHEMA public TO :"app";
ALTER DEFAULT PRIVILEGES FOR ROLE :"owner" IN SCHEMA public
  GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO :"app";
ALTER DEFAULT PRIVILEGES FOR ROLE :"owner" IN SCHEMA public
  GRANT USAGE, SELECT ON SEQUENCES TO :"app";
