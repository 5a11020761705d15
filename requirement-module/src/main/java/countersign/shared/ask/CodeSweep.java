package countersign.shared.ask;

import countersign.shared.time.Sweep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Forgets answers that were held and never given, and codes that are long over (A3). */
@ApplicationScoped
public class CodeSweep implements Sweep {

    @Inject AnswerCodes codes;

    @Override public String name() { return "answer-codes"; }

    @Override public int run() { return codes.forget(); }
}
