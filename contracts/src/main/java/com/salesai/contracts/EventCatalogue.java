package com.salesai.contracts;

import com.salesai.contracts.audit.AuditRecorded;
import com.salesai.contracts.battlecard.BattleCardViewed;
import com.salesai.contracts.conversation.CallTranscribed;
import com.salesai.contracts.conversation.ConversationAnalyzed;
import com.salesai.contracts.lead.ActivityRecorded;
import com.salesai.contracts.lead.LeadCaptured;
import com.salesai.contracts.lead.LeadScored;
import com.salesai.contracts.lead.LeadUpdated;
import com.salesai.contracts.notification.NotificationRequested;
import com.salesai.contracts.opportunity.OpportunityLost;
import com.salesai.contracts.opportunity.OpportunityOpened;
import com.salesai.contracts.opportunity.OpportunityStageChanged;
import com.salesai.contracts.opportunity.OpportunityWon;
import com.salesai.contracts.proposal.ProposalAccepted;
import com.salesai.contracts.proposal.ProposalDeclined;
import com.salesai.contracts.proposal.ProposalGenerated;
import com.salesai.contracts.proposal.ProposalSent;
import com.salesai.contracts.proposal.ProposalViewed;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All event types of SalesAI, by class and by CloudEvents type. */
public final class EventCatalogue {

  private static final Pattern TYPE =
      Pattern.compile("com\\.salesai\\.([a-z-]+\\.[a-z-]+)\\.v[0-9]+");

  private static final List<Class<? extends Event>> EVENTS =
      List.of(
          LeadCaptured.class,
          LeadUpdated.class,
          ActivityRecorded.class,
          LeadScored.class,
          OpportunityOpened.class,
          OpportunityStageChanged.class,
          OpportunityWon.class,
          OpportunityLost.class,
          ProposalGenerated.class,
          ProposalSent.class,
          ProposalViewed.class,
          ProposalAccepted.class,
          ProposalDeclined.class,
          BattleCardViewed.class,
          CallTranscribed.class,
          ConversationAnalyzed.class,
          NotificationRequested.class,
          AuditRecorded.class);

  private static final Map<String, Class<? extends Event>> BY_TYPE = byType();

  private EventCatalogue() {}

  /**
   * Lists every event class, grouped by aggregate, in a stable order.
   *
   * @return all event records
   */
  public static List<Class<? extends Event>> all() {
    return EVENTS;
  }

  /**
   * Finds the record for a CloudEvents type. A consumer that gets an empty answer must not drop the
   * event: the type is newer than the consumer.
   *
   * @param ceType full type, for example {@code com.salesai.lead.captured.v1}
   * @return the record class, or empty for an unknown type or version
   */
  public static Optional<Class<? extends Event>> forType(String ceType) {
    return Optional.ofNullable(ceType).map(BY_TYPE::get);
  }

  /**
   * Lists every CloudEvents type in the order of {@link #all()}.
   *
   * @return all full types
   */
  public static Set<String> types() {
    return BY_TYPE.keySet();
  }

  /**
   * Lists every topic in the order of {@link #all()}.
   *
   * @return all topics, each once
   */
  public static Set<String> topics() {
    Set<String> topics = new LinkedHashSet<>();
    EVENTS.forEach(event -> topics.add(topicOf(event)));
    return Collections.unmodifiableSet(topics);
  }

  /**
   * Names the CloudEvents type of an event record.
   *
   * @param event an event record
   * @return its full type
   */
  public static String typeOf(Class<? extends Event> event) {
    return contractOf(event).type();
  }

  /**
   * Names the topic of an event record.
   *
   * @param event an event record
   * @return its topic
   */
  public static String topicOf(Class<? extends Event> event) {
    return contractOf(event).topic();
  }

  /**
   * Shortens a CloudEvents type to the name that webhooks and the console use: without prefix and
   * version.
   *
   * @param type full type, known or not, for example {@code com.salesai.lead.captured.v1}
   * @return for example {@code lead.captured}
   * @throws IllegalArgumentException when the type is not of the form {@code
   *     com.salesai.<aggregate>.<fact>.v<n>}
   */
  public static String shortName(String type) {
    Matcher matcher = TYPE.matcher(type);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("Not a SalesAI event type: " + type);
    }
    return matcher.group(1);
  }

  /**
   * Locates the JSON Schema of a type on the class path.
   *
   * @param type full type of the catalogue
   * @return absolute resource name, for {@link Class#getResource(String)}
   * @throws IllegalArgumentException when the type is not of the form that {@link #shortName} takes
   */
  public static String schemaResource(String type) {
    String version = type.substring(type.lastIndexOf('.'));
    return "/com/salesai/contracts/schemas/" + shortName(type) + version + ".json";
  }

  /**
   * Names the required components that an event lacks. A producer must not publish such an event:
   * every consumer would refuse it.
   *
   * @param event the event to look at
   * @return names of the missing components, empty when the event is complete
   */
  public static List<String> missing(Event event) {
    List<String> missing = new ArrayList<>();
    for (RecordComponent component : event.getClass().getRecordComponents()) {
      if (component.isAnnotationPresent(Required.class) && value(event, component) == null) {
        missing.add(component.getName());
      }
    }
    return missing;
  }

  private static Object value(Event event, RecordComponent component) {
    try {
      return component.getAccessor().invoke(event);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("Cannot read " + component, e);
    }
  }

  private static EventContract contractOf(Class<? extends Event> event) {
    EventContract contract = event.getAnnotation(EventContract.class);
    if (contract == null) {
      throw new IllegalArgumentException(event + " has no @EventContract");
    }
    return contract;
  }

  private static Map<String, Class<? extends Event>> byType() {
    Map<String, Class<? extends Event>> byType = new LinkedHashMap<>();
    for (Class<? extends Event> event : EVENTS) {
      if (byType.put(typeOf(event), event) != null) {
        throw new IllegalStateException("Two records for " + typeOf(event));
      }
    }
    return Collections.unmodifiableMap(byType);
  }
}
