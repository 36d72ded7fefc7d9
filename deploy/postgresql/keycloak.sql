-- The database and the role of Keycloak. An administrator of an external PostgreSQL runs it once, when Keycloak is the
-- suite's own:
--
--   psql -d postgres -v ON_ERROR_STOP=1 -v password=… -f keycloak.sql
SELECT 'CREATE ROLE keycloak LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS'
 WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'keycloak')
\gexec
SELECT 'GRANT keycloak TO CURRENT_USER'
 WHERE NOT pg_has_role('keycloak', 'USAGE')
\gexec
ALTER ROLE keycloak PASSWORD :'password';

SELECT 'CREATE DATABASE keycloak OWNER keycloak ENCODING ''UTF8'' TEMPLATE template0'
         ' LOCALE_PROVIDER builtin BUILTIN_LOCALE ''C.UTF-8'''
 WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'keycloak')
\gexec
REVOKE ALL ON DATABASE keycloak FROM PUBLIC;
