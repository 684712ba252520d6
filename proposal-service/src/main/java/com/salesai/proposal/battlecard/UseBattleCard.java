package com.salesai.proposal.battlecard;

import com.salesai.contracts.battlecard.BattleCardViewed;
import com.salesai.platform.outbox.Outbox;
import com.salesai.platform.persistence.UnitOfWork;
import com.salesai.platform.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Records that a card was used. */
@ApplicationScoped
class UseBattleCard {
  private final BattleCardRepository cards;
  private final UnitOfWork unitOfWork;
  private final Outbox outbox;

  UseBattleCard(BattleCardRepository cards, UnitOfWork unitOfWork, Outbox outbox) {
    this.cards = cards;
    this.unitOfWork = unitOfWork;
    this.outbox = outbox;
  }

  /** Counts the use and tells of it; fails with 404 when there is no such card. */
  Uni<Void> run(Caller caller, UUID id, UsageRequest usage) {
    return unitOfWork.run(
        caller,
        session ->
            cards
                .get(session, caller, id)
                .call(() -> cards.count(session, id))
                .chain(card -> tell(session, caller, card, usage)));
  }

  /** The buyer's words may name people; the title of the card's own tile does not. */
  private Uni<Void> tell(
      Mutiny.Session session, Caller caller, BattleCard card, UsageRequest usage) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    return cards
        .answering(session, card.id, usage.objection())
        .chain(
            objection ->
                outbox.append(
                    session,
                    caller,
                    new BattleCardViewed(
                        card.id,
                        card.competitor,
                        objection,
                        usage.leadId(),
                        usage.opportunityId(),
                        caller.userId(),
                        now)));
  }
}
