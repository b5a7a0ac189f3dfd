package fr.academie.chorusaudit.mail;

/** Where mails leave by: a relay, or files for a simulation. */
public interface Relais {

    /** Hands one mail over. Whatever happens to it is the answer; only bugs throw. */
    Issue remettre(Pli pli);
}
