package fr.academie.chorusaudit.audit;

import fr.academie.chorusaudit.diagnostic.Code;
import fr.academie.chorusaudit.input.Ligne;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** The results of runs, read back as streams whose memory does not grow with the list. */
public class Resultats {

    public Resultats(DataSource dataSource) {}

    /** Every school audited, in the order of the list. */
    public void forEachResultat(long execution, Consumer<Resultat> consumer) {}

    /** The schools that have a constat of this code, in the order of the list. */
    public void forEachResultat(long execution, Code code, Consumer<Resultat> consumer) {}

    /** The schools for which an assistance request is to be made, in the order of the list. */
    public void forEachAnnexe5(long execution, Consumer<Resultat> consumer) {}

    /** Every constat of this code, in the order of the list. */
    public void forEachConstat(long execution, Code code, Consumer<ConstatTrouve> consumer) {}

    /** The rejected rows and the duplicates, in the order of the list. */
    public void forEachEcartee(long execution, Consumer<Ligne> consumer) {}

    /** The figures of a run. */
    public Bilan bilan(long execution) {
        throw new IllegalStateException("à écrire");
    }
}
