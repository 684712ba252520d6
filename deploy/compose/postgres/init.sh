#!/bin/bash
# Runs once, on an empty data directory: one database per service with its three roles, and one for Keycloak.
# The same as com.salesai.embedded.DatabaseProvisioning does for the local stack.
set -euo pipefail

role() { # name password
  psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -v name="$1" -v password="$2" <<'SQL'
create role :"name" with login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password :'password';
SQL
}

database() { # name owner
  psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -v name="$1" -v owner="$2" <<'SQL'
create database :"name" owner :"owner";
revoke all on database :"name" from public;
SQL
}

for name in lead proposal conversation analytics crm_sync; do
  variable="${name^^}_DB_PASSWORDS"
  read -r owner app relay <<<"${!variable}"
  role "${name}_owner" "$owner"
  role "${name}_app" "$app"
  role "${name}_relay" "$relay"
  database "$name" "${name}_owner"
  psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -d "$name" <<SQL
grant connect on database ${name} to ${name}_app, ${name}_relay;
revoke all on schema public from public;
grant usage on schema public to ${name}_app, ${name}_relay;
create extension pg_trgm;
create extension unaccent;
create extension pgcrypto;
SQL
done

role keycloak_owner "$KEYCLOAK_DB_PASSWORD"
database keycloak keycloak_owner
