# Adds client scopes and addresses to the realm over Keycloak's admin API, then ends.
FROM eclipse-temurin:17-jre
WORKDIR /app
COPY deploy/local/target/salesai-local.jar ./
COPY deploy/local/target/lib/jackson-*.jar lib/
USER 10001
ENTRYPOINT ["java", "-cp", "salesai-local.jar:lib/*", "com.salesai.local.keycloak.IdentityMain"]
