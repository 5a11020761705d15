package countersign.web.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Shares in one cell of form 1 (S3.4): a line each, {@code 张伟 50%} or {@code 李强(产品部) 3d}, of the row's owner and collaborators. */
final class ShareCells {

    private static final Pattern LINE = Pattern.compile("(.+?)(?:[(\uff08].*[)\uff09])?\\s+(\\d[\\d.]*\\s*(?:[%\uff05]|[a-zA-Z]+)?)");

    private ShareCells() {}

    static String written(List<ProposedShare> shares) { return shares.stream().map(ProposedShare::toString).collect(Collectors.joining("\n")); }

    /** @param people owner and collaborators of the row */
    static ProposedCell<ProposedShare> read(RawCell cell, List<ProposedParty> people) {
        var text = TextCells.lines(cell);
        var shares = new ArrayList<ProposedShare>();
        var findings = new ArrayList<>(text.findings());
        for (var line : text.value() == null ? List.<String>of() : text.value().lines().filter(l -> !l.isBlank()).toList()) {
            var found = LINE.matcher(line.strip());
            if (!found.matches()) findings.add(Finding.of(FindingKind.SHARE_UNREADABLE, line));
            else if (people.stream().noneMatch(p -> p.name().equals(found.group(1).strip()))) findings.add(Finding.of(FindingKind.SHARE_STRANGER, found.group(1).strip()));
            else shares.add(new ProposedShare(found.group(1).strip(), found.group(2)));
        }
        return new ProposedCell<>(cell.text(), shares, findings);
    }
}
