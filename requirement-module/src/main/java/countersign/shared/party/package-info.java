/**
 * Departments and people: who heads what, who stands in for whom, who has left. Departments have validity dates and successors (P3), and sealed
 * documents keep the names of their day. {@link countersign.shared.party.Directory} answers every question of “who”.
 */
package countersign.shared.party;
