package countersign.requirement;

import com.fasterxml.jackson.databind.JsonNode;
import countersign.shared.document.DocumentLayout;
import countersign.shared.document.PrintedDocument;
import countersign.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Prints the minutes of any meeting but the kick-off, laid out like those. */
@ApplicationScoped
public class MeetingMinutesLayout implements DocumentLayout {

    @Inject MinutesLayout minutes;

    @Override public String kind() { return MinutesPaper.OTHER; }

    @Override public PrintedDocument print(JsonNode content, Texts texts) { return minutes.print(content, texts); }
}
