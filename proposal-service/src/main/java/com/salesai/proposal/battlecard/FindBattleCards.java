package com.salesai.proposal.battlecard;

import com.salesai.platform.persistence.UnitOfWork;
import com.salesai.platform.tenancy.Caller;
import com.salesai.platform.web.Page;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads one card, or those that help against a competitor or an objection. */
@ApplicationScoped
class FindBattleCards {
  private final BattleCardRepository cards;
  private final UnitOfWork unitOfWork;

  FindBattleCards(BattleCardRepository cards, UnitOfWork unitOfWork) {
    this.cards = cards;
    this.unitOfWork = unitOfWork;
  }

  /** Fails with 404 when there is none. */
  Uni<CardDetails> one(Caller caller, UUID id) {
    return unitOfWork.run(
        caller,
        session ->
            cards
                .get(session, caller, id)
                .chain(
                    card ->
                        cards
                            .tiles(session, caller, List.of(id))
                            .map(t -> new CardDetails(card, t.getOrDefault(id, List.of())))));
  }

  /** By competitor; with an objection, by how well a tile answers it. */
  Uni<Page<BattleCardView>> list(Caller caller, BattleCardFilter filter) {
    return unitOfWork.run(
        caller,
        session ->
            cards.search(session, filter).chain(found -> page(session, caller, filter, found)));
  }

  private Uni<Page<BattleCardView>> page(
      Mutiny.Session session, Caller caller, BattleCardFilter filter, List<FoundCard> found) {
    List<UUID> ids = found.stream().map(FoundCard::id).toList();
    return cards
        .cards(session, caller, ids)
        .chain(
            heads ->
                cards
                    .tiles(session, caller, ids)
                    .map(
                        tiles ->
                            Page.of(
                                found,
                                filter.limit(),
                                FoundCard::cursor,
                                hit -> view(hit, heads.get(hit.id()), tiles.get(hit.id())))));
  }

  private static BattleCardView view(FoundCard hit, BattleCard card, List<BattleCardTile> tiles) {
    return new CardDetails(card, tiles).view(hit.inOrder(tiles));
  }
}
