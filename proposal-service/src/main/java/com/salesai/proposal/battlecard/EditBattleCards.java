package com.salesai.proposal.battlecard;

import com.salesai.platform.ids.Ids;
import com.salesai.platform.persistence.UnitOfWork;
import com.salesai.platform.tenancy.Caller;
import com.salesai.platform.web.ETags;
import com.salesai.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Writes, changes and removes cards. */
@ApplicationScoped
class EditBattleCards {
  private final BattleCardRepository cards;
  private final UnitOfWork unitOfWork;

  EditBattleCards(BattleCardRepository cards, UnitOfWork unitOfWork) {
    this.cards = cards;
    this.unitOfWork = unitOfWork;
  }

  /** Stores a new card. */
  Uni<CardDetails> create(Caller caller, BattleCardRequest request) {
    BattleCard card = new BattleCard();
    card.orgId = caller.orgId();
    card.id = Ids.next();
    card.name(request.competitor());
    card.createdAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
    card.updatedAt = card.createdAt;
    return unitOfWork.run(
        caller,
        session ->
            cards.add(session, card, request.tiles()).chain(() -> details(session, caller, card)));
  }

  /**
   * Changes a card.
   *
   * @return the card after it; fails with 404, 412 when it has changed since the ETag was read, 428
   *     without one, 422 when a field is to be removed
   */
  Uni<CardDetails> change(Caller caller, UUID id, String ifMatch, BattleCardPatch patch) {
    if (patch.removesSomething()) {
      throw ProblemException.unprocessable(
          "battlecard.incomplete", "A card has a competitor and tiles; neither can be removed.");
    }
    return unitOfWork.run(
        caller,
        session ->
            cards
                .lock(session, caller, id)
                .invoke(card -> ETags.require(ifMatch, card.version))
                .call(card -> apply(session, card, patch))
                .chain(card -> details(session, caller, card)));
  }

  /** Removes a card; fails with 404, or 412 when an ETag was sent and it has changed since. */
  Uni<Void> remove(Caller caller, UUID id, String ifMatch) {
    return unitOfWork.run(
        caller,
        session ->
            cards
                .lock(session, caller, id)
                .invoke(card -> ETags.checkIfPresent(ifMatch, card.version))
                .chain(card -> cards.remove(session, card)));
  }

  private Uni<Void> apply(Mutiny.Session session, BattleCard card, BattleCardPatch patch) {
    card.updatedAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
    if (patch.competitor() != null) {
      card.name(patch.competitor());
    }
    return patch.tiles() == null
        ? cards.flush(session)
        : cards.replaceTiles(session, card, patch.tiles());
  }

  private Uni<CardDetails> details(Mutiny.Session session, Caller caller, BattleCard card) {
    return cards
        .tiles(session, caller, List.of(card.id))
        .map(tiles -> new CardDetails(card, tiles.getOrDefault(card.id, List.of())));
  }
}
