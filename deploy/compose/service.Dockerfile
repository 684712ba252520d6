# One image for each service; the jars are built outside: ./mvnw -Pquick package
FROM eclipse-temurin:17-jre
ARG MODULE
RUN useradd --system --uid 10001 --home-dir /app salesai && mkdir /files && chown salesai /files
WORKDIR /app
# Libraries change seldom: a layer of their own.
COPY ${MODULE}/target/quarkus-app/lib/ lib/
COPY ${MODULE}/target/quarkus-app/quarkus-run.jar ./
COPY ${MODULE}/target/quarkus-app/app/ app/
COPY ${MODULE}/target/quarkus-app/quarkus/ quarkus/
USER 10001
VOLUME /files
EXPOSE 8080
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "-jar", "quarkus-run.jar"]
