package countersign.web.inbound;

/**
 * What an answer by mail says about one ask.
 *
 * @param key      by which it is taken once
 * @param mailId   our mail that it answers
 * @param personId that mail's addressee, whoever sent the answer
 * @param standing how the token stands
 * @param text     the writer's own words
 */
record InboundPart(String key, long mailId, long personId, long askId, ReplyToken.Standing standing, String text) { }
