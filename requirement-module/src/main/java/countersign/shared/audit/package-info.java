/** The audit trail: who did what, when, through what, and why where one is asked (SPEC 3). It is written in the transaction of the change and never edited. */
package countersign.shared.audit;
