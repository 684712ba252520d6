package com.salesai.local.demo.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.salesai.local.LocalStackException;
import com.salesai.local.demo.Bodies;
import com.salesai.local.demo.api.Api;
import com.salesai.local.demo.api.ApiProblem;
import com.salesai.local.demo.story.LeadStory;
import com.salesai.local.demo.story.LeadStory.Touch;
import com.salesai.local.demo.story.Person;
import com.salesai.local.demo.story.Profile;
import com.salesai.local.demo.story.Story.Chapter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The tasks that load one organization. */
final class ChapterLoad {

  private static final int BATCH = 200;

  private final Chapter chapter;
  private final Profile profile;
  private final Api api;
  private final Steps steps;
  private final DealLoad deals;

  ChapterLoad(Chapter chapter, Api api, Steps steps) {
    this.chapter = chapter;
    this.profile = chapter.profile();
    this.api = api;
    this.steps = steps;
    this.deals = new DealLoad(steps);
  }

  /** Battle cards and leads need nothing else. */
  List<Runnable> beginnings() {
    var tasks = new ArrayList<Runnable>();
    for (int i = 0; i < profile.cards().size(); i++) {
      Profile.Card card = profile.cards().get(i);
      String key = key("card-" + i);
      tasks.add(() -> steps.count(Kind.CARDS, 1, () -> card(card, key)));
    }
    for (LeadStory lead : chapter.leads()) {
      tasks.add(() -> steps.count(Kind.LEADS, 1, () -> lead(lead)));
    }
    return tasks;
  }

  /**
   * @param personal what sellers note down, or else what web site and mailings tell
   */
  List<Runnable> touches(boolean personal) {
    Map<String, List<Batch>> byPrincipal = new LinkedHashMap<>();
    for (LeadStory lead : chapter.leads()) {
      List<Touch> touches =
          lead.touches().stream().filter(touch -> touch.personal() == personal).toList();
      if (!touches.isEmpty()) {
        String principal = personal ? owner(lead) : profile.tracker();
        add(byPrincipal.computeIfAbsent(principal, name -> new ArrayList<>()), lead, touches);
      }
    }
    var tasks = new ArrayList<Runnable>();
    byPrincipal.forEach(
        (principal, batches) -> {
          for (int i = 0; i < batches.size(); i++) {
            String key = key("touches-" + (personal ? "personal-" : "web-") + principal + "-" + i);
            Batch batch = batches.get(i);
            tasks.add(
                () ->
                    steps.count(Kind.ACTIVITIES, batch.size(), () -> send(principal, key, batch)));
          }
        });
    return tasks;
  }

  /** Deals with their proposals, and uses of cards, lead by lead. */
  List<Runnable> deals() {
    return tasks(
        lead -> lead.deal() != null || !lead.cardUses().isEmpty(),
        lead -> deals.load(lead, owner(lead), profile.org()));
  }

  /** Recorded calls. */
  List<Runnable> calls() {
    return tasks(lead -> lead.call() != null, lead -> deals.call(lead, owner(lead), profile.org()));
  }

  private List<Runnable> tasks(Predicate<LeadStory> which, Consumer<LeadStory> work) {
    return chapter.leads().stream()
        .filter(which)
        .<Runnable>map(lead -> () -> work.accept(lead))
        .toList();
  }

  private String owner(LeadStory lead) {
    return lead.owner() == null ? profile.tracker() : lead.owner().principal();
  }

  private String key(String name) {
    return profile.org() + "/" + name;
  }

  private void card(Profile.Card card, String key) {
    steps.post(profile.members().get(0).principal(), "/api/v1/battlecards", key, card);
  }

  private void lead(LeadStory lead) {
    String principal = owner(lead);
    steps.once(
        key(lead.key()),
        idempotencyKey -> {
          try {
            return api.post(
                principal, "/api/v1/leads", idempotencyKey, Bodies.lead(lead, profile.website()));
          } catch (ApiProblem problem) {
            if (problem.is("lead.duplicate-email")) {
              return existing(principal, lead.person(), problem);
            }
            throw problem;
          }
        });
  }

  /** The lead that an earlier run captured without hearing of it. */
  private JsonNode existing(String principal, Person person, ApiProblem problem) {
    String query = URLEncoder.encode(person.email(), StandardCharsets.UTF_8);
    JsonNode found = api.get(principal, "/api/v1/leads?q=" + query).path("data").path(0);
    if (found.isMissingNode()) {
      throw problem;
    }
    return found;
  }

  /** Whole leads together: two requests never wait for each other's lead. */
  private record Batch(List<LeadStory> leads, List<List<Touch>> touches) {
    int size() {
      return touches.stream().mapToInt(List::size).sum();
    }
  }

  private static void add(List<Batch> batches, LeadStory lead, List<Touch> touches) {
    if (batches.isEmpty() || batches.get(batches.size() - 1).size() >= BATCH) {
      batches.add(new Batch(new ArrayList<>(), new ArrayList<>()));
    }
    Batch last = batches.get(batches.size() - 1);
    last.leads().add(lead);
    last.touches().add(touches);
  }

  private void send(String principal, String key, Batch batch) {
    var items = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < batch.leads().size(); i++) {
      String leadId = steps.idOf(key(batch.leads().get(i).key()));
      batch.touches().get(i).forEach(touch -> items.add(Bodies.touch(leadId, touch)));
    }
    steps.once(
        key,
        idempotencyKey ->
            accepted(
                api.post(
                    principal,
                    "/api/v1/activities/batches",
                    idempotencyKey,
                    Map.of("activities", items))));
  }

  private static JsonNode accepted(JsonNode results) {
    if (results.path("rejected").asInt() > 0) {
      for (JsonNode result : results.path("results")) {
        if (result.path("status").asText().equals("rejected")) {
          throw new LocalStackException(
              "POST /api/v1/activities/batches rejected %d activities, the first because of %s"
                  .formatted(results.path("rejected").asInt(), result.path("errors")));
        }
      }
    }
    return results;
  }
}
