package fr.academie.chorusaudit.input;

import java.util.List;

/**
 * The account of a list that was read: {@code lues = retenues + doublons + rejetees + vides}.
 *
 * @param lues rows after the headers, down to the last one that is not empty
 * @param retenues schools to audit
 * @param reparees those of them whose SIRET was repaired
 * @param feuilles the sheets read
 * @param remarques French sentences on what was left aside (a sheet without header, hidden columns of doubt …)
 */
public record Lecture(
        long lues,
        long retenues,
        long reparees,
        long doublons,
        long rejetees,
        long vides,
        List<String> feuilles,
        List<String> remarques) {

    public Lecture {
        if (lues != retenues + doublons + rejetees + vides) {
            throw new IllegalArgumentException("rows were lost: " + lues + " read");
        }
        feuilles = List.copyOf(feuilles);
        remarques = List.copyOf(remarques);
    }
}
