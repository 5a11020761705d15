/**
 * Asks: anything the process wants from one person, with a due time (SPEC 5). One mechanism for reviews, consultations, confirmations, signatures,
 * reports, action items, disputes, hand-overs and acceptance. The module that opens an ask says in its {@link countersign.shared.ask.AskContent} how
 * it reads; {@link countersign.shared.ask.AskAnswered}, qualified by the ask's kind, tells it the answer once it can no longer be taken back.
 */
package countersign.shared.ask;
