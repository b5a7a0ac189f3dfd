package fr.academie.chorusaudit.job;

import fr.academie.chorusaudit.mail.Synthese;
import org.jspecify.annotations.Nullable;

/** Whether one night found too much to be believed at once. */
interface Frein {

    /** Why the mails to schools are held; null when they may leave. It holds until somebody has confirmed. */
    Synthese.@Nullable Frein of(long execution);
}
