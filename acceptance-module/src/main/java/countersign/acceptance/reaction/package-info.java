/** What step 6 does when others do something, how its asks, mails and documents read, and what its clocks bring about. */
package countersign.acceptance.reaction;
