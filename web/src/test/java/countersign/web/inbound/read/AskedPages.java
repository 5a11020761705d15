package countersign.web.inbound.read;

import countersign.shared.ask.AskPage;
import countersign.shared.ask.AskPage.Choice;
import countersign.shared.ask.AskPage.Input;
import countersign.shared.ask.AskPage.InputType;
import countersign.shared.ask.AskPage.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Pages of the kinds that the examples answer, with the codes that the product gives them. */
final class AskedPages {

    /** An ask's kind and its page. */
    record Asked(String kind, AskPage page) {}

    private static final Input UNTIL = new Input("until", "", "需要到", InputType.DATE, "", "", false, List.of());

    static final Map<String, Asked> BY_NAME = Map.ofEntries(
            asked("minutes", "requirement.minutes", List.of(), agreeing("confirm", "确认无异议"), refusing("object", "提出异议")),
            asked("action", "requirement.action-item", List.of(UNTIL), agreeing("done", "已完成"), refusing("not-done", "未完成"), words("more-time", "需要更多时间")),
            asked("report", "tracking.report", tasks(11, "1 渠道方案", 12, "2 渠道培训"), agreeing("report", "提交周报"), Choice.of("planned", "按计划", Style.NEUTRAL)),
            asked("single", "tracking.report", tasks(7, "3 渠道方案"), agreeing("report", "提交周报"), Choice.of("planned", "按计划", Style.NEUTRAL)),
            asked("position", "requirement.dispute-response", List.of(), Choice.of("support-o1", "支持“先做华东”", Style.NEUTRAL), words("position", "说明立场")),
            asked("decision", "requirement.dispute", List.of(), agreeing("o1", "先做华东"), Choice.of("o2", "全国同时做", Style.NEUTRAL), words("other", "另行决定")),
            asked("attend", "requirement.attendance", List.of(), agreeing("attend", "参加"), words("delegate", "委派他人"), refusing("decline", "不参加")),
            asked("labour", "requirement.labour", List.of(new Input("people-headcount", "人员", "人数", InputType.NUMBER, "", "", false, List.of())),
                    Choice.withComment("part", "提出分工", Style.PRIMARY), Choice.of("meeting", "启动会上说明", Style.NEUTRAL)),
            asked("part", "tasking.part", List.of(), agreeing("confirm", "我清楚我的3项任务"), words("question", "我有疑问")),
            asked("sign", "tasking.countersign", List.of(), Choice.signing("agree", "同意会签", Style.PRIMARY, false), refusing("remark", "修改意见")),
            asked("owner", "tracking.owner", List.of(owner(3, "3 渠道方案"), owner(4, "4 渠道培训")), agreeing("name", "指定负责人")),
            asked("hand", "tracking.hand-over", List.of(), agreeing("take-over", "签收"), refusing("return", "退回")));

    private AskedPages() {}

    private static Map.Entry<String, Asked> asked(String name, String kind, List<Input> inputs, Choice... choices) {
        return Map.entry(name, new Asked(kind, new AskPage("", "", "", List.of(), List.of(), inputs, List.of(choices))));
    }

    private static Choice agreeing(String code, String label) { return Choice.of(code, label, Style.PRIMARY); }

    private static Choice refusing(String code, String label) { return Choice.withComment(code, label, Style.NEGATIVE); }

    private static Choice words(String code, String label) { return Choice.withComment(code, label, Style.NEUTRAL); }

    private static Input owner(int task, String group) {
        return new Input("o" + task, group, "负责人", InputType.SELECT, "", "", true, List.of(new AskPage.Option("", "请选择"), new AskPage.Option("21", "李明"), new AskPage.Option("22", "陈雅婷")));
    }

    /** The weekly form's fields: ids and headings in turn; 40 percent and 20 August filled in. */
    private static List<Input> tasks(Object... idsAndGroups) {
        var inputs = new ArrayList<Input>();
        for (int i = 0; i < idsAndGroups.length; i += 2) {
            var group = (String) idsAndGroups[i + 1];
            inputs.add(new Input("p" + idsAndGroups[i], group, "进度", InputType.PERCENT, "40", "", true, List.of()));
            inputs.add(new Input("f" + idsAndGroups[i], group, "预计完成", InputType.DATE, "2026-08-20", "", false, List.of()));
            inputs.add(new Input("x" + idsAndGroups[i], group, "问题", InputType.LINES, "", "", false, List.of()));
            inputs.add(new Input("c" + idsAndGroups[i], group, "需协调", InputType.LINES, "", "", false, List.of()));
        }
        return inputs;
    }
}
