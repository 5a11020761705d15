package countersign.it;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.shared.ask.AskComments;
import countersign.shared.ask.AskContents;
import countersign.shared.ask.AskLists;
import countersign.shared.party.Directory;
import countersign.shared.text.Language;
import countersign.shared.text.Texts;
import countersign.web.inbound.read.ReplyReader;
import countersign.web.inbound.read.Understood;
import countersign.web.inbound.read.WordTable;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A4 in the server: what a reply's words do to the ask that its token names. */
@ExtendWith(ArquillianExtension.class)
class AnswerByMailIT {

    @Inject Answering answering;
    @Inject Walk walk;
    @Inject Asking asking;
    @Inject AskLists lists;
    @Inject AskComments comments;
    @Inject AskContents contents;
    @Inject Directory directory;
    @Inject Traces traces;
    @Inject Letters letters;

    @BeforeEach
    void theFolderIsWatched() { letters.open(); }

    @AfterEach
    void theFolderIsLeft() { letters.close(); }

    @Test
    void noObjectionConfirmsTheMinutesWhoeverSentIt() {
        var ask = answering.asked(Answering.MINUTES);
        assertThat(letters.text(ask.personId(), ask.id())).contains("无异议");
        letters.answer(answering.token(ask), "无异议。\r\n\r\n孙浩\r\n\r\n-----原始邮件-----\r\n发件人: 会签协同\r\n主题: 会议纪要\r\n有异议");
        answering.taken(ask, "confirm");
    }

    @Test
    void aPlainReplyNeverSigns() {
        var ask = answering.asked("requirement.review");
        letters.answer(answering.token(ask), "同意");
        assertThat(lists.view(ask.id()).open()).isTrue();
        assertThat(letters.text(ask.personId(), ask.id())).contains("不能代替签字").contains("/act/" + ask.id());
        for (var words : List.of("原则同意", "同意，但预算要写清楚", "收到")) {
            letters.answer(answering.token(ask), words);
            assertThat(letters.text(ask.personId(), ask.id())).as(words).contains("同意要签字", words).doesNotContain("回复一句明确的话");
        }
        letters.answer(answering.token(ask), "退回，预算不清楚");
        answering.taken(ask, "return");
    }

    @Test
    void whatIsNoPlainYesIsAskedBack() {
        var ask = answering.asked(Answering.MINUTES);
        for (var words : List.of("原则同意", "同意，但日期要改", "收到", "OK")) {
            var mail = traces.mailOf(ask.id());
            letters.answer(answering.token(ask), words);
            assertThat(traces.mailOf(ask.id())).as(words).isGreaterThan(mail);
            assertThat(letters.text(ask.personId(), ask.id())).as(words).contains("/act/").contains(words);
        }
        assertThat(lists.view(ask.id()).open()).isTrue();
        letters.answer(answering.token(ask), "没有异议");
        answering.taken(ask, "confirm");
    }

    @Test
    void otherWordsBecomeACommentAndTheirWriterIsToldSo() {
        var ask = answering.asked(Answering.MINUTES);
        letters.answer(answering.token(ask), "请把我的名字写对");
        assertThat(comments.of(ask.id())).extracting(comment -> comment.words()).containsExactly("请把我的名字写对");
        assertThat(letters.text(ask.personId(), ask.id())).contains("作为意见转给发起人");
        assertThat(traces.noticesOf("ask.comment", walk.person("wangyaqin"), ask.projectId())).isEqualTo(1);
        assertThat(lists.view(ask.id()).open()).isTrue();
        asking.withdraw(ask);
    }

    @Test
    void anAnswerThatSaysNothingGetsHelpOnce() {
        var ask = answering.asked(Answering.MINUTES);
        var token = answering.token(ask);
        var told = traces.noticesOf("web.reply", ask.personId(), ask.projectId());
        for (int i = 0; i < 2; i++) letters.answer(token, "\r\n-----原始邮件-----\r\n发件人: 会签协同\r\n主题: 会议纪要\r\n请确认");
        assertThat(traces.replies(ask.id())).contains("HELPED");
        assertThat(traces.noticesOf("web.reply", ask.personId(), ask.projectId())).isEqualTo(told + 1);
        assertThat(comments.of(ask.id())).isEmpty();
        asking.withdraw(ask);
    }

