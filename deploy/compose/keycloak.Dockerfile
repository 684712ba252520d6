# Keycloak with its build step done and the realm file on board.
FROM quay.io/keycloak/keycloak:26.7.3 AS build
RUN /opt/keycloak/bin/kc.sh build --db=postgres --health-enabled=true --metrics-enabled=true

FROM quay.io/keycloak/keycloak:26.7.3
COPY --from=build /opt/keycloak/ /opt/keycloak/
COPY deploy/keycloak/salesai-realm.json /opt/keycloak/data/import/
