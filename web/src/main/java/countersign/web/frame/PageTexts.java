package countersign.web.frame;

import countersign.shared.text.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;

/** Texts for pages: {@code #{t['web.inbox.title']}}, {@code #{t.get('web.inbox.left', arg)}}, {@code #{t.of(text)}}. */
@Named("t")
@RequestScoped
public class PageTexts extends AbstractMap<String, String> {

    @Inject Me me;

    /** The message of that key. */
    @Override public String get(Object key) { return me.texts().get((String) key); }

    /** The message with its arguments filled in. */
    public String get(String key, Object... args) { return me.texts().get(key, args); }

    /** A text that has met its reader. */
    public String of(Text text) { return me.texts().get(text); }

    @Override public boolean containsKey(Object key) { return me.texts().has((String) key); }

    /** Not listed: bundles are looked up by key only. */
    @Override public Set<Map.Entry<String, String>> entrySet() { return Set.of(); }
}