    @Test
    void aRefusalNamesTheField() {
        var ask = answering.asked(Answering.MINUTES);
        letters.answer(answering.token(ask), "有异议：第一条不对");
        assertThat(lists.view(ask.id()).open()).isTrue();
        var page = contents.of(Answering.MINUTES).page(ask, directory.person(ask.personId()).texts());
        assertThat(letters.text(ask.personId(), ask.id())).contains(page.inputs().get(0).label()).contains("第一条不对");
        asking.withdraw(ask);
    }

    @Test
    void aLineReportsOnATask() {
        var ask = answering.asked("tracking.report");
        letters.answer(answering.token(ask), "80%");
        assertThat(letters.text(ask.personId(), ask.id())).as("it is a milestone").contains("还缺一点或有一处要改");
        letters.answer(answering.token(ask), "100%");
        assertThat(lists.view(ask.id()).inputs()).as(letters.text(ask.personId(), ask.id())).containsEntry("p1", "100");
        answering.taken(ask, "report");
    }

    @Test
    void aMailIsTakenOnceHoweverOftenItComes() {
        var ask = answering.asked(Answering.MINUTES);
        var letter = Letters.letter(answering.token(ask), "还没有看完", "");
        letters.send(letter);
        letters.send("Received: by another way\r\n" + letter);
        assertThat(comments.of(ask.id())).hasSize(1);
        asking.withdraw(ask);
    }

    @Test
    void ofSeveralAsksInOneMailEachLineAnswersItsOwn() throws Exception {
        var project = walk.consulted(false);
        var first = answering.asked(Answering.MINUTES, project);
        var second = answering.asked(Answering.ACTION_ITEM, project);
        traces.together(first.id(), second.id());
        var text = letters.text(first.personId(), first.id());
        assertThat(text).contains("1. ").contains("2. ");
        var token = answering.token(first);
        letters.answer(token, "无异议");
        assertThat(lists.view(first.id()).open()).as("no number").isTrue();
        var helped = traces.noticesOf("web.reply", first.personId(), project);
        letters.answer(token, "无异议");
        assertThat(traces.noticesOf("web.reply", first.personId(), project)).as("helped once").isEqualTo(helped).isPositive();
        letters.answer(token, "1 无异议\r\n2 已完成");
        answering.taken(first, "confirm");
        answering.taken(second, "done");
    }

    @Test
    void anAnswerThatCannotBeTakenIsToldAndHoldsUpNoOtherOfTheSameMail() {
        var project = walk.consulted(false);
        var first = answering.asked(Answering.MINUTES, project);
        var second = answering.asked(Answering.ACTION_ITEM, project);
        traces.together(first.id(), second.id());
        var token = answering.token(first);
        var told = traces.noticesOf("web.reply", first.personId(), project);
        var right = traces.facts(first.id(), "[]");
        try {
            assertThat(letters.send(Letters.letter(token, "1 无异议\r\n2 已完成", ""))).as("it is put away").isEqualTo("taken");
        } finally {
            traces.facts(first.id(), right);
        }
        answering.taken(second, "done");
        assertThat(lists.view(first.id()).open()).isTrue();
        assertThat(traces.noticesOf("web.reply", first.personId(), project)).as("they are told").isGreaterThan(told);
        assertThat(letters.newest("web.reply", first.personId())).as("that it was no fault of theirs").contains("系统出了故障", "1 无异议".substring(2));
        assertThat(traces.noticesOf("web.reply", first.personId(), project)).isEqualTo(told + 1);
    }

    /** Must show 1, the column “reply”: what a kind's mail proposes to write is taken as it says, in every language. */
    @Test
    void everyKindIsAnsweredByTheWordsThatItsMailProposes() {
        var project = walk.consulted(false);
        var table = WordTable.shipped();
        var wrong = new ArrayList<String>();
        new TreeMap<>(AskKinds.FACTS).forEach((kind, facts) -> {
            var ask = asking.ask(kind, facts, project, walk.person("sunhao"));
            var pages = Arrays.stream(Language.values()).map(language -> contents.of(kind).page(ask, Texts.of(language, Directory.COMPANY_ZONE))).toList();
            var reader = new ReplyReader(pages.get(0), table.of(kind, pages), directory.today());
            for (var choice : pages.get(0).choices()) for (var language : Language.values()) {
                var word = table.proposed(kind, choice.code(), language).orElse(choice.label()) + (choice.comment() ? ": 原因" : "");
                if (!(reader.read(word) instanceof Understood.Answer answer) || !answer.reply().choice().equals(choice.code())) wrong.add(kind + " " + choice.code() + ": " + word);
            }
            asking.withdraw(ask);
        });
        assertThat(wrong).isEmpty();
    }
}
