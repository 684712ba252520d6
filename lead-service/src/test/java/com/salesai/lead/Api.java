package com.salesai.lead;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** The API as one caller uses it. */
public record Api(String token) {

  public RequestSpecification request() {
    return given().auth().oauth2(token);
  }

  public ValidatableResponse post(String path, String json) {
    return request().contentType("application/json").body(json).post("/api/v1" + path).then();
  }

  public ValidatableResponse post(String path, String json, String idempotencyKey) {
    return request()
        .header("Idempotency-Key", idempotencyKey)
        .contentType("application/json")
        .body(json)
        .post("/api/v1" + path)
        .then();
  }

  public ValidatableResponse get(String path) {
    return request().get("/api/v1" + path).then();
  }

  public ValidatableResponse patch(String path, String json) {
    return patch(path, json, null);
  }

  public ValidatableResponse patch(String path, String json, String ifMatch) {
    RequestSpecification request = request().contentType("application/merge-patch+json").body(json);
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return request.patch("/api/v1" + path).then();
  }

  /** Captures a lead with that e-mail address and answers its id. */
  public UUID lead(String email) {
    return created(post("/leads", "{\"email\":\"%s\"}".formatted(email)));
  }

  public static UUID created(ValidatableResponse response) {
    return UUID.fromString(response.statusCode(201).extract().path("id"));
  }
}
