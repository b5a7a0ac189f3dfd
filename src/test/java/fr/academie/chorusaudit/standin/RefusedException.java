package fr.academie.chorusaudit.standin;

/** A request that the stand-in does not take; the message says why, in English, without what was sent as a secret. */
final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    RefusedException(String message, Answer answer) {
        super(message);
        this.answer = answer;
    }

    static RefusedException badRequest(String message) {
        return new RefusedException(message, Answer.error(400, message));
    }

    Answer answer() {
        return answer;
    }
}
