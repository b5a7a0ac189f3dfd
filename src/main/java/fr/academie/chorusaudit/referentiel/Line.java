package fr.academie.chorusaudit.referentiel;

import java.util.List;

/**
 * A line of a page.
 *
 * @param number in the file, from 1; 0 in HTML, whose lines mean nothing to a reader
 * @param pieces what tabs, bars or cells of a table separate, boxes apart; empty pieces stand for empty cells
 */
record Line(int number, List<String> pieces) {

    Line {
        pieces = List.copyOf(pieces);
    }

    boolean isBlank() {
        return pieces.stream().allMatch(String::isEmpty);
    }
}
