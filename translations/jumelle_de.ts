<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>CardFace</name>
    <message>
        <source>Two versions</source>
        <extracomment>On a card: two people wrote different things.</extracomment>
        <translation>Zwei Fassungen</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <extracomment>Done of all in a check list, as &quot;3/5&quot;.</extracomment>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Blue</source>
        <extracomment>Colour of a tag, as all that follow.</extracomment>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Türkis</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Gelb</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>ddd d</source>
        <extracomment>Short date of this week, as &quot;Fri 13&quot;; the order may be changed.</extracomment>
        <translation>ddd d.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1 is a town or a school: &quot;Kalmar and 2 more&quot; people or schools own a card.</extracomment>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>overdue since %1</source>
        <translation>überfällig seit %1</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>fällig %1</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 von %2 erledigt</translation>
    </message>
    <message>
        <source>owner %1, %2</source>
        <translation>zuständig: %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s)</source>
        <translation>
            <numerusform>%n Anhang</numerusform>
            <numerusform>%n Anhänge</numerusform>
        </translation>
    </message>
    <message>
        <source>two versions, waits for your choice</source>
        <translation>zwei Fassungen, wartet auf Ihre Auswahl</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>noch nicht gesendet</translation>
    </message>
    <message>
        <source>owned by %1</source>
        <extracomment>%1: names of schools that own a card</extracomment>
        <translation>zuständig: %1</translation>
    </message>
    <message>
        <source>tag %1</source>
        <translation>Etikett %1</translation>
    </message>
</context>
<context>
    <name>advice::Check</name>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Datenträger</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>Schlüsselbund</translation>
    </message>
    <message>
        <source>Nobody set rules for Jumelle on this computer.</source>
        <translation>Für Jumelle sind auf diesem Computer keine Regeln festgelegt.</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) hold on this computer (%1).</source>
        <translation>
            <numerusform>%n Regel gilt auf diesem Computer (%1).</numerusform>
            <numerusform>%n Regeln gelten auf diesem Computer (%1).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) of %1 cannot be understood.</source>
        <translation>
            <numerusform>%n Regel in %1 ist unverständlich.</numerusform>
            <numerusform>%n Regeln in %1 sind unverständlich.</numerusform>
        </translation>
    </message>
    <message>
        <source>The settings name each of them, with its line and what is allowed.</source>
        <translation>Die Einstellungen nennen jede davon, mit der Zeile und dem, was erlaubt ist.</translation>
    </message>
    <message>
        <source>The offline copy is on a disk of this computer, with %1 free.</source>
        <translation>Die Offline-Kopie liegt auf einem Datenträger dieses Computers; %1 sind frei.</translation>
    </message>
    <message>
        <source>The offline copy is on a network drive (%1), with %2 free.</source>
        <translation>Die Offline-Kopie liegt auf einem Netzlaufwerk (%1); %2 sind frei.</translation>
    </message>
    <message>
        <source>It works, but more slowly, and only while the drive can be reached. A disk of the computer or a stick is better.</source>
        <translation>Das geht, aber langsamer und nur, solange das Laufwerk erreichbar ist. Besser ist ein Datenträger des Computers oder ein Stick.</translation>
    </message>
    <message>
        <source>The offline copy is in memory, with %1 free.</source>
        <translation>Die Offline-Kopie liegt im Arbeitsspeicher; %1 sind frei.</translation>
    </message>
    <message>
        <source>It is gone when the computer is switched off; choose another place if that is not meant.</source>
        <translation>Sie ist weg, wenn der Computer ausgeschaltet wird; wählen Sie einen anderen Ort, wenn das nicht so sein soll.</translation>
    </message>
    <message>
        <source>Only %1 are free at %2.</source>
        <translation>Unter %2 sind nur %1 frei.</translation>
    </message>
    <message>
        <source>Make room, or choose another place for the offline copy in the settings.</source>
        <translation>Schaffen Sie Platz, oder wählen Sie in den Einstellungen einen anderen Ort für die Offline-Kopie.</translation>
    </message>
    <message>
        <source>Nothing can be written at %1.</source>
        <translation>In %1 kann nichts geschrieben werden.</translation>
    </message>
    <message>
        <source>Choose another place for the offline copy in the settings.</source>
        <translation>Wählen Sie in den Einstellungen einen anderen Ort für die Offline-Kopie.</translation>
    </message>
    <message>
        <source>Sign-ins are kept in the keychain of the system.</source>
        <translation>Anmeldungen werden im Schlüsselbund des Systems aufbewahrt.</translation>
    </message>
    <message>
        <source>This system has no keychain that works.</source>
        <translation>Dieses System hat keinen Schlüsselbund, der funktioniert.</translation>
    </message>
    <message>
        <source>Everybody signs in again at each start. On Linux a keyring such as gnome-keyring or KWallet mends that.</source>
        <translation>Alle melden sich bei jedem Start neu an. Unter Linux hilft ein Schlüsselbund wie gnome-keyring oder KWallet.</translation>
    </message>
    <message>
        <source>set by the rules for this computer (%1)</source>
        <translation>festgelegt durch die Regeln für diesen Computer (%1)</translation>
    </message>
    <message>
        <source>set by the environment variable %1</source>
        <translation>festgelegt durch die Umgebungsvariable %1</translation>
    </message>
    <message>
        <source>found by the automatic configuration %1</source>
        <translation>gefunden durch die automatische Konfiguration %1</translation>
    </message>
    <message>
        <source>set in the system</source>
        <translation>festgelegt im System</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Name of the server</source>
        <translation>Name des Servers</translation>
    </message>
    <message>
        <source>Way to the server</source>
        <translation>Weg zum Server</translation>
    </message>
    <message>
        <source>There is none on the way to this server.</source>
        <translation>Auf dem Weg zu diesem Server ist keiner.</translation>
    </message>
    <message>
        <source>The way leads through the proxy %1, %2.</source>
        <extracomment>%1 address of a proxy, %2 who set it, as part of the sentence</extracomment>
        <translation>Der Weg führt über den Proxy %1, %2.</translation>
    </message>
    <message>
        <source>The proxy %1 does not answer (%2).</source>
        <translation>Der Proxy %1 antwortet nicht (%2).</translation>
    </message>
    <message>
        <source>Is the computer in the network of the school? Otherwise correct the proxy.</source>
        <translation>Ist der Computer im Netz der Schule? Berichtigen Sie andernfalls den Proxy.</translation>
    </message>
    <message>
        <source>The proxy %1 asks for a name and a password.</source>
        <translation>Der Proxy %1 verlangt einen Namen und ein Passwort.</translation>
    </message>
    <message>
        <source>Sign in once in Jumelle; it keeps them in the keychain. An exception for the server is simpler.</source>
        <translation>Geben Sie beides einmal in Jumelle ein; es bleibt im Schlüsselbund. Einfacher ist eine Ausnahme für den Server.</translation>
    </message>
    <message>
        <source>The proxy %1 does not take the name and password it got.</source>
        <translation>Der Proxy %1 nimmt den Namen und das Passwort nicht an.</translation>
    </message>
    <message>
        <source>They are often those of the school account; type them again.</source>
        <translation>Oft sind es die des Schulkontos; geben Sie beides neu ein.</translation>
    </message>
    <message>
        <source>An automatic configuration is set (%1), but it gave no proxy for this server.</source>
        <translation>Eine automatische Konfiguration ist eingestellt (%1), sie nannte aber keinen Proxy für diesen Server.</translation>
    </message>
    <message>
        <source>%1 is at %2.</source>
        <translation>%1 hat die Adresse %2.</translation>
    </message>
    <message>
        <source>The proxy looks up %1 itself.</source>
        <translation>Der Proxy sucht %1 selbst.</translation>
    </message>
    <message>
        <source>Nobody here knows the name %1.</source>
        <translation>Niemand kennt hier den Namen %1.</translation>
    </message>
    <message>
        <source>Is there a network? Is the address right? Otherwise the name server has to let it through.</source>
        <translation>Gibt es ein Netz? Stimmt die Adresse? Andernfalls muss der Namensserver sie durchlassen.</translation>
    </message>
    <message>
        <source>Port %1 of %2 answers after %3 ms.</source>
        <translation>Port %1 von %2 antwortet nach %3 ms.</translation>
    </message>
    <message>
        <source>Port %1 of %2 does not answer (%3).</source>
        <translation>Port %1 von %2 antwortet nicht (%3).</translation>
    </message>
    <message>
        <source>The firewall has to let outgoing TCP to %1, port %2, through.</source>
        <translation>Die Firewall muss ausgehendes TCP zu %1, Port %2, durchlassen.</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Nobody looks in: the certificate is by “%1”.</source>
        <translation>Niemand liest mit: Das Zertifikat ist von „%1“.</translation>
    </message>
    <message>
        <source>Nobody looks in: the certificate is by the server&apos;s own authority, which this computer was given.</source>
        <translation>Niemand liest mit: Das Zertifikat ist von der eigenen Stelle des Servers, die diesem Computer genannt wurde.</translation>
    </message>
    <message>
        <source>The certificate is by “%1”, an authority that was added to this computer.</source>
        <translation>Das Zertifikat ist von „%1“, einer Stelle, die diesem Computer hinzugefügt wurde.</translation>
    </message>
    <message>
        <source>If that is a filter, it can read everything. Jumelle works; an exception for the server keeps what pupils write private and lets news arrive at once.</source>
        <translation>Ist das ein Filter, kann er alles lesen. Jumelle funktioniert; mit einer Ausnahme für den Server bleibt privat, was Schülerinnen und Schüler schreiben, und Neues kommt sofort an.</translation>
    </message>
    <message>
        <source>The connection is opened on the way by “%1”, which this computer does not trust.</source>
        <translation>Die Verbindung wird unterwegs von „%1“ geöffnet; dieser Computer vertraut dieser Stelle nicht.</translation>
    </message>
    <message>
        <source>Make an exception for the server in the filter, or install the filter&apos;s certificate on this computer (setting server.caFile). Until then do not type a password.</source>
        <translation>Machen Sie im Filter eine Ausnahme für den Server, oder installieren Sie das Zertifikat des Filters auf diesem Computer (Einstellung server.caFile). Geben Sie bis dahin kein Passwort ein.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is by an authority of its own, “%1”, which this computer does not know.</source>
        <translation>Das Zertifikat des Servers ist von einer eigenen Stelle, „%1“, die dieser Computer nicht kennt.</translation>
    </message>
    <message>
        <source>Get the file of that authority from whoever runs the server and name it in the setting server.caFile.</source>
        <translation>Lassen Sie sich die Datei dieser Stelle von den Betreibern des Servers geben, und nennen Sie sie in der Einstellung server.caFile.</translation>
    </message>
    <message>
        <source>The server could not prove who it is (%1).</source>
        <translation>Der Server konnte nicht nachweisen, wer er ist (%1).</translation>
    </message>
    <message>
        <source>Is the clock of this computer right? Otherwise whoever runs the server has to renew its certificate.</source>
        <translation>Geht die Uhr dieses Computers richtig? Andernfalls müssen die Betreiber des Servers sein Zertifikat erneuern.</translation>
    </message>
    <message>
        <source>There is no certificate in %1.</source>
        <translation>In %1 ist kein Zertifikat.</translation>
    </message>
    <message>
        <source>The setting server.caFile has to name a file with certificates (PEM).</source>
        <translation>Die Einstellung server.caFile muss eine Datei mit Zertifikaten (PEM) nennen.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>News at once</source>
        <translation>Neues sofort</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>“%1” answers (version %2).</source>
        <translation>„%1“ antwortet (Version %2).</translation>
    </message>
    <message>
        <source>At %1 there is no community server.</source>
        <translation>Unter %1 gibt es keinen Gemeinschaftsserver.</translation>
    </message>
    <message>
        <source>Please compare the address with the one you were given.</source>
        <translation>Bitte vergleichen Sie die Adresse mit der, die man Ihnen genannt hat.</translation>
    </message>
    <message>
        <source>Something else answers in place of %1, perhaps the sign-in page of this Wi-Fi or a filter.</source>
        <translation>Statt %1 antwortet etwas anderes, vielleicht die Anmeldeseite dieses WLANs oder ein Filter.</translation>
    </message>
    <message>
        <source>Open a web page and sign in there; a filter needs an exception for the server.</source>
        <translation>Öffnen Sie eine Webseite, und melden Sie sich dort an; ein Filter braucht eine Ausnahme für den Server.</translation>
    </message>
    <message>
        <source>The server (version %1) and this Jumelle do not understand each other.</source>
        <translation>Der Server (Version %1) und dieses Jumelle verstehen einander nicht.</translation>
    </message>
    <message>
        <source>One of them has to be updated.</source>
        <translation>Einer von beiden muss aktualisiert werden.</translation>
    </message>
    <message>
        <source>The server&apos;s answer did not arrive (%1).</source>
        <translation>Die Antwort des Servers kam nicht an (%1).</translation>
    </message>
    <message>
        <source>Please try again in a few minutes; then ask whoever runs the server.</source>
        <translation>Bitte versuchen Sie es in einigen Minuten erneut; fragen Sie dann die Betreiber des Servers.</translation>
    </message>
    <message>
        <source>News arrive at once.</source>
        <translation>Neues kommt sofort an.</translation>
    </message>
    <message>
        <source>Something on the way holds open answers back; Jumelle asks anew after each piece of news.</source>
        <translation>Unterwegs hält etwas offene Antworten zurück; Jumelle fragt nach jeder Neuigkeit neu.</translation>
    </message>
    <message>
        <source>It works. Without buffering of text/event-stream for this server it costs less.</source>
        <translation>Es geht. Ohne Pufferung von text/event-stream für diesen Server kostet es weniger.</translation>
    </message>
    <message>
        <source>News do not arrive by themselves; Jumelle looks every minute.</source>
        <translation>Neues kommt nicht von selbst an; Jumelle sieht jede Minute nach.</translation>
    </message>
    <message>
        <source>The filter or proxy should not buffer answers of this server, nor end them before two minutes.</source>
        <translation>Filter oder Proxy sollten Antworten dieses Servers nicht puffern und nicht vor zwei Minuten beenden.</translation>
    </message>
    <message>
        <source>It is right.</source>
        <translation>Sie geht richtig.</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>It is %1 ahead.</source>
        <translation>Sie geht %1 vor.</translation>
    </message>
    <message>
        <source>It is %1 behind.</source>
        <translation>Sie geht %1 nach.</translation>
    </message>
    <message>
        <source>Set it, or let the computer set it from the network; certificates fail otherwise.</source>
        <translation>Stellen Sie sie, oder lassen Sie den Computer sie aus dem Netz stellen; sonst gelten Zertifikate nicht.</translation>
    </message>
    <message>
        <source>Not compared, because the server did not answer.</source>
        <translation>Nicht verglichen, weil der Server nicht antwortete.</translation>
    </message>
    <message>
        <source>In order</source>
        <extracomment>result of one check</extracomment>
        <translation>In Ordnung</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <extracomment>result of one check: it works, but could be better</extracomment>
        <translation>Beachtenswert</translation>
    </message>
    <message>
        <source>In the way</source>
        <extracomment>result of one check: this keeps the program from working</extracomment>
        <translation>Im Weg</translation>
    </message>
    <message>
        <source>Not looked at</source>
        <extracomment>result of one check</extracomment>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>Something is in the way. What to do stands beside it.</source>
        <translation>Etwas ist im Weg. Was zu tun ist, steht dabei.</translation>
    </message>
    <message>
        <source>The server can be reached. Something is worth a look.</source>
        <translation>Der Server ist erreichbar. Etwas ist beachtenswert.</translation>
    </message>
    <message>
        <source>The server can be reached, and nothing is in the way.</source>
        <translation>Der Server ist erreichbar, und nichts ist im Weg.</translation>
    </message>
    <message>
        <source>This computer did not say within ten seconds which proxy leads to the server; Jumelle goes there directly.</source>
        <translation>Dieser Computer hat nicht innerhalb von zehn Sekunden gesagt, welcher Proxy zum Server führt; Jumelle geht direkt dorthin.</translation>
    </message>
    <message>
        <source>The certificate is by “%1”; if that is your school&apos;s filter, it reads everything.</source>
        <translation>Das Zertifikat ist von „%1“; ist das der Filter Ihrer Schule, so liest er alles mit.</translation>
    </message>
    <message>
        <source>suggested by the rules for this computer (%1)</source>
        <translation>vorgeschlagen durch die Regeln für diesen Computer (%1)</translation>
    </message>
    <message>
        <source>set by hand in settings.json of the profile</source>
        <translation>von Hand festgelegt in settings.json des Profils</translation>
    </message>
    <message>
        <source>found by automatic detection (WPAD)</source>
        <translation>gefunden durch automatische Erkennung (WPAD)</translation>
    </message>
    <message>
        <source>set in the system for everybody on this computer</source>
        <translation>festgelegt im System für alle an diesem Computer</translation>
    </message>
    <message>
        <source>Often an automatic configuration (PAC, WPAD) cannot be fetched. Correct it in the system, or let the rules for this computer name the proxy (network.proxy).</source>
        <translation>Oft lässt sich eine automatische Konfiguration (PAC, WPAD) nicht holen. Korrigieren Sie sie im System, oder lassen Sie die Regeln für diesen Computer den Proxy nennen (network.proxy).</translation>
    </message>
    <message>
        <source>%1 names a proxy, but Jumelle goes to this server directly.</source>
        <translation>%1 nennt einen Proxy, aber Jumelle geht direkt zu diesem Server.</translation>
    </message>
    <message>
        <source>If it should not: on Linux the package libproxy1-plugin-gsettings (GNOME) or libproxy1-plugin-kconfig (KDE) is needed, or the rules for this computer name the proxy (network.proxy).</source>
        <translation>Falls das nicht gewollt ist: Unter Linux ist das Paket libproxy1-plugin-gsettings (GNOME) oder libproxy1-plugin-kconfig (KDE) nötig, oder die Regeln für diesen Computer nennen den Proxy (network.proxy).</translation>
    </message>
    <message>
        <source>If there should be one: on Linux the packages libproxy1-plugin-webkit and, for GNOME, libproxy1-plugin-gsettings are needed, or the rules for this computer name the proxy (network.proxy).</source>
        <translation>Falls es einen geben soll: Unter Linux sind die Pakete libproxy1-plugin-webkit und, für GNOME, libproxy1-plugin-gsettings nötig, oder die Regeln für diesen Computer nennen den Proxy (network.proxy).</translation>
    </message>
    <message>
        <source>an unknown amount</source>
        <extracomment>in place of &quot;5 GB&quot;, as in &quot;with 5 GB free&quot;</extracomment>
        <translation>unbekannt viele Bytes</translation>
    </message>
    <message>
        <source>Not looked at, because the sign-in could not be used (%1).</source>
        <translation>Nicht geprüft, weil sich die Anmeldung nicht verwenden ließ (%1).</translation>
    </message>
    <message>
        <source>Not looked at, because that takes a sign-in.</source>
        <translation>Nicht geprüft, weil dafür jemand angemeldet sein muss.</translation>
    </message>
    <message>
        <source>The server can be reached. Something is worth a look. Not looked at: %1.</source>
        <extracomment>%1 one or more subjects, such as &quot;News at once&quot;</extracomment>
        <translation>Der Server ist erreichbar. Etwas ist beachtenswert. Nicht geprüft: %1.</translation>
    </message>
    <message>
        <source>The server can be reached. Not looked at: %1.</source>
        <extracomment>%1 one or more subjects, such as &quot;News at once&quot;</extracomment>
        <translation>Der Server ist erreichbar. Nicht geprüft: %1.</translation>
    </message>
    <message>
        <source>The certificate by “%1” is valid only from %2; the clock of this computer says %3.</source>
        <extracomment>%1 authority, %2 and %3 date and time</extracomment>
        <translation>Das Zertifikat von „%1“ gilt erst ab %2; die Uhr dieses Computers zeigt %3.</translation>
    </message>
    <message>
        <source>The clock is almost certainly behind: set it, or let the computer set it from the network. If it is right, whoever runs the server has to renew the certificate.</source>
        <translation>Sehr wahrscheinlich geht die Uhr nach: Stellen Sie sie, oder lassen Sie den Computer sie aus dem Netz stellen. Geht sie richtig, so müssen die Betreiber des Servers das Zertifikat erneuern.</translation>
    </message>
    <message>
        <source>The certificate by “%1” was valid until %2; the clock of this computer says %3.</source>
        <extracomment>%1 authority, %2 and %3 date and time</extracomment>
        <translation>Das Zertifikat von „%1“ galt bis %2; die Uhr dieses Computers zeigt %3.</translation>
    </message>
    <message>
        <source>If the clock is ahead, set it, or let the computer set it from the network. If it is right, whoever runs the server has to renew the certificate.</source>
        <translation>Geht die Uhr vor, so stellen Sie sie, oder lassen Sie den Computer sie aus dem Netz stellen. Geht sie richtig, so müssen die Betreiber des Servers das Zertifikat erneuern.</translation>
    </message>
    <message>
        <source>Not looked at, because the rules of this computer forbid any connection.</source>
        <translation>Nicht angesehen, weil die Regeln dieses Computers jede Verbindung verbieten.</translation>
    </message>
    <message>
        <source>Not looked at, because the rules of this computer forbid %1.</source>
        <translation>Nicht angesehen, weil die Regeln dieses Computers %1 verbieten.</translation>
    </message>
    <message>
        <source>The disk of %1 does not answer.</source>
        <translation>Der Datenträger von %1 antwortet nicht.</translation>
    </message>
    <message>
        <source>Is it a network drive or a stick that is gone? Connect it again, or choose another place for the offline copy.</source>
        <translation>Ist es ein Netzlaufwerk oder ein Stick, der weg ist? Schließen Sie ihn wieder an, oder wählen Sie einen anderen Ort für die Offline-Kopie.</translation>
    </message>
    <message>
        <source>The rules of this computer set its place, and only your IT administrator can set another.</source>
        <translation>Die Regeln dieses Computers legen ihren Ort fest; einen anderen kann nur Ihre IT-Betreuung festlegen.</translation>
    </message>
    <message>
        <source>This copy of Jumelle keeps everything beside itself: move its whole folder to another place.</source>
        <translation>Dieses Jumelle bewahrt alles neben sich auf: Verschieben Sie seinen ganzen Ordner an einen anderen Ort.</translation>
    </message>
    <message>
        <source>Name another folder with --profile.</source>
        <extracomment>--profile is an option of a command and stays as it is</extracomment>
        <translation>Nennen Sie mit --profile einen anderen Ordner.</translation>
    </message>
    <message>
        <source>It is gone when the computer is switched off.</source>
        <translation>Sie ist weg, wenn der Computer ausgeschaltet wird.</translation>
    </message>
    <message>
        <source>Make room there.</source>
        <translation>Schaffen Sie dort Platz.</translation>
    </message>
    <message>
        <source>Have it made writable.</source>
        <translation>Lassen Sie den Ort beschreibbar machen.</translation>
    </message>
    <message>
        <source>Is it a network drive or a stick that is gone? Connect it again.</source>
        <translation>Ist es ein Netzlaufwerk oder ein Stick, der weg ist? Schließen Sie ihn wieder an.</translation>
    </message>
</context>
<context>
    <name>advice::Note</name>
    <message>
        <source>%1 (%2), %3, Jumelle %4</source>
        <extracomment>%1 computer, %2 its system, %3 date and time, %4 version of the program</extracomment>
        <translation>%1 (%2), %3, Jumelle %4</translation>
    </message>
    <message>
        <source>Jumelle: network check</source>
        <translation>Jumelle: Netzprüfung</translation>
    </message>
    <message>
        <source>Jumelle needs one thing of the network: outgoing HTTPS to %1, TCP port %2, directly or through an HTTP proxy. No other port, no UDP, no incoming connection. Filters should neither open this connection nor buffer its answers. It sends no telemetry.</source>
        <translation>Jumelle braucht eines vom Netz: ausgehendes HTTPS zu %1, TCP-Port %2, direkt oder über einen HTTP-Proxy. Keinen anderen Port, kein UDP, keine eingehende Verbindung. Filter sollten diese Verbindung weder öffnen noch ihre Antworten puffern. Telemetrie wird nicht gesendet.</translation>
    </message>
</context>
<context>
    <name>advice::Policies</name>
    <message>
        <source>the address of a server, such as https://community.example.org</source>
        <translation>die Adresse eines Servers, etwa https://community.example.org</translation>
    </message>
    <message>
        <source>names of servers with commas between them, such as community.example.org, *.school.example</source>
        <translation>Namen von Servern mit Kommas dazwischen, etwa community.example.org, *.school.example</translation>
    </message>
    <message>
        <source>system, none, or an address such as http://proxy.school.example:8080</source>
        <translation>system, none oder eine Adresse wie http://proxy.school.example:8080</translation>
    </message>
    <message>
        <source>a whole path; ~, ${NAME} and %NAME% are filled in when they are set</source>
        <translation>ein ganzer Pfad; ~, ${NAME} und %NAME% werden eingesetzt, wenn es sie gibt</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>Line %1 of %2: %3</source>
        <extracomment>%1 line, %2 file, %3 what is wrong there</extracomment>
        <translation>Zeile %1 von %2: %3</translation>
    </message>
    <message>
        <source>In %1: %2</source>
        <extracomment>%1 registry key or property list, %2 what is wrong there</extracomment>
        <translation>In %1: %2</translation>
    </message>
    <message>
        <source>one or more of %1, with commas between them</source>
        <translation>eines oder mehrere von %1, mit Kommas dazwischen</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>eines von %1</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation>eine Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>“%1” is no line of the form “name = value”.</source>
        <translation>„%1“ ist keine Zeile der Form „Name = Wert“.</translation>
    </message>
    <message>
        <source>There is no section %1; there are [enforced] and [default].</source>
        <translation>Einen Abschnitt %1 gibt es nicht; es gibt [enforced] und [default].</translation>
    </message>
    <message>
        <source>“%1” stands before [enforced] or [default].</source>
        <translation>„%1“ steht vor [enforced] oder [default].</translation>
    </message>
    <message>
        <source>There is no setting “%1”.</source>
        <translation>Eine Einstellung „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>“%1” cannot be set by a rule.</source>
        <translation>„%1“ kann keine Regel festlegen.</translation>
    </message>
    <message>
        <source>“%1” is set twice; the last one holds.</source>
        <translation>„%1“ steht zweimal da; es gilt das letzte.</translation>
    </message>
    <message>
        <source>%1 is “%2”. Allowed is %3.</source>
        <extracomment>%1 name of a setting, %2 its wrong value, %3 what it may be: &quot;one of …&quot;, &quot;a number from … to …&quot;</extracomment>
        <translation>%1 ist „%2“. Erlaubt ist %3.</translation>
    </message>
    <message>
        <source>The rules for this computer at %1 cannot be read. So that none of them is passed over, Jumelle does not start. Please tell your IT administrator.</source>
        <translation>Die Regeln für diesen Computer in %1 lassen sich nicht lesen. Damit keine übergangen wird, startet Jumelle nicht. Bitte sagen Sie es Ihrer IT-Betreuung.</translation>
    </message>
    <message>
        <source>This computer is shared, and there is no place where Jumelle could keep anything for you alone while you are signed in: neither the folder that your school chose nor the one for temporary files can be used. Jumelle does not start. Please tell your IT administrator.</source>
        <translation>Diesen Computer nutzen mehrere Personen, und es gibt keinen Ort, an dem Jumelle etwas nur für Sie aufbewahren könnte, solange Sie angemeldet sind: Weder der von Ihrer Schule gewählte Ordner noch der für temporäre Dateien ist nutzbar. Jumelle startet nicht. Bitte sagen Sie es Ihrer IT-Betreuung.</translation>
    </message>
</context>
<context>
    <name>app::Desk</name>
    <message>
        <source>Please sign in again, so that your changes can be sent.</source>
        <translation>Bitte melden Sie sich wieder an, damit Ihre Änderungen gesendet werden können.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Take along…</source>
        <translation>Mitnehmen&#xa0;…</translation>
    </message>
    <message>
        <source>Bring back…</source>
        <translation>Zurückbringen&#xa0;…</translation>
    </message>
    <message>
        <source>Type them</source>
        <extracomment>a button: type name and password for the proxy</extracomment>
        <translation>Eingeben</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>Wieder anmelden&#xa0;…</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation>Offline arbeiten</translation>
    </message>
    <message>
        <source>Stop working offline</source>
        <translation>Nicht mehr offline arbeiten</translation>
    </message>
</context>
<context>
    <name>app::Options</name>
    <message>
        <source>Projects between schools, also without a network.</source>
        <translation>Projekte zwischen Schulen, auch ohne Netz.</translation>
    </message>
    <message>
        <source>Keep profiles and caches in FOLDER.</source>
        <translation>Profile und Zwischenspeicher in ORDNER ablegen.</translation>
    </message>
    <message>
        <source>Offer this community server at sign-in.</source>
        <translation>Diesen Gemeinschaftsserver bei der Anmeldung anbieten.</translation>
    </message>
    <message>
        <source>Trust the certificates in FILE besides the system&apos;s.</source>
        <translation>Neben den Zertifikaten des Systems auch denen in DATEI vertrauen.</translation>
    </message>
    <message>
        <source>Sign in as NAME when nobody is; the password is taken from JUMELLE_PASSWORD.</source>
        <translation>Als NAME anmelden, wenn niemand angemeldet ist; das Passwort kommt aus JUMELLE_PASSWORD.</translation>
    </message>
    <message>
        <source>Start without using the network.</source>
        <translation>Starten, ohne das Netz zu benutzen.</translation>
    </message>
    <message>
        <source>Unexpected word on the command line: %1</source>
        <translation>Unerwartetes Wort in der Befehlszeile: %1</translation>
    </message>
    <message>
        <source>Show this text.</source>
        <translation>Diesen Text zeigen.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Die Version zeigen.</translation>
    </message>
    <message>
        <source>Word %1 of the command line is no text in UTF-8.</source>
        <translation>Wort %1 der Befehlszeile ist kein Text in UTF-8.</translation>
    </message>
    <message>
        <source>--%1 needs a value.</source>
        <translation>--%1 braucht einen Wert.</translation>
    </message>
    <message>
        <source>--server: “%1” is no https address of a server.</source>
        <translation>--server: „%1“ ist keine https-Adresse eines Servers.</translation>
    </message>
</context>
<context>
    <name>app::Program</name>
    <message>
        <source>Some rules of your school for this computer cannot be understood.</source>
        <translation>Einige Regeln Ihrer Schule für diesen Computer sind nicht zu verstehen.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Check the network…</source>
        <translation>Netz prüfen&#xa0;…</translation>
    </message>
    <message>
        <source>Version %1 of Jumelle is available.</source>
        <translation>Version %1 von Jumelle ist verfügbar.</translation>
    </message>
    <message>
        <source>Read about it</source>
        <extracomment>a button: opens the page of the new version</extracomment>
        <translation>Mehr dazu</translation>
    </message>
    <message>
        <source>Close and lose what was not sent?</source>
        <translation>Schließen und nicht Gesendetes verlieren?</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) have not been sent yet. This computer is shared: nothing of yours stays on it.</source>
        <translation>
            <numerusform>%n Änderung wurde noch nicht gesendet. Dieser Computer wird gemeinsam benutzt: Nichts von Ihnen bleibt auf ihm.</numerusform>
            <numerusform>%n Änderungen wurden noch nicht gesendet. Dieser Computer wird gemeinsam benutzt: Nichts von Ihnen bleibt auf ihm.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close and lose them</source>
        <translation>Schließen und verlieren</translation>
    </message>
    <message>
        <source>The offline copy stays in %1 until everything in it has been sent.</source>
        <translation>Die Offline-Kopie bleibt in %1, bis alles darin gesendet ist.</translation>
    </message>
    <message>
        <source>You stay signed in until you close Jumelle: there is no keychain here to keep your sign-in.</source>
        <translation>Sie bleiben angemeldet, bis Sie Jumelle schließen: Hier ist kein Schlüsselbund, der Ihre Anmeldung aufbewahrt.</translation>
    </message>
</context>
<context>
    <name>app::ProxyKeeper</name>
    <message>
        <source>They are kept in the keychain of this computer.</source>
        <translation>Beides wird im Schlüsselbund dieses Computers aufbewahrt.</translation>
    </message>
    <message>
        <source>They are kept until Jumelle is closed.</source>
        <translation>Beides wird aufbewahrt, bis Jumelle geschlossen wird.</translation>
    </message>
    <message>
        <source>Connect</source>
        <extracomment>a button: use this name and password for the proxy</extracomment>
        <translation>Verbinden</translation>
    </message>
</context>
<context>
    <name>app::StartProblem</name>
    <message>
        <source>There is no certificate in %1.</source>
        <translation>In %1 ist kein Zertifikat.</translation>
    </message>
    <message>
        <source>%1 cannot be used as the folder of the profile.</source>
        <translation>%1 kann nicht als Ordner des Profils verwendet werden.</translation>
    </message>
</context>
<context>
    <name>ui::AccountsPart</name>
    <message>
        <source>%1 on %2</source>
        <extracomment>user name, then the server&apos;s address</extracomment>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>Change to this account</source>
        <translation>Zu diesem Konto wechseln</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Sign out %1</source>
        <translation>%1 abmelden</translation>
    </message>
    <message>
        <source>Add another account</source>
        <translation>Weiteres Konto hinzufügen</translation>
    </message>
    <message>
        <source>What was fetched stays on this computer for your next sign-in. What waits to be sent stays, too, and is sent then.</source>
        <translation>Was geholt wurde, bleibt für Ihre nächste Anmeldung auf diesem Computer. Auch was noch zu senden ist, bleibt und wird dann gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>This computer is shared: all of yours is removed from it. %n change(s) have not been sent yet and would be lost.</source>
        <translation>
            <numerusform>Dieser Computer wird gemeinsam benutzt: Alles von Ihnen wird entfernt. %n Änderung wurde noch nicht gesendet und ginge verloren.</numerusform>
            <numerusform>Dieser Computer wird gemeinsam benutzt: Alles von Ihnen wird entfernt. %n Änderungen wurden noch nicht gesendet und gingen verloren.</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer is shared: all of yours is removed from it. Everything has been sent.</source>
        <translation>Dieser Computer wird gemeinsam benutzt: Alles von Ihnen wird entfernt. Alles wurde gesendet.</translation>
    </message>
    <message>
        <source>Sign out?</source>
        <translation>Abmelden?</translation>
    </message>
    <message>
        <source>Everything fetched, and what waits to be sent, stays on this computer.</source>
        <translation>Was geholt wurde und was noch zu senden ist, bleibt auf diesem Computer.</translation>
    </message>
    <message>
        <source>You stay signed in until you close Jumelle: this computer is shared.</source>
        <translation>Sie bleiben angemeldet, bis Sie Jumelle schließen: Diesen Computer nutzen mehrere Personen.</translation>
    </message>
    <message>
        <source>You stay signed in until you close Jumelle: the rules of your school want a sign-in at each start.</source>
        <translation>Sie bleiben angemeldet, bis Sie Jumelle schließen: Die Regeln Ihrer Schule verlangen eine Anmeldung bei jedem Start.</translation>
    </message>
    <message>
        <source>You stay signed in until you close Jumelle: no keychain of this computer can be used, so your sign-in is only in memory.</source>
        <translation>Sie bleiben angemeldet, bis Sie Jumelle schließen: Kein Schlüsselbund dieses Computers ist nutzbar, Ihre Anmeldung ist deshalb nur im Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>To stay signed in, unlock or set up a keychain (GNOME Keyring or KWallet, for example), start Jumelle again and sign in.</source>
        <translation>Um angemeldet zu bleiben, entsperren Sie einen Schlüsselbund oder richten Sie einen ein (etwa GNOME Keyring oder KWallet), starten Sie Jumelle neu und melden Sie sich an.</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Wieder anmelden</translation>
    </message>
    <message>
        <source>Sign in</source>
        <extracomment>button; leads to the question for the password</extracomment>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Sign in as %1</source>
        <translation>Als %1 anmelden</translation>
    </message>
    <message>
        <source>Signed out; what was fetched is still here.</source>
        <translation>Abgemeldet; was geholt wurde, ist noch hier.</translation>
    </message>
    <message>
        <source>This computer is shared: all of yours is removed from it. Jumelle cannot tell whether something waits to be sent; it would be lost.</source>
        <translation>Dieser Computer wird gemeinsam benutzt: Alles von Ihnen wird entfernt. Jumelle kann nicht feststellen, ob noch etwas zu senden ist; es ginge verloren.</translation>
    </message>
</context>
<context>
    <name>ui::ActivityItems</name>
    <message>
        <source>%1 – moved to the trash</source>
        <translation>%1 – in den Papierkorb gelegt</translation>
    </message>
    <message>
        <source>%1 – taken out of the trash</source>
        <translation>%1 – aus dem Papierkorb geholt</translation>
    </message>
    <message>
        <source>%1 “%2” – renamed to “%3”</source>
        <extracomment>%1 is a kind of thing (&quot;Card&quot;), %2 and %3 its names before and after</extracomment>
        <translation>%1 „%2“ – umbenannt in „%3“</translation>
    </message>
    <message>
        <source>Today, %1</source>
        <extracomment>%1 is a date</extracomment>
        <translation>Heute, %1</translation>
    </message>
    <message>
        <source>Yesterday, %1</source>
        <translation>Gestern, %1</translation>
    </message>
    <message>
        <source>You</source>
        <extracomment>in place of a name: whoever reads this</extracomment>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Jemand</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <extracomment>person, what was done, when</extracomment>
        <translation>%1: %2, %3</translation>
    </message>
</context>
<context>
    <name>ui::ActivityView</name>
    <message numerus="yes">
        <source>These are the latest %n entries. Choose a person or a kind to see further back.</source>
        <translation>
            <numerusform>Das ist der neueste Eintrag. Wählen Sie eine Person oder eine Art, um weiter zurückzusehen.</numerusform>
            <numerusform>Das sind die neuesten %n Einträge. Wählen Sie eine Person oder eine Art, um weiter zurückzusehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking up what happened…</source>
        <translation>Verlauf wird nachgesehen&#xa0;…</translation>
    </message>
    <message>
        <source>It is kept by the server.</source>
        <translation>Er liegt auf dem Server.</translation>
    </message>
    <message>
        <source>Nothing of this kind</source>
        <translation>Nichts von dieser Art</translation>
    </message>
    <message>
        <source>Choose another person or kind above.</source>
        <translation>Wählen Sie oben eine andere Person oder Art.</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Noch nichts</translation>
    </message>
    <message>
        <source>Changes appear here once they are sent.</source>
        <translation>Änderungen erscheinen hier, sobald sie gesendet sind.</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Everything</source>
        <extracomment>kinds of things in a project</extracomment>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Pinnwand</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>Photos and albums</source>
        <translation>Fotos und Alben</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Project and members</source>
        <translation>Projekt und Mitglieder</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschehen ist</translation>
    </message>
    <message>
        <source>Show earlier</source>
        <translation>Früheres zeigen</translation>
    </message>
    <message>
        <source>%1: this is as it was at %2.</source>
        <extracomment>%1 is a reason like &quot;You are offline&quot;, %2 a time</extracomment>
        <translation>%1: Stand von %2.</translation>
    </message>
    <message>
        <source>What happened before comes %1.</source>
        <extracomment>%1 is the end of the sentence: &quot;when there is a network&quot;</extracomment>
        <translation>Was davor geschah, kommt, %1.</translation>
    </message>
    <message>
        <source>What happened is not on this computer yet</source>
        <translation>Der Verlauf ist noch nicht auf diesem Computer</translation>
    </message>
    <message>
        <source>It appears here by itself %1.</source>
        <extracomment>%1 is the end of the sentence: &quot;when there is a network&quot;</extracomment>
        <translation>Er erscheint hier von selbst, %1.</translation>
    </message>
</context>
<context>
    <name>ui::AlbumDelegate</name>
    <message>
        <source>Name of the album</source>
        <translation>Name des Albums</translation>
    </message>
</context>
<context>
    <name>ui::AlbumItems</name>
    <message>
        <source>All photos</source>
        <extracomment>First entry of the list of albums</extracomment>
        <translation>Alle Fotos</translation>
    </message>
    <message>
        <source>%1, %2, kept offline</source>
        <translation>%1, %2, offline verfügbar</translation>
    </message>
</context>
<context>
    <name>ui::AnnouncementForm</name>
    <message>
        <source>New announcement</source>
        <translation>Neues Gesuch</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>What would you like to do, and with whom?</source>
        <translation>Was möchten Sie machen, und mit wem?</translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation>Fächer</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>Ages of the pupils, from and to</source>
        <translation>Alter der Schülerinnen und Schüler, von und bis</translation>
    </message>
    <message>
        <source>Pupils in your class</source>
        <translation>Schülerinnen und Schüler in Ihrer Klasse</translation>
    </message>
    <message>
        <source>Start and end</source>
        <translation>Beginn und Ende</translation>
    </message>
    <message>
        <source>For example: River diaries</source>
        <translation>Zum Beispiel: Fluss-Tagebücher</translation>
    </message>
    <message>
        <source>Youngest age</source>
        <translation>Mindestalter</translation>
    </message>
    <message>
        <source>Oldest age</source>
        <translation>Höchstalter</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Starts any time</source>
        <translation>Beginn jederzeit möglich</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Open end</source>
        <translation>Ende offen</translation>
    </message>
    <message>
        <source>Kept as a draft on this computer until you publish it.</source>
        <translation>Bleibt als Entwurf auf diesem Computer, bis Sie es veröffentlichen.</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>Announcement published</source>
        <translation>Gesuch veröffentlicht</translation>
    </message>
    <message>
        <source>Add a language</source>
        <translation>Sprache hinzufügen</translation>
    </message>
    <message>
        <source>Add a subject</source>
        <translation>Fach hinzufügen</translation>
    </message>
    <message>
        <source>Will be published %1</source>
        <extracomment>%1 is the end of the sentence: &quot;when there is a network&quot;</extracomment>
        <translation>Wird veröffentlicht, %1</translation>
    </message>
</context>
<context>
    <name>ui::AnnouncementPanel</name>
    <message>
        <source>Announcement opened again</source>
        <translation>Gesuch wieder geöffnet</translation>
    </message>
    <message>
        <source>Announcement closed</source>
        <translation>Gesuch geschlossen</translation>
    </message>
    <message>
        <source>Announcement moved to the trash</source>
        <translation>Gesuch in den Papierkorb gelegt</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation>Fächer</translation>
    </message>
    <message>
        <source>Pupils</source>
        <translation>Schülerinnen und Schüler</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>About the author</source>
        <translation>Über die Verfasserin oder den Verfasser</translation>
    </message>
    <message>
        <source>Open the announcement again</source>
        <translation>Gesuch wieder öffnen</translation>
    </message>
    <message>
        <source>Close the announcement</source>
        <translation>Gesuch schließen</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>In den Papierkorb legen</translation>
    </message>
    <message>
        <source>Write back to all who answered</source>
        <translation>Schreiben Sie allen zurück, die geantwortet haben</translation>
    </message>
    <message>
        <source>Write an answer</source>
        <translation>Schreiben Sie eine Antwort</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antworten</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n Antwort</numerusform>
            <numerusform>%n Antworten</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for answers…</source>
        <translation>Antworten werden gesucht&#xa0;…</translation>
    </message>
    <message>
        <source>No answers yet</source>
        <translation>Noch keine Antworten</translation>
    </message>
    <message>
        <source>Answer sent</source>
        <translation>Antwort gesendet</translation>
    </message>
    <message>
        <source>Answers can be read %1</source>
        <extracomment>%1 is the end of the sentence: &quot;when there is a network&quot;</extracomment>
        <translation>Antworten können Sie lesen, %1</translation>
    </message>
    <message>
        <source>Your answer will be sent %1</source>
        <extracomment>%1 is the end of the sentence: &quot;when there is a network&quot;</extracomment>
        <translation>Ihre Antwort wird gesendet, %1</translation>
    </message>
    <message>
        <source>In the trash</source>
        <translation>Im Papierkorb</translation>
    </message>
</context>
<context>
    <name>ui::AttachmentTile</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>ui::AttachmentsSection</name>
    <message>
        <source>Attachments</source>
        <translation>Anhänge</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Dateien hinzufügen</translation>
    </message>
    <message>
        <source>“%1” added</source>
        <translation>„%1“ hinzugefügt</translation>
    </message>
    <message>
        <source>“%1” is not on this computer yet; it is being fetched.</source>
        <translation>„%1“ ist noch nicht auf diesem Computer; die Datei wird gerade geholt.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Show on the card</source>
        <translation>Auf der Karte zeigen</translation>
    </message>
    <message>
        <source>Picture of the card changed</source>
        <translation>Bild der Karte geändert</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>“%1” removed</source>
        <translation>„%1“ entfernt</translation>
    </message>
    <message>
        <source>“%1” was not sent. %2</source>
        <extracomment>%1 is a file name, %2 a sentence: why, and what to do</extracomment>
        <translation>„%1“ wurde nicht gesendet. %2</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Kopie speichern</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>Choose the file again</source>
        <translation>Die Datei noch einmal wählen</translation>
    </message>
    <message>
        <source>Choose the file again…</source>
        <translation>Die Datei noch einmal wählen&#xa0;…</translation>
    </message>
    <message>
        <source>Do not show on the card</source>
        <translation>Nicht auf der Karte zeigen</translation>
    </message>
    <message>
        <source>The card shows no picture</source>
        <translation>Die Karte zeigt kein Bild</translation>
    </message>
    <message>
        <source>“%1” is not on this computer yet. It comes %2.</source>
        <extracomment>%2 is the end of the sentence: &quot;when there is a network&quot;</extracomment>
        <translation>„%1“ ist noch nicht auf diesem Computer. Die Datei kommt, %2.</translation>
    </message>
    <message>
        <source>Remove the picture</source>
        <extracomment>Button: the card shows a picture on the board that is none of its attachments, and then no more</extracomment>
        <translation>Bild entfernen</translation>
    </message>
    <message>
        <source>On the board this card shows a picture that is not among its attachments.</source>
        <translation>Auf der Pinnwand zeigt diese Karte ein Bild, das nicht zu ihren Anhängen gehört.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is &quot;May tell place and camera&quot;, %2 the names of files</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ui::Avatar</name>
    <message>
        <source>%1, online</source>
        <extracomment>A person who uses the programme right now; %1 is the name</extracomment>
        <translation>%1, online</translation>
    </message>
</context>
<context>
    <name>ui::BackNote</name>
    <message>
        <source>“%1” is back: you had put it in the trash, and somebody added or changed something inside.</source>
        <translation>„%1“ ist wieder da: Sie hatten es in den Papierkorb gelegt, und jemand hat darin etwas hinzugefügt oder geändert.</translation>
    </message>
    <message>
        <source>“%1” is back: %2 had put it in the trash, and somebody added or changed something inside.</source>
        <translation>„%1“ ist wieder da: %2 hatte es in den Papierkorb gelegt, und jemand hat darin etwas hinzugefügt oder geändert.</translation>
    </message>
    <message>
        <source>“%1” is back from the trash: somebody added or changed something inside.</source>
        <translation>„%1“ ist aus dem Papierkorb zurück: Jemand hat darin etwas hinzugefügt oder geändert.</translation>
    </message>
    <message>
        <source>All right</source>
        <extracomment>Button: the message was read and may go</extracomment>
        <translation>In Ordnung</translation>
    </message>
</context>
<context>
    <name>ui::BoardColumn</name>
    <message>
        <source>Cards of the list “%1”</source>
        <translation>Karten der Liste „%1“</translation>
    </message>
    <message>
        <source>Add a card to “%1”</source>
        <translation>Karte zu „%1“ hinzufügen</translation>
    </message>
    <message>
        <source>More for “%1”</source>
        <translation>Mehr zu „%1“</translation>
    </message>
    <message>
        <source>What is to be done?</source>
        <translation>Was ist zu tun?</translation>
    </message>
    <message>
        <source>Title of the new card in “%1”</source>
        <translation>Titel der neuen Karte in „%1“</translation>
    </message>
    <message>
        <source>Title of the list</source>
        <translation>Titel der Liste</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n Karte</numerusform>
            <numerusform>%n Karten</numerusform>
        </translation>
    </message>
    <message>
        <source>No cards here.</source>
        <translation>Hier sind keine Karten.</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n card(s), folded; press Enter to open</source>
        <translation>
            <numerusform>%1, %n Karte, eingeklappt; zum Öffnen Eingabetaste drücken</numerusform>
            <numerusform>%1, %n Karten, eingeklappt; zum Öffnen Eingabetaste drücken</numerusform>
        </translation>
    </message>
    <message>
        <source>List renamed</source>
        <translation>Liste umbenannt</translation>
    </message>
    <message>
        <source>Rename the list</source>
        <translation>Liste umbenennen</translation>
    </message>
    <message>
        <source>Fold the list</source>
        <translation>Liste einklappen</translation>
    </message>
    <message>
        <source>Move to the left</source>
        <translation>Nach links verschieben</translation>
    </message>
    <message>
        <source>Move to the right</source>
        <translation>Nach rechts verschieben</translation>
    </message>
    <message>
        <source>Cards here are not finished</source>
        <translation>Karten hier sind nicht erledigt</translation>
    </message>
    <message>
        <source>Cards here are finished</source>
        <translation>Karten hier sind erledigt</translation>
    </message>
    <message>
        <source>List changed</source>
        <translation>Liste geändert</translation>
    </message>
    <message>
        <source>Move the list to the trash</source>
        <translation>Liste in den Papierkorb legen</translation>
    </message>
    <message>
        <source>Unfold the list</source>
        <translation>Liste ausklappen</translation>
    </message>
</context>
<context>
    <name>ui::BoardData</name>
    <message>
        <source>Card added</source>
        <translation>Karte hinzugefügt</translation>
    </message>
    <message>
        <source>List added</source>
        <translation>Liste hinzugefügt</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Zu tun</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Three lists added</source>
        <translation>Drei Listen hinzugefügt</translation>
    </message>
    <message>
        <source>Card moved</source>
        <translation>Karte verschoben</translation>
    </message>
    <message>
        <source>Card moved to “%1”</source>
        <translation>Karte nach „%1“ verschoben</translation>
    </message>
    <message>
        <source>List moved</source>
        <translation>Liste verschoben</translation>
    </message>
    <message>
        <source>Card renamed</source>
        <translation>Karte umbenannt</translation>
    </message>
    <message>
        <source>Card moved to the trash</source>
        <translation>Karte in den Papierkorb gelegt</translation>
    </message>
    <message>
        <source>List moved to the trash</source>
        <translation>Liste in den Papierkorb gelegt</translation>
    </message>
    <message>
        <source>Tag added</source>
        <translation>Etikett hinzugefügt</translation>
    </message>
    <message>
        <source>Colour of “%1”: %2</source>
        <extracomment>%1 is the name of a tag, %2 that of a colour, as &quot;Blue&quot;</extracomment>
        <translation>Farbe von „%1“: %2</translation>
    </message>
    <message numerus="yes">
        <source>Tag moved to the trash; it was on %n card(s)</source>
        <translation>
            <numerusform>Etikett in den Papierkorb gelegt; es war auf %n Karte</numerusform>
            <numerusform>Etikett in den Papierkorb gelegt; es war auf %n Karten</numerusform>
        </translation>
    </message>
    <message>
        <source>Tag moved to the trash</source>
        <translation>Etikett in den Papierkorb gelegt</translation>
    </message>
</context>
<context>
    <name>ui::BoardPage</name>
    <message>
        <source>Add a card</source>
        <translation>Karte hinzufügen</translation>
    </message>
    <message>
        <source>Trash of the board</source>
        <translation>Papierkorb der Pinnwand</translation>
    </message>
    <message>
        <source>Find on the board</source>
        <translation>Auf der Pinnwand suchen</translation>
    </message>
    <message>
        <source>Move the card up</source>
        <translation>Karte nach oben verschieben</translation>
    </message>
    <message>
        <source>Move the card down</source>
        <translation>Karte nach unten verschieben</translation>
    </message>
    <message>
        <source>Move the card to the trash</source>
        <translation>Karte in den Papierkorb legen</translation>
    </message>
    <message>
        <source>Show the trash of the board</source>
        <translation>Papierkorb der Pinnwand zeigen</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Pinnwand</translation>
    </message>
    <message numerus="yes">
        <source>%n school(s)</source>
        <translation>
            <numerusform>%n Schule</numerusform>
            <numerusform>%n Schulen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n card(s) done</source>
        <translation>
            <numerusform>%1 von %n Karte erledigt</numerusform>
            <numerusform>%1 von %n Karten erledigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shown</source>
        <translation>
            <numerusform>%n angezeigt</numerusform>
            <numerusform>%n angezeigt</numerusform>
        </translation>
    </message>
    <message>
        <source>read only</source>
        <translation>nur lesen</translation>
    </message>
    <message>
        <source>Fetching the board…</source>
        <translation>Die Pinnwand wird geholt&#xa0;…</translation>
    </message>
    <message>
        <source>It is kept on this computer afterwards.</source>
        <translation>Danach bleibt sie auf diesem Computer.</translation>
    </message>
    <message>
        <source>This board is not on this computer yet</source>
        <translation>Diese Pinnwand ist noch nicht auf diesem Computer</translation>
    </message>
    <message>
        <source>There is nothing on this board</source>
        <translation>Auf dieser Pinnwand ist noch nichts</translation>
    </message>
    <message>
        <source>You can look at this project, but not change it.</source>
        <translation>Sie können dieses Projekt ansehen, aber nicht ändern.</translation>
    </message>
    <message>
        <source>Plan together</source>
        <translation>Gemeinsam planen</translation>
    </message>
    <message>
        <source>A board has lists, and lists have cards: one card for each thing to do.</source>
        <translation>Eine Pinnwand hat Listen, und Listen haben Karten: eine Karte für jede Aufgabe.</translation>
    </message>
    <message>
        <source>Begin with three lists</source>
        <translation>Mit drei Listen beginnen</translation>
    </message>
    <message>
        <source>No card fits</source>
        <translation>Keine passende Karte</translation>
    </message>
    <message>
        <source>Nothing on this board matches what you look for.</source>
        <translation>Nichts auf dieser Pinnwand passt zu Ihrer Suche.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>%1 moved “%2” to the trash.</source>
        <translation>%1 hat „%2“ in den Papierkorb gelegt.</translation>
    </message>
    <message>
        <source>Tags of the board</source>
        <translation>Etiketten der Pinnwand</translation>
    </message>
    <message>
        <source>Change the tags of the board</source>
        <translation>Etiketten der Pinnwand ändern</translation>
    </message>
    <message>
        <source>Cards, lists, tags and comments you remove wait here; nothing is lost.</source>
        <translation>Entfernte Karten, Listen, Etiketten und Kommentare warten hier; nichts geht verloren.</translation>
    </message>
    <message>
        <source>Rename the card, or the list at its title</source>
        <translation>Karte umbenennen, am Titel einer Liste die Liste</translation>
    </message>
    <message>
        <source>Move the card, or the list at its title, to the left</source>
        <translation>Karte, am Titel einer Liste die Liste, nach links verschieben</translation>
    </message>
    <message>
        <source>Move the card, or the list at its title, to the right</source>
        <translation>Karte, am Titel einer Liste die Liste, nach rechts verschieben</translation>
    </message>
    <message>
        <source>It appears by itself %1.</source>
        <extracomment>%1 is the end of the sentence: &quot;when there is a network&quot;</extracomment>
        <translation>Sie erscheint von selbst, %1.</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>Menu of a card</extracomment>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Rename</source>
        <extracomment>Menu of a card</extracomment>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Move to the list</source>
        <extracomment>Menu of a card; the lists of the board follow</extracomment>
        <translation>In die Liste verschieben</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>In den Papierkorb legen</translation>
    </message>
</context>
<context>
    <name>ui::BoardView</name>
    <message>
        <source>Add a list</source>
        <translation>Liste hinzufügen</translation>
    </message>
    <message>
        <source>Title of the list</source>
        <translation>Titel der Liste</translation>
    </message>
    <message>
        <source>Title of the new list</source>
        <translation>Titel der neuen Liste</translation>
    </message>
</context>
<context>
    <name>ui::CardDelegate</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
</context>
<context>
    <name>ui::CardPanel</name>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>In den Papierkorb legen</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Say more about it</source>
        <translation>Schreiben Sie mehr dazu</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Kein Datum</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation>Fällig %1</translation>
    </message>
    <message>
        <source>Due date removed</source>
        <translation>Fälligkeit entfernt</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>Saved here, not sent yet</source>
        <translation>Hier gespeichert, noch nicht gesendet</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Gespeichert %1</translation>
    </message>
    <message>
        <source>Board</source>
        <extracomment>Section of the list of shortcuts: the board of a project</extracomment>
        <translation>Pinnwand</translation>
    </message>
    <message>
        <source>Attach what was copied to the card</source>
        <translation>Kopiertes an die Karte anhängen</translation>
    </message>
    <message>
        <source>What was copied last is neither a file nor a picture.</source>
        <translation>Was zuletzt kopiert wurde, ist weder eine Datei noch ein Bild.</translation>
    </message>
</context>
<context>
    <name>ui::ChangesPage</name>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>Two versions</source>
        <translation>Zwei Fassungen</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>What waits to be sent, what needs a decision, and what happened</source>
        <translation>Was noch zu senden ist, was Sie entscheiden, was geschehen ist</translation>
    </message>
    <message>
        <source>Parts of the changes</source>
        <translation>Teile der Änderungen</translation>
    </message>
</context>
<context>
    <name>ui::CheckPanel</name>
    <message>
        <source>The note is here: %1</source>
        <translation>Die Notiz liegt hier: %1</translation>
    </message>
    <message>
        <source>The note could not be written at %1. Please choose another place.</source>
        <translation>Die Notiz ließ sich nicht unter %1 speichern. Bitte wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>Check of the network</source>
        <translation>Prüfung des Netzes</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Looks at all that lies between this computer and %1. Nothing is changed.</source>
        <translation>Prüft alles, was zwischen diesem Computer und %1 liegt. Nichts wird verändert.</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Save a note for IT…</source>
        <translation>Notiz für die IT speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird geprüft&#xa0;…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 what was looked at, &quot;Proxy&quot;; %2 the result, &quot;In order&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Copied. It can be pasted into an e-mail.</source>
        <translation>Kopiert. Sie können es in eine E-Mail einfügen.</translation>
    </message>
    <message>
        <source>jumelle network check</source>
        <extracomment>name of a file</extracomment>
        <translation>jumelle netzpruefung</translation>
    </message>
</context>
<context>
    <name>ui::CheckRow</name>
    <message>
        <source>Text of the line</source>
        <translation>Text der Zeile</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>„%1“ entfernen</translation>
    </message>
</context>
<context>
    <name>ui::ChecklistSection</name>
    <message>
        <source>Check list</source>
        <translation>Checkliste</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>Schritt hinzufügen</translation>
    </message>
    <message>
        <source>New line of the check list</source>
        <translation>Neue Zeile der Checkliste</translation>
    </message>
    <message>
        <source>Progress of the check list</source>
        <translation>Fortschritt der Checkliste</translation>
    </message>
    <message>
        <source>Ticked</source>
        <translation>Abgehakt</translation>
    </message>
    <message>
        <source>Tick removed</source>
        <translation>Häkchen entfernt</translation>
    </message>
    <message>
        <source>Line removed</source>
        <translation>Zeile entfernt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Lines of a check list: &quot;3 of 5&quot;.</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Step added</source>
        <translation>Schritt hinzugefügt</translation>
    </message>
    <message>
        <source>Step moved</source>
        <translation>Schritt verschoben</translation>
    </message>
</context>
<context>
    <name>ui::CommandPalette</name>
    <message>
        <source>Find or do anything</source>
        <translation>Etwas finden oder tun</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Was passt</translation>
    </message>
    <message>
        <source>Nothing fits. Try fewer letters.</source>
        <translation>Nichts passt. Versuchen Sie es mit weniger Buchstaben.</translation>
    </message>
</context>
<context>
    <name>ui::CommentBox</name>
    <message>
        <source>You</source>
        <extracomment>In place of a name: the person at this computer</extracomment>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Send</source>
        <extracomment>Button below the field for a comment</extracomment>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Somebody who has left</source>
        <translation>Jemand, der nicht mehr dabei ist</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>noch nicht gesendet</translation>
    </message>
    <message>
        <source>%1 wrote: %2</source>
        <translation>%1 schrieb: %2</translation>
    </message>
    <message>
        <source>Write a comment; Ctrl+Enter sends it</source>
        <translation>Kommentar; Strg+Eingabe sendet ihn</translation>
    </message>
    <message>
        <source>New comment</source>
        <translation>Neuer Kommentar</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>In den Papierkorb legen</translation>
    </message>
    <message>
        <source>Comment moved to the trash</source>
        <translation>Kommentar in den Papierkorb gelegt</translation>
    </message>
    <message>
        <source>More for your comment “%1”</source>
        <translation>Mehr zu Ihrem Kommentar „%1“</translation>
    </message>
    <message>
        <source>Comment added</source>
        <translation>Kommentar hinzugefügt</translation>
    </message>
</context>
<context>
    <name>ui::CommentsSection</name>
    <message>
        <source>Comments</source>
        <translation>Kommentare</translation>
    </message>
</context>
<context>
    <name>ui::ContactPanel</name>
    <message>
        <source>%1 removed from your contacts</source>
        <translation>%1 aus Ihren Kontakten entfernt</translation>
    </message>
    <message>
        <source>Your note</source>
        <translation>Ihre Notiz</translation>
    </message>
    <message>
        <source>How you met, what to remember…</source>
        <translation>Wie Sie sich kennengelernt haben, was Sie sich merken möchten&#xa0;…</translation>
    </message>
    <message>
        <source>Only you can read it.</source>
        <translation>Nur Sie können sie lesen.</translation>
    </message>
    <message>
        <source>Start a project</source>
        <translation>Projekt beginnen</translation>
    </message>
    <message>
        <source>Show the profile</source>
        <translation>Profil zeigen</translation>
    </message>
    <message>
        <source>Remove from contacts</source>
        <translation>Aus den Kontakten entfernen</translation>
    </message>
</context>
<context>
    <name>ui::CourierPanel</name>
    <message>
        <source>The file is complete now: %1</source>
        <translation>Die Datei ist jetzt vollständig: %1</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Fertig: %1</translation>
    </message>
    <message>
        <source>Stopped. Choose the same file to go on with it.</source>
        <translation>Angehalten. Wählen Sie dieselbe Datei, um fortzufahren.</translation>
    </message>
    <message>
        <source>Stopped. What was read by then is kept.</source>
        <translation>Angehalten. Was bis dahin gelesen wurde, bleibt erhalten.</translation>
    </message>
    <message>
        <source>This file is something else and stays as it is. Choose another name.</source>
        <translation>Diese Datei ist von anderer Art und bleibt, wie sie ist. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Take along</source>
        <translation>Mitnehmen</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückbringen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>One sealed file for your other computers, on a stick or any other way.</source>
        <translation>Eine versiegelte Datei für Ihre anderen Computer, auf einem Stick oder auf anderem Weg.</translation>
    </message>
    <message>
        <source>Takes in a file that another computer of yours made with “Take along…”.</source>
        <translation>Nimmt eine Datei auf, die ein anderer Ihrer Computer mit „Mitnehmen&#xa0;…“ gemacht hat.</translation>
    </message>
    <message>
        <source>For a computer that has nothing yet</source>
        <translation>Für einen Computer, der noch nichts hat</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Code of the other computer</source>
        <translation>Code des anderen Computers</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>It stands there under “Take along…”.</source>
        <translation>Er steht dort unter „Mitnehmen&#xa0;…“.</translation>
    </message>
    <message>
        <source>Type it once on the other computer, and keep it apart from the stick.</source>
        <translation>Geben Sie ihn einmal am anderen Computer ein, und bewahren Sie ihn getrennt vom Stick auf.</translation>
    </message>
    <message>
        <source>This computer cannot keep it: there is a new one each time the program starts.</source>
        <translation>Dieser Computer kann ihn nicht behalten: Bei jedem Start des Programms gibt es einen neuen.</translation>
    </message>
    <message>
        <source>Choose a place…</source>
        <extracomment>a place to save at</extracomment>
        <translation>Ort wählen&#xa0;…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>It is my computer</source>
        <translation>Es ist mein Computer</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>Datei wählen&#xa0;…</translation>
    </message>
    <message>
        <source>jumelle %1</source>
        <extracomment>name of a file; %1 is a day</extracomment>
        <translation>jumelle %1</translation>
    </message>
    <message>
        <source>Files on a stick (*.courier)</source>
        <translation>Dateien auf einem Stick (*.courier)</translation>
    </message>
    <message>
        <source>This code has a slip in it. Please compare it letter by letter.</source>
        <translation>In diesem Code ist ein Tippfehler. Bitte vergleichen Sie ihn Zeichen für Zeichen.</translation>
    </message>
    <message>
        <source>“%1” wrote this file, and it was not brought back here yet. Bring it back first, or choose another name.</source>
        <extracomment>%1 name of another computer</extracomment>
        <translation>„%1“ hat diese Datei geschrieben, und sie wurde hier noch nicht zurückgebracht. Bringen Sie sie zuerst zurück oder wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Now choose “Bring back…” on your other computer.</source>
        <translation>Wählen Sie jetzt am anderen Computer „Zurückbringen&#xa0;…“.</translation>
    </message>
    <message>
        <source>“%1” cannot be opened. Choose another name, or see that the stick is connected.</source>
        <translation>„%1“ lässt sich nicht öffnen. Wählen Sie einen anderen Namen, oder sehen Sie nach, ob der Stick angeschlossen ist.</translation>
    </message>
    <message>
        <source>“%1” cannot be read, or not to its end. What was read by then is kept. See that the stick is connected and that you may open the file, or make it again on the other computer.</source>
        <translation>„%1“ lässt sich nicht oder nicht bis zum Ende lesen. Was bis dahin gelesen war, ist da. Sehen Sie nach, ob der Stick angeschlossen ist und Sie die Datei öffnen dürfen, oder erstellen Sie sie auf dem anderen Computer noch einmal.</translation>
    </message>
</context>
<context>
    <name>ui::CourierText</name>
    <message numerus="yes">
        <source>%n change(s) that wait to be sent</source>
        <translation>
            <numerusform>%n Änderung, die auf das Senden wartet</numerusform>
            <numerusform>%n Änderungen, die auf das Senden warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) and file(s), %1</source>
        <extracomment>%1 is a size: &quot;2 photos and files, 14 MB&quot;</extracomment>
        <translation>
            <numerusform>%n Foto oder Datei, %1</numerusform>
            <numerusform>%n Fotos und Dateien, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) of the server for another computer</source>
        <translation>
            <numerusform>%n Antwort des Servers für einen anderen Computer</numerusform>
            <numerusform>%n Antworten des Servers für einen anderen Computer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>News since %1: %n entry(ies)</source>
        <extracomment>%1 is a day</extracomment>
        <translation>
            <numerusform>Neues seit %1: %n Eintrag</numerusform>
            <numerusform>Neues seit %1: %n Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Everything that is here: %n entry(ies)</source>
        <translation>
            <numerusform>Alles, was hier ist: %n Eintrag</numerusform>
            <numerusform>Alles, was hier ist: %n Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) and file(s) stay for the next time: they do not fit</source>
        <translation>
            <numerusform>%n Foto oder Datei bleibt für das nächste Mal: Der Platz reicht nicht</numerusform>
            <numerusform>%n Fotos und Dateien bleiben für das nächste Mal: Der Platz reicht nicht</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits here. The file tells your other computers what this one has.</source>
        <translation>Hier wartet nichts. Die Datei sagt Ihren anderen Computern, was dieser hat.</translation>
    </message>
    <message>
        <source>This file was not made with “Take along…”. Choose one that ends in .courier.</source>
        <translation>Diese Datei wurde nicht mit „Mitnehmen&#xa0;…“ gemacht. Wählen Sie eine, die auf .courier endet.</translation>
    </message>
    <message>
        <source>A newer version of the program made this file. Please update this one first.</source>
        <translation>Eine neuere Version des Programms hat diese Datei gemacht. Bitte aktualisieren Sie zuerst diese.</translation>
    </message>
    <message>
        <source>This file needs the code of the computer that made it. It works only with your own sign-in.</source>
        <translation>Diese Datei braucht den Code des Computers, der sie gemacht hat. Sie geht nur mit Ihrer eigenen Anmeldung.</translation>
    </message>
    <message>
        <source>This file is for another person or another community. Nothing was taken in.</source>
        <translation>Diese Datei ist für eine andere Person oder eine andere Gemeinschaft. Nichts wurde aufgenommen.</translation>
    </message>
    <message>
        <source>The file names your computer “%1”, but that one signed differently until now. Did you set it up anew?</source>
        <translation>Die Datei nennt Ihren Computer „%1“, doch der hat bisher anders unterschrieben. Haben Sie ihn neu eingerichtet?</translation>
    </message>
    <message>
        <source>This file was made on this computer. Take it to the other one.</source>
        <translation>Diese Datei wurde auf diesem Computer gemacht. Bringen Sie sie zum anderen.</translation>
    </message>
    <message>
        <source>This file ends too soon or is damaged. Make it again on the other computer.</source>
        <translation>Diese Datei endet zu früh oder ist beschädigt. Machen Sie sie am anderen Computer noch einmal.</translation>
    </message>
    <message numerus="yes">
        <source>%n of your changes arrived at the server</source>
        <translation>
            <numerusform>%n Ihrer Änderungen ist beim Server angekommen</numerusform>
            <numerusform>%n Ihrer Änderungen sind beim Server angekommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) could not be sent; see the list of what waits</source>
        <translation>
            <numerusform>%n Änderung konnte nicht gesendet werden; siehe die Liste, was wartet</numerusform>
            <numerusform>%n Änderungen konnten nicht gesendet werden; siehe die Liste, was wartet</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes of the other computer: they go to the server now or with the next connection</source>
        <translation>Änderungen des anderen Computers: Sie gehen jetzt oder bei der nächsten Verbindung zum Server</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) and file(s) of the other computer, to be sent</source>
        <translation>
            <numerusform>%n Foto oder Datei des anderen Computers, zum Senden</numerusform>
            <numerusform>%n Fotos und Dateien des anderen Computers, zum Senden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>News: %n entry(ies)</source>
        <translation>
            <numerusform>Neues: %n Eintrag</numerusform>
            <numerusform>Neues: %n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Got %1 of %2 parts. Bring the rest: make the file again, or finish it on the other computer.</source>
        <translation>%1 von %2 Teilen erhalten. Bringen Sie den Rest: Machen Sie die Datei noch einmal, oder vollenden Sie sie am anderen Computer.</translation>
    </message>
    <message>
        <source>Some news are missing in between. Use “Take along…” here and bring back the answer.</source>
        <translation>Dazwischen fehlen Neuigkeiten. Nutzen Sie hier „Mitnehmen&#xa0;…“ und bringen Sie die Antwort zurück.</translation>
    </message>
    <message>
        <source>The server was restored from a backup. Connect the other computer once more first.</source>
        <translation>Der Server wurde aus einer Sicherung wiederhergestellt. Verbinden Sie zuerst den anderen Computer noch einmal.</translation>
    </message>
    <message>
        <source>What is here is newer. Nothing was taken back.</source>
        <translation>Was hier ist, ist neuer. Nichts wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>Nothing new: all of it is here.</source>
        <translation>Nichts Neues: Alles ist schon hier.</translation>
    </message>
    <message numerus="yes">
        <source>%n of your changes met somebody else&apos;s; both versions are kept, and yours wait to be sent again</source>
        <translation>
            <numerusform>%n Ihrer Änderungen traf auf eine fremde; beide Fassungen bleiben, und Ihre wartet wieder auf das Senden</numerusform>
            <numerusform>%n Ihrer Änderungen trafen auf fremde; beide Fassungen bleiben, und Ihre warten wieder auf das Senden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DateField</name>
    <message>
        <source>%1: %2</source>
        <extracomment>For screen readers: what a date is for, and the date</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Kein Datum</translation>
    </message>
</context>
<context>
    <name>ui::Dates</name>
    <message>
        <source>d MMM</source>
        <extracomment>Short date, as &quot;20 Mar&quot;; the order may be changed.</extracomment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>Short date with its year, as &quot;20 Mar 2027&quot;; the order may be changed.</extracomment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <extracomment>Long date, as &quot;Friday 13 March&quot;; the order may be changed.</extracomment>
        <translation>dddd, d. MMMM</translation>
    </message>
    <message>
        <source>dddd d MMMM yyyy</source>
        <extracomment>Long date with its year, as &quot;Friday 13 March 2027&quot;.</extracomment>
        <translation>dddd, d. MMMM yyyy</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <extracomment>%1 is a time: &quot;yesterday 16:08&quot;.</extracomment>
        <translation>gestern %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>a day and a time: &quot;2 Mar, 08:00&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>ui::DiffText</name>
    <message>
        <source>removed: %1</source>
        <extracomment>for a screen reader: words that only the shown version has</extracomment>
        <translation>entfernt: %1</translation>
    </message>
    <message>
        <source>added: %1</source>
        <extracomment>for a screen reader: words that only the other version has</extracomment>
        <translation>hinzugefügt: %1</translation>
    </message>
    <message>
        <source>no word differs</source>
        <translation>kein Wort ist anders</translation>
    </message>
</context>
<context>
    <name>ui::DueList</name>
    <message>
        <source>Nothing is due. Give cards on the board a date to see them here.</source>
        <translation>Nichts ist fällig. Geben Sie Karten auf der Pinnwand ein Datum, um sie hier zu sehen.</translation>
    </message>
    <message>
        <source>Open “%1”</source>
        <translation>„%1“ öffnen</translation>
    </message>
</context>
<context>
    <name>ui::EditableText</name>
    <message>
        <source>%1: %2</source>
        <extracomment>For screen readers: what a text is, and the text; &quot;Title: Water sampling guide&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Press Enter to edit</source>
        <translation>Zum Bearbeiten Eingabetaste drücken</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Noch nicht gespeichert</translation>
    </message>
    <message>
        <source>Too long, not all of it was added</source>
        <translation>Zu lang, nicht alles wurde hinzugefügt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s) too long, not added</source>
        <translation>
            <numerusform>%Ln Zeichen zu lang, nicht hinzugefügt</numerusform>
            <numerusform>%Ln Zeichen zu lang, nicht hinzugefügt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ErrorText</name>
    <message>
        <source>Everything you did is kept on this computer and waits to be sent.</source>
        <translation>Alles, was Sie gemacht haben, bleibt auf diesem Computer und wartet auf das Senden.</translation>
    </message>
    <message>
        <source>There is no network.</source>
        <translation>Es gibt kein Netz.</translation>
    </message>
    <message>
        <source>It goes on by itself when the network is back.</source>
        <translation>Es geht von selbst weiter, sobald das Netz wieder da ist.</translation>
    </message>
    <message>
        <source>No community server answers at %1.</source>
        <translation>Unter %1 antwortet kein Gemeinschaftsserver.</translation>
    </message>
    <message>
        <source>Please check the address for typing mistakes, or ask who gave it to you.</source>
        <translation>Bitte prüfen Sie die Adresse auf Tippfehler, oder fragen Sie dort nach, woher Sie sie haben.</translation>
    </message>
    <message>
        <source>The server could not prove who it is (%1).</source>
        <translation>Der Server konnte nicht nachweisen, wer er ist (%1).</translation>
    </message>
    <message>
        <source>Nothing was sent to it.</source>
        <translation>Es wurde nichts an ihn gesendet.</translation>
    </message>
    <message>
        <source>Do not type your password. Ask your IT administrator whether the school checks web traffic and needs its certificate installed.</source>
        <translation>Geben Sie Ihr Passwort nicht ein. Fragen Sie Ihre IT-Betreuung, ob die Schule den Internetverkehr prüft und ihr Zertifikat installiert sein muss.</translation>
    </message>
    <message>
        <source>Something else answered in place of the server, perhaps the sign-in page of this Wi-Fi.</source>
        <translation>Etwas anderes hat anstelle des Servers geantwortet, vielleicht die Anmeldeseite dieses WLANs.</translation>
    </message>
    <message>
        <source>Open a web page in your browser, sign in to the Wi-Fi there, and come back.</source>
        <translation>Öffnen Sie eine Webseite in Ihrem Browser, melden Sie sich dort im WLAN an, und kommen Sie dann zurück.</translation>
    </message>
    <message>
        <source>The server asks for a little patience.</source>
        <translation>Der Server bittet um ein wenig Geduld.</translation>
    </message>
    <message numerus="yes">
        <source>It is tried again in %n second(s).</source>
        <translation>
            <numerusform>Neuer Versuch in %n Sekunde.</numerusform>
            <numerusform>Neuer Versuch in %n Sekunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server does not know you any more.</source>
        <translation>Der Server kennt Sie nicht mehr.</translation>
    </message>
    <message>
        <source>Please sign in again with your password.</source>
        <translation>Bitte melden Sie sich wieder mit Ihrem Passwort an.</translation>
    </message>
    <message>
        <source>The connection to the server broke.</source>
        <translation>Die Verbindung zum Server ist abgebrochen.</translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation>Es wird von selbst erneut versucht.</translation>
    </message>
    <message>
        <source>Your own file is as it was.</source>
        <translation>Ihre eigene Datei ist unverändert.</translation>
    </message>
    <message>
        <source>“%1” is too large for this server.</source>
        <translation>„%1“ ist zu groß für diesen Server.</translation>
    </message>
    <message>
        <source>Make a shorter or smaller version, or put it elsewhere and add a link.</source>
        <translation>Machen Sie eine kürzere oder kleinere Fassung, oder legen Sie die Datei woanders ab und fügen Sie einen Link hinzu.</translation>
    </message>
    <message>
        <source>The project&apos;s space on the server is full.</source>
        <translation>Der Platz des Projekts auf dem Server ist voll.</translation>
    </message>
    <message>
        <source>The file is kept on this computer and not lost.</source>
        <translation>Die Datei bleibt auf diesem Computer und geht nicht verloren.</translation>
    </message>
    <message>
        <source>Remove films that are no longer needed, or ask the server&apos;s operator for more space; then try again.</source>
        <translation>Entfernen Sie Filme, die nicht mehr gebraucht werden, oder bitten Sie den Betreiber des Servers um mehr Platz; versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>“%1” cannot be read any more.</source>
        <translation>„%1“ lässt sich nicht mehr lesen.</translation>
    </message>
    <message>
        <source>Nothing else is concerned.</source>
        <translation>Nichts anderes ist betroffen.</translation>
    </message>
    <message>
        <source>Was it on a stick or a phone? Connect it again and add the file once more.</source>
        <translation>War die Datei auf einem Stick oder Handy? Schließen Sie das Gerät wieder an, und fügen Sie die Datei noch einmal hinzu.</translation>
    </message>
    <message>
        <source>“%1” is named like a picture, but cannot be read as one.</source>
        <translation>„%1“ heißt wie ein Bild, lässt sich aber nicht als Bild lesen.</translation>
    </message>
    <message>
        <source>Open it in another program to see whether it is damaged, and save it again.</source>
        <translation>Öffnen Sie die Datei in einem anderen Programm, um zu sehen, ob sie beschädigt ist, und speichern Sie sie neu.</translation>
    </message>
    <message>
        <source>“%1” could not be taken.</source>
        <translation>„%1“ konnte nicht übernommen werden.</translation>
    </message>
    <message>
        <source>Please try again.</source>
        <translation>Bitte versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The disk of this computer is full.</source>
        <translation>Die Festplatte dieses Computers ist voll.</translation>
    </message>
    <message>
        <source>All that was there before is kept.</source>
        <translation>Alles, was vorher da war, ist noch da.</translation>
    </message>
    <message>
        <source>Make room, for example by emptying the waste bin, and do the last step again.</source>
        <translation>Schaffen Sie Platz, leeren Sie zum Beispiel den Papierkorb des Computers, und wiederholen Sie den letzten Schritt.</translation>
    </message>
    <message>
        <source>Nothing can be written at %1.</source>
        <translation>In %1 kann nichts geschrieben werden.</translation>
    </message>
    <message>
        <source>What is there was not touched.</source>
        <translation>Was dort liegt, wurde nicht verändert.</translation>
    </message>
    <message>
        <source>A newer Jumelle has used this place before.</source>
        <translation>Ein neueres Jumelle hat diesen Ort schon benutzt.</translation>
    </message>
    <message>
        <source>Nothing in it was touched.</source>
        <translation>Es wurde nichts darin verändert.</translation>
    </message>
    <message>
        <source>Please update Jumelle on this computer.</source>
        <translation>Bitte aktualisieren Sie Jumelle auf diesem Computer.</translation>
    </message>
    <message>
        <source>The offline copy on this computer was damaged, for example by a power cut.</source>
        <translation>Die Offline-Kopie auf diesem Computer wurde beschädigt, zum Beispiel durch einen Stromausfall.</translation>
    </message>
    <message>
        <source>It was put aside, and what waited to be sent was saved.</source>
        <translation>Sie wurde beiseitegelegt, und was noch zu senden war, wurde gerettet.</translation>
    </message>
    <message>
        <source>The rest is fetched again by itself.</source>
        <translation>Der Rest wird von selbst neu geholt.</translation>
    </message>
    <message>
        <source>This system has no place for secrets.</source>
        <translation>Dieses System hat keinen Ort für Geheimnisse.</translation>
    </message>
    <message>
        <source>Your sign-in is kept in memory only, never in a file.</source>
        <translation>Ihre Anmeldung bleibt nur im Arbeitsspeicher, nie in einer Datei.</translation>
    </message>
    <message>
        <source>You will be asked for your password at the next start.</source>
        <translation>Beim nächsten Start werden Sie nach Ihrem Passwort gefragt.</translation>
    </message>
    <message>
        <source>You may not change this.</source>
        <translation>Das dürfen Sie nicht ändern.</translation>
    </message>
    <message>
        <source>What you wrote is kept in the list of what was not sent.</source>
        <translation>Was Sie geschrieben haben, bleibt in der Liste der nicht gesendeten Änderungen.</translation>
    </message>
    <message>
        <source>Ask a founder of the project to give you the right.</source>
        <translation>Bitten Sie eine Gründerin oder einen Gründer des Projekts um das Recht dazu.</translation>
    </message>
    <message>
        <source>Somebody else changed the same thing.</source>
        <translation>Jemand anders hat dasselbe geändert.</translation>
    </message>
    <message>
        <source>Both versions are kept.</source>
        <translation>Beide Fassungen bleiben erhalten.</translation>
    </message>
    <message>
        <source>Choose one when you have time.</source>
        <translation>Wählen Sie eine aus, wenn Sie Zeit haben.</translation>
    </message>
    <message>
        <source>This is not there any more.</source>
        <translation>Das gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Perhaps somebody removed it; look in the trash.</source>
        <translation>Vielleicht hat es jemand entfernt; sehen Sie im Papierkorb nach.</translation>
    </message>
    <message>
        <source>This Jumelle and the server do not understand each other any more.</source>
        <translation>Dieses Jumelle und der Server verstehen sich nicht mehr.</translation>
    </message>
    <message>
        <source>Everything you did is kept on this computer.</source>
        <translation>Alles, was Sie gemacht haben, bleibt auf diesem Computer.</translation>
    </message>
    <message>
        <source>Please update Jumelle.</source>
        <translation>Bitte aktualisieren Sie Jumelle.</translation>
    </message>
    <message>
        <source>This does not fit here (%1).</source>
        <translation>Das passt hier nicht (%1).</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Please correct it and try again.</source>
        <translation>Bitte korrigieren Sie es, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Stopped, as you wished.</source>
        <translation>Angehalten, wie gewünscht.</translation>
    </message>
    <message>
        <source>Nothing was lost.</source>
        <translation>Es ist nichts verloren gegangen.</translation>
    </message>
    <message>
        <source>Something went wrong inside Jumelle.</source>
        <translation>In Jumelle ist etwas schiefgegangen.</translation>
    </message>
    <message>
        <source>Please close it and open it again; if it happens again, tell your help desk.</source>
        <translation>Bitte schließen Sie es und öffnen Sie es wieder; falls es noch einmal passiert, melden Sie es Ihrer IT-Betreuung.</translation>
    </message>
    <message>
        <source>You may not change this (any more).</source>
        <translation>Das dürfen Sie nicht (mehr) ändern.</translation>
    </message>
    <message>
        <source>It is not there any more.</source>
        <translation>Es ist nicht mehr da.</translation>
    </message>
    <message>
        <source>The server did not accept what was written.</source>
        <translation>Der Server hat nicht angenommen, was geschrieben wurde.</translation>
    </message>
    <message>
        <source>You are no longer a member of this project.</source>
        <translation>Sie sind kein Mitglied dieses Projekts mehr.</translation>
    </message>
    <message>
        <source>The server did not take it (%1).</source>
        <translation>Der Server hat es nicht angenommen (%1).</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The connection is intercepted by “%1”, which this computer does not trust.</source>
        <translation>Die Verbindung wird von „%1“ abgefangen; dieser Computer vertraut dieser Stelle nicht.</translation>
    </message>
    <message>
        <source>If this is your school&apos;s web filter, ask your IT administrator to install its certificate. Otherwise do not type your password.</source>
        <translation>Wenn das der Webfilter Ihrer Schule ist, bitten Sie Ihre IT-Betreuung, sein Zertifikat zu installieren. Geben Sie andernfalls Ihr Passwort nicht ein.</translation>
    </message>
    <message>
        <source>The server is vouched for by an authority of its own, “%1”, which this computer does not know.</source>
        <translation>Für den Server bürgt eine eigene Zertifizierungsstelle, „%1“, die dieser Computer nicht kennt.</translation>
    </message>
    <message>
        <source>The proxy %1 did not accept this name and password.</source>
        <translation>Der Proxy %1 hat diesen Namen und dieses Passwort nicht angenommen.</translation>
    </message>
    <message>
        <source>The proxy %1 asks for a name and a password.</source>
        <translation>Der Proxy %1 verlangt einen Namen und ein Passwort.</translation>
    </message>
    <message>
        <source>They are often those of your school account; your IT administrator knows.</source>
        <translation>Oft sind es die Ihres Schulkontos; Ihre IT-Betreuung weiß es.</translation>
    </message>
    <message>
        <source>“%1” does not fit: %2 are left in the project&apos;s space on the server.</source>
        <translation>„%1“ passt nicht mehr: Im Bereich des Projekts auf dem Server sind noch %2 frei.</translation>
    </message>
    <message>
        <source>The project&apos;s space on the server is full; make room and send it again.</source>
        <translation>Der Bereich des Projekts auf dem Server ist voll; schaffen Sie Platz und senden Sie noch einmal.</translation>
    </message>
    <message>
        <source>It is too large for this server; make it smaller.</source>
        <translation>Es ist zu groß für diesen Server; bitte verkleinern Sie es.</translation>
    </message>
    <message>
        <source>“%1” is larger than the %2 allowed here.</source>
        <translation>„%1“ ist größer als die hier erlaubten %2.</translation>
    </message>
    <message>
        <source>The rules of your school for this computer do not allow %1.</source>
        <translation>Die Regeln Ihrer Schule für diesen Computer erlauben %1 nicht.</translation>
    </message>
    <message>
        <source>If you need it, ask your IT administrator.</source>
        <translation>Wenn Sie es brauchen, fragen Sie Ihre IT-Betreuung.</translation>
    </message>
    <message>
        <source>The server cannot say what is new in part of your projects.</source>
        <translation>Der Server kann für einen Teil Ihrer Projekte nicht sagen, was neu ist.</translation>
    </message>
    <message>
        <source>What is on this computer is kept and can be worked on; changes are sent as usual.</source>
        <translation>Was auf diesem Computer ist, bleibt und kann bearbeitet werden; Änderungen werden wie gewohnt gesendet.</translation>
    </message>
    <message>
        <source>It is tried again by itself. If it lasts for hours, tell who runs the server.</source>
        <translation>Es wird von selbst erneut versucht. Wenn es Stunden dauert, sagen Sie es dem Betreiber des Servers.</translation>
    </message>
    <message>
        <source>The rules of your school for this computer do not allow any connection.</source>
        <translation>Die Regeln Ihrer Schule für diesen Computer erlauben keine Verbindung.</translation>
    </message>
    <message>
        <source>The server has lost a file of it, and this computer does not hold it.</source>
        <translation>Der Server hat eine Datei davon verloren, und dieser Computer hat sie nicht.</translation>
    </message>
    <message>
        <source>The copy kept for sending has vanished or changed; choose it again where you added it.</source>
        <translation>Die Kopie zum Senden ist verschwunden oder verändert; bitte wählen Sie die Datei dort noch einmal, wo Sie sie hinzugefügt haben.</translation>
    </message>
    <message>
        <source>Ask your IT administrator to install the certificate of that authority on this computer; whoever runs the server gives it out.</source>
        <translation>Bitten Sie Ihre IT-Betreuung, das Zertifikat dieser Stelle auf diesem Computer zu installieren; der Betreiber des Servers gibt es heraus.</translation>
    </message>
    <message>
        <source>There is no room left in the chosen place.</source>
        <translation>Am gewählten Ort ist kein Platz mehr.</translation>
    </message>
    <message>
        <source>Make room there, or choose another place.</source>
        <translation>Schaffen Sie dort Platz, oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>Please choose another place.</source>
        <translation>Bitte wählen Sie einen anderen Ort.</translation>
    </message>
</context>
<context>
    <name>ui::FaceText</name>
    <message>
        <source>Looking for partners</source>
        <extracomment>This person is free for a project</extracomment>
        <translation>Sucht Partner</translation>
    </message>
    <message>
        <source>Closed</source>
        <extracomment>An announcement that looks for nobody any more</extracomment>
        <translation>Geschlossen</translation>
    </message>
</context>
<context>
    <name>ui::FileDelegate</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>ui::FileInfo</name>
    <message>
        <source>Added by %1</source>
        <translation>Hinzugefügt von: %1</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>What is it for, what is still to do?</source>
        <translation>Wofür ist die Datei, was ist noch zu tun?</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>Button: opens the file in its own program</extracomment>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Kopie speichern</translation>
    </message>
</context>
<context>
    <name>ui::FileItems</name>
    <message>
        <source>You</source>
        <extracomment>In place of a name: the person at this computer</extracomment>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Folder %1</source>
        <extracomment>For screen readers; %1 is the name</extracomment>
        <translation>Ordner %1</translation>
    </message>
    <message>
        <source>File %1</source>
        <translation>Datei %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>hinzugefügt von: %1</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>Column of the list of files</extracomment>
        <translation>Name</translation>
    </message>
    <message>
        <source>Added by</source>
        <extracomment>Column of the list of files: the person</extracomment>
        <translation>Hinzugefügt von</translation>
    </message>
    <message>
        <source>Changed</source>
        <extracomment>Column of the list of files: date, or how far it is sent</extracomment>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Size</source>
        <extracomment>Column of the list of files</extracomment>
        <translation>Größe</translation>
    </message>
</context>
<context>
    <name>ui::FileOpener</name>
    <message>
        <source>“%1” is a program</source>
        <translation>„%1“ ist ein Programm</translation>
    </message>
    <message>
        <source>Programs that others sent can harm this computer, so they are not started from here. You can save a copy and ask whoever looks after this computer.</source>
        <translation>Programme, die andere gesendet haben, können diesem Computer schaden; deshalb werden sie von hier aus nicht gestartet. Sie können eine Kopie speichern und die Person fragen, die diesen Computer betreut.</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Kopie speichern</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>“%1” could not be saved.</source>
        <translation>„%1“ konnte nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>“%1” could not be fetched. %2 %3</source>
        <extracomment>%2 and %3 are sentences: why, and what to do</extracomment>
        <translation>„%1“ konnte nicht geholt werden. %2 %3</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>No program on this computer opens “%1”. You can save a copy and open it on another computer.</source>
        <translation>Kein Programm auf diesem Computer öffnet „%1“. Sie können eine Kopie speichern und sie auf einem anderen Computer öffnen.</translation>
    </message>
</context>
<context>
    <name>ui::FileTells</name>
    <message>
        <source>May tell place and camera</source>
        <translation>Verrät vielleicht Ort und Kamera</translation>
    </message>
</context>
<context>
    <name>ui::FilesView</name>
    <message>
        <source>Fetching, %1 of %2</source>
        <translation>Wird geholt, %1 von %2</translation>
    </message>
    <message>
        <source>Fetching %1…</source>
        <translation>%1 wird geholt&#xa0;…</translation>
    </message>
    <message>
        <source>All files</source>
        <extracomment>The top of the folders of a project</extracomment>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>No files here yet</source>
        <translation>Hier sind noch keine Dateien</translation>
    </message>
    <message>
        <source>Drop files or folders here, paste them, or choose them.</source>
        <translation>Ziehen Sie Dateien oder Ordner hierher, fügen Sie sie ein, oder wählen Sie sie aus.</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Dateien auswählen</translation>
    </message>
    <message>
        <source>You can look at this project, but only its members can add files.</source>
        <translation>Sie können dieses Projekt ansehen, aber nur Mitglieder können Dateien hinzufügen.</translation>
    </message>
    <message>
        <source>Looking for files</source>
        <translation>Dateien werden gesucht</translation>
    </message>
    <message>
        <source>They appear as they are found.</source>
        <translation>Sie erscheinen, sobald sie gefunden sind.</translation>
    </message>
    <message>
        <source>Not on this computer yet</source>
        <translation>Noch nicht auf diesem Computer</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>You are no longer a member. What was fetched stays here to look at.</source>
        <translation>Sie sind kein Mitglied mehr. Was schon geholt wurde, bleibt zum Ansehen hier.</translation>
    </message>
    <message>
        <source>You can look, but only members of this project can add or change files.</source>
        <translation>Sie können alles ansehen, aber nur Mitglieder dieses Projekts können Dateien hinzufügen oder ändern.</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Dateien hinzufügen</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Ordner hinzufügen</translation>
    </message>
    <message>
        <source>Paste files</source>
        <translation>Dateien einfügen</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Neuer Ordner</translation>
    </message>
    <message>
        <source>Move chosen files to the trash</source>
        <translation>Ausgewählte Dateien in den Papierkorb legen</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation>Was gesendet wird</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Folder made</source>
        <translation>Ordner angelegt</translation>
    </message>
    <message>
        <source>Renamed</source>
        <translation>Umbenannt</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) moved to the trash</source>
        <comment>files or folders</comment>
        <translation>
            <numerusform>%n Datei in den Papierkorb gelegt</numerusform>
            <numerusform>%n Dateien in den Papierkorb gelegt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) moved</source>
        <comment>files or folders</comment>
        <translation>
            <numerusform>%n Datei verschoben</numerusform>
            <numerusform>%n Dateien verschoben</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Kopie speichern</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Move to folder</source>
        <translation>In Ordner verschieben</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>Go on sending</source>
        <translation>Weiter senden</translation>
    </message>
    <message>
        <source>Pause sending</source>
        <translation>Senden anhalten</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>In den Papierkorb legen</translation>
    </message>
    <message>
        <source>Choose the file again</source>
        <translation>Die Datei noch einmal wählen</translation>
    </message>
    <message>
        <source>Choose the file again…</source>
        <translation>Die Datei noch einmal wählen&#xa0;…</translation>
    </message>
    <message>
        <source>Show the trash of the files</source>
        <translation>Papierkorb der Dateien zeigen</translation>
    </message>
    <message>
        <source>Trash of the files</source>
        <translation>Papierkorb der Dateien</translation>
    </message>
    <message>
        <source>Files and folders you remove wait here; nothing is lost.</source>
        <translation>Entfernte Dateien und Ordner warten hier; nichts geht verloren.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>This file is not on this computer yet. It comes %1.</source>
        <extracomment>%1 is the end of the sentence: &quot;when there is a network&quot;</extracomment>
        <translation>Diese Datei ist noch nicht auf diesem Computer. Sie kommt, %1.</translation>
    </message>
    <message>
        <source>These files have never been fetched. They come %1. You can already add your own.</source>
        <extracomment>%1 is the end of the sentence: &quot;when there is a network&quot;</extracomment>
        <translation>Diese Dateien wurden noch nie geholt. Sie kommen, %1. Ihre eigenen können Sie schon hinzufügen.</translation>
    </message>
</context>
<context>
    <name>ui::FilterBar</name>
    <message>
        <source>Find on the board</source>
        <translation>Auf der Pinnwand suchen</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>All owners</source>
        <translation>Alle Zuständigen</translation>
    </message>
    <message>
        <source>Any date</source>
        <translation>Jedes Datum</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Due this week</source>
        <translation>Diese Woche fällig</translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation>Ohne Datum</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etikett</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>Alle Etiketten</translation>
    </message>
</context>
<context>
    <name>ui::GalleryEdits</name>
    <message>
        <source>Album made</source>
        <translation>Album angelegt</translation>
    </message>
    <message>
        <source>Album renamed</source>
        <translation>Album umbenannt</translation>
    </message>
    <message>
        <source>Album “%1” moved to the trash</source>
        <translation>Album „%1“ in den Papierkorb gelegt</translation>
    </message>
    <message>
        <source>Album moved</source>
        <translation>Album verschoben</translation>
    </message>
    <message>
        <source>Cover chosen</source>
        <translation>Titelbild ausgewählt</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) moved to the trash</source>
        <translation>
            <numerusform>%n Foto in den Papierkorb gelegt</numerusform>
            <numerusform>%n Fotos in den Papierkorb gelegt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) moved to “%1”</source>
        <translation>
            <numerusform>%n Foto nach „%1“ verschoben</numerusform>
            <numerusform>%n Fotos nach „%1“ verschoben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) moved</source>
        <translation>
            <numerusform>%n Foto verschoben</numerusform>
            <numerusform>%n Fotos verschoben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::GalleryView</name>
    <message>
        <source>All photos</source>
        <translation>Alle Fotos</translation>
    </message>
    <message>
        <source>%1, visible only to project members</source>
        <translation>%1, nur für Projektmitglieder sichtbar</translation>
    </message>
    <message>
        <source>No photos here yet</source>
        <translation>Hier sind noch keine Fotos</translation>
    </message>
    <message>
        <source>You can look at this project, but only its members can add photos.</source>
        <translation>Sie können dieses Projekt ansehen, aber nur Mitglieder können Fotos hinzufügen.</translation>
    </message>
    <message>
        <source>Drop photos, films or whole folders here, paste a picture, or choose them.</source>
        <translation>Ziehen Sie Fotos, Filme oder ganze Ordner hierher, fügen Sie ein Bild ein, oder wählen Sie welche aus.</translation>
    </message>
    <message>
        <source>Choose photos</source>
        <translation>Fotos auswählen</translation>
    </message>
    <message>
        <source>Looking for photos</source>
        <translation>Fotos werden gesucht</translation>
    </message>
    <message>
        <source>They appear as they are found.</source>
        <translation>Sie erscheinen, sobald sie gefunden sind.</translation>
    </message>
    <message>
        <source>Not on this computer yet</source>
        <translation>Noch nicht auf diesem Computer</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>You are no longer a member. What was fetched stays here to look at.</source>
        <translation>Sie sind kein Mitglied mehr. Was schon geholt wurde, bleibt zum Ansehen hier.</translation>
    </message>
    <message>
        <source>You can look, but only members of this project can add or change photos.</source>
        <translation>Sie können alles ansehen, aber nur Mitglieder dieses Projekts können Fotos hinzufügen oder ändern.</translation>
    </message>
    <message>
        <source>Add photos and films</source>
        <translation>Fotos und Filme hinzufügen</translation>
    </message>
    <message>
        <source>Add a folder of photos</source>
        <translation>Ordner mit Fotos hinzufügen</translation>
    </message>
    <message>
        <source>Paste photos</source>
        <translation>Fotos einfügen</translation>
    </message>
    <message>
        <source>New album</source>
        <translation>Neues Album</translation>
    </message>
    <message>
        <source>Move chosen photos to the trash</source>
        <translation>Ausgewählte Fotos in den Papierkorb legen</translation>
    </message>
    <message>
        <source>Move chosen photos forward</source>
        <translation>Ausgewählte Fotos nach vorn verschieben</translation>
    </message>
    <message>
        <source>Move chosen photos back</source>
        <translation>Ausgewählte Fotos nach hinten verschieben</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>Galerie</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>Fotos hinzufügen</translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation>Was gesendet wird</translation>
    </message>
    <message>
        <source>Albums</source>
        <translation>Alben</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Photos of %1</source>
        <extracomment>Name of an album made when photos are added without one; %1 is a date</extracomment>
        <translation>Fotos vom %1</translation>
    </message>
    <message>
        <source>Photos and films</source>
        <translation>Fotos und Filme</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben verschieben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten verschieben</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>In den Papierkorb legen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Write the caption</source>
        <translation>Bildunterschrift schreiben</translation>
    </message>
    <message>
        <source>Use as cover of the album</source>
        <translation>Als Titelbild des Albums verwenden</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>Go on sending</source>
        <translation>Weiter senden</translation>
    </message>
    <message>
        <source>Pause sending</source>
        <translation>Senden anhalten</translation>
    </message>
    <message>
        <source>Move to album</source>
        <translation>In Album verschieben</translation>
    </message>
    <message>
        <source>Choose the file again</source>
        <translation>Die Datei noch einmal wählen</translation>
    </message>
    <message>
        <source>Choose the file again…</source>
        <translation>Die Datei noch einmal wählen&#xa0;…</translation>
    </message>
    <message>
        <source>Show the trash of the gallery</source>
        <translation>Papierkorb der Galerie zeigen</translation>
    </message>
    <message>
        <source>Trash of the gallery</source>
        <translation>Papierkorb der Galerie</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Bildunterschrift</translation>
    </message>
    <message>
        <source>Albums, photos and comments you remove wait here; nothing is lost.</source>
        <translation>Entfernte Alben, Fotos und Kommentare warten hier; nichts geht verloren.</translation>
    </message>
    <message>
        <source>These photos have never been fetched. They come %1. You can already add your own.</source>
        <extracomment>%1 is the end of the sentence: &quot;when there is a network&quot;</extracomment>
        <translation>Diese Fotos wurden noch nie geholt. Sie kommen, %1. Ihre eigenen können Sie schon hinzufügen.</translation>
    </message>
</context>
<context>
    <name>ui::GivenUp</name>
    <message>
        <source>It is not as it was when you gave it up, and was left as it is now.</source>
        <translation>Es ist nicht mehr so, wie Sie es aufgegeben hatten, und bleibt, wie es jetzt ist.</translation>
    </message>
</context>
<context>
    <name>ui::HeroPanel</name>
    <message>
        <source>Two classes,
one project.</source>
        <extracomment>the motto on the sign-in page, over a picture; two short lines</extracomment>
        <translation>Zwei Klassen,
ein Projekt.</translation>
    </message>
    <message>
        <source>Works without a network</source>
        <translation>Funktioniert ohne Netz</translation>
    </message>
    <message>
        <source>Photos of pupils stay protected</source>
        <translation>Fotos von Schülerinnen und Schülern bleiben geschützt</translation>
    </message>
    <message>
        <source>Nothing you write is lost</source>
        <translation>Nichts, was Sie schreiben, geht verloren</translation>
    </message>
</context>
<context>
    <name>ui::HistoryEntry</name>
    <message>
        <source>Somebody</source>
        <translation>Jemand</translation>
    </message>
    <message>
        <source>%1, not sent</source>
        <extracomment>%1: a time; a change that the server did not take</extracomment>
        <translation>%1, nicht gesendet</translation>
    </message>
    <message>
        <source>%1, not sent yet</source>
        <translation>%1, noch nicht gesendet</translation>
    </message>
</context>
<context>
    <name>ui::HistoryView</name>
    <message>
        <source>Looking up the history…</source>
        <translation>Der Verlauf wird geholt&#xa0;…</translation>
    </message>
    <message>
        <source>It is kept by the server.</source>
        <translation>Er liegt auf dem Server.</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Noch nichts</translation>
    </message>
    <message>
        <source>Show older</source>
        <translation>Ältere zeigen</translation>
    </message>
    <message>
        <source>Changes of the card appear here.</source>
        <translation>Änderungen der Karte erscheinen hier.</translation>
    </message>
    <message>
        <source>Looking up what else was changed…</source>
        <translation>Weitere Änderungen werden geholt&#xa0;…</translation>
    </message>
    <message>
        <source>The history is not on this computer yet</source>
        <translation>Der Verlauf ist noch nicht auf diesem Computer</translation>
    </message>
    <message>
        <source>It appears here by itself %1.</source>
        <translation>Er erscheint hier von selbst, %1.</translation>
    </message>
    <message>
        <source>What else was changed, the server knows. It appears here %1.</source>
        <extracomment>%1 is the end of the sentence: &quot;when there is a network&quot;</extracomment>
        <translation>Was sonst geändert wurde, weiß der Server. Es erscheint hier, %1.</translation>
    </message>
</context>
<context>
    <name>ui::HistoryWords</name>
    <message>
        <source>made the card</source>
        <translation>hat die Karte angelegt</translation>
    </message>
    <message>
        <source>took the card out of the trash</source>
        <translation>hat die Karte aus dem Papierkorb geholt</translation>
    </message>
    <message>
        <source>moved the card to the trash</source>
        <translation>hat die Karte in den Papierkorb gelegt</translation>
    </message>
    <message>
        <source>renamed the card from “%1” to “%2”</source>
        <translation>hat die Karte von „%1“ in „%2“ umbenannt</translation>
    </message>
    <message>
        <source>wrote the description</source>
        <translation>hat die Beschreibung geschrieben</translation>
    </message>
    <message>
        <source>removed the description</source>
        <translation>hat die Beschreibung entfernt</translation>
    </message>
    <message>
        <source>changed the description</source>
        <translation>hat die Beschreibung geändert</translation>
    </message>
    <message>
        <source>removed the due date</source>
        <translation>hat die Fälligkeit entfernt</translation>
    </message>
    <message>
        <source>moved the due date from %1 to %2</source>
        <translation>hat die Fälligkeit von %1 auf %2 verschoben</translation>
    </message>
    <message>
        <source>set the due date to %1</source>
        <translation>hat die Fälligkeit auf %1 gesetzt</translation>
    </message>
    <message numerus="yes">
        <source>and %n more change(s)</source>
        <extracomment>After a list of changes: so many others were made at the same time</extracomment>
        <translation>
            <numerusform>und %n weitere Änderung</numerusform>
            <numerusform>und %n weitere Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>chose one of two versions</source>
        <translation>hat eine von zwei Fassungen ausgewählt</translation>
    </message>
    <message>
        <source>changed: %1</source>
        <translation>hat geändert: %1</translation>
    </message>
    <message>
        <source>moved the card from “%1” to “%2”</source>
        <translation>hat die Karte von „%1“ nach „%2“ verschoben</translation>
    </message>
    <message>
        <source>moved the card to “%1”</source>
        <translation>hat die Karte nach „%1“ verschoben</translation>
    </message>
    <message>
        <source>moved the card to another list</source>
        <translation>hat die Karte in eine andere Liste verschoben</translation>
    </message>
    <message>
        <source>moved the card within its list</source>
        <translation>hat die Karte innerhalb ihrer Liste verschoben</translation>
    </message>
    <message>
        <source>somebody who has left</source>
        <translation>jemand, der nicht mehr dabei ist</translation>
    </message>
    <message>
        <source>gave the card to %1</source>
        <extracomment>%1: names of people and schools</extracomment>
        <translation>hat die Karte zugeteilt an: %1</translation>
    </message>
    <message>
        <source>took the card from %1</source>
        <extracomment>%1: names of people and schools</extracomment>
        <translation>hat die Zuteilung der Karte zurückgenommen von: %1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>one that is gone</source>
        <translation>eines, das es nicht mehr gibt</translation>
    </message>
    <message>
        <source>added “%1” to the check list</source>
        <translation>hat „%1“ in die Checkliste aufgenommen</translation>
    </message>
    <message>
        <source>changed “%1” to “%2” in the check list</source>
        <translation>hat in der Checkliste „%1“ in „%2“ geändert</translation>
    </message>
    <message>
        <source>ticked “%1”</source>
        <translation>hat „%1“ abgehakt</translation>
    </message>
    <message>
        <source>removed the tick from “%1”</source>
        <translation>hat den Haken bei „%1“ entfernt</translation>
    </message>
    <message>
        <source>removed “%1” from the check list</source>
        <translation>hat „%1“ aus der Checkliste entfernt</translation>
    </message>
    <message>
        <source>sorted the check list</source>
        <translation>hat die Checkliste umsortiert</translation>
    </message>
    <message>
        <source>attached “%1”</source>
        <translation>hat „%1“ angehängt</translation>
    </message>
    <message>
        <source>removed the attachment “%1”</source>
        <translation>hat den Anhang „%1“ entfernt</translation>
    </message>
    <message>
        <source>a school that is not known here</source>
        <translation>eine Schule, die hier nicht bekannt ist</translation>
    </message>
    <message>
        <source>was the last to change the card</source>
        <extracomment>Follows a person&apos;s name; what was changed is not known here</extracomment>
        <translation>hat die Karte zuletzt geändert</translation>
    </message>
    <message>
        <source>removed the chosen picture from the card</source>
        <translation>hat das ausgewählte Bild von der Karte entfernt</translation>
    </message>
    <message>
        <source>chose the picture that the card shows</source>
        <translation>hat das Bild ausgewählt, das die Karte zeigt</translation>
    </message>
    <message>
        <source>added the tag %1</source>
        <extracomment>%1: names of tags in quotation marks</extracomment>
        <translation>hat das Etikett %1 hinzugefügt</translation>
    </message>
    <message>
        <source>removed the tag %1</source>
        <extracomment>%1: names of tags in quotation marks</extracomment>
        <translation>hat das Etikett %1 entfernt</translation>
    </message>
</context>
<context>
    <name>ui::HomePage</name>
    <message>
        <source>Good evening</source>
        <translation>Guten Abend</translation>
    </message>
    <message>
        <source>Good morning</source>
        <translation>Guten Morgen</translation>
    </message>
    <message>
        <source>Good afternoon</source>
        <translation>Guten Tag</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>greeting, then the person&apos;s first name</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Your projects are being fetched</source>
        <translation>Ihre Projekte werden geholt</translation>
    </message>
    <message>
        <source>No project is on this computer yet</source>
        <translation>Auf diesem Computer ist noch kein Projekt</translation>
    </message>
    <message>
        <source>Welcome! First, find a partner class.</source>
        <translation>Willkommen! Finden Sie zuerst eine Partnerklasse.</translation>
    </message>
    <message>
        <source>Search by country, language, subject and age, and send a contact request.</source>
        <translation>Suchen Sie nach Land, Sprache, Fach und Alter, und senden Sie eine Kontaktanfrage.</translation>
    </message>
    <message>
        <source>Find a partner</source>
        <translation>Partner finden</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Answer %1</source>
        <translation>%1 antworten</translation>
    </message>
    <message>
        <source>would like to be in contact</source>
        <translation>möchte in Kontakt treten</translation>
    </message>
    <message>
        <source>proposes “%1”</source>
        <translation>schlägt „%1“ vor</translation>
    </message>
    <message>
        <source>Nobody waits for an answer.</source>
        <translation>Niemand wartet auf eine Antwort.</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>Your projects</source>
        <translation>Ihre Projekte</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>Alle Projekte</translation>
    </message>
    <message>
        <source>Due next</source>
        <translation>Als Nächstes fällig</translation>
    </message>
    <message>
        <source>Waiting for your answer</source>
        <translation>Wartet auf Ihre Antwort</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) not sent</source>
        <translation>
            <numerusform>%n Änderung nicht gesendet</numerusform>
            <numerusform>%n Änderungen nicht gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>Needs your decision</source>
        <translation>Braucht Ihre Entscheidung</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) with two versions</source>
        <translation>
            <numerusform>%n Element mit zwei Fassungen</numerusform>
            <numerusform>%n Elemente mit zwei Fassungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Inbox</name>
    <message>
        <source>“%1” accepted: its project space opens now</source>
        <translation>„%1“ angenommen: Der Projektraum öffnet sich jetzt</translation>
    </message>
    <message>
        <source>“%1” declined</source>
        <translation>„%1“ abgelehnt</translation>
    </message>
    <message>
        <source>“%1” taken back</source>
        <translation>„%1“ zurückgenommen</translation>
    </message>
    <message>
        <source>The project space of “%1” is open.</source>
        <translation>Der Projektraum von „%1“ ist offen.</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Dorthin</translation>
    </message>
    <message>
        <source>“%1” accepted: its project space opens %2</source>
        <extracomment>%2 is the end of the sentence: &quot;when there is a network&quot;</extracomment>
        <translation>„%1“ angenommen: Der Projektraum öffnet sich, %2</translation>
    </message>
    <message>
        <source>%1 accepted “%2”: the project space is open.</source>
        <translation>%1 hat „%2“ angenommen: Der Projektraum ist offen.</translation>
    </message>
</context>
<context>
    <name>ui::IntakePanel</name>
    <message>
        <source>Picture %1</source>
        <extracomment>File name of a pasted picture; %1 is date and time</extracomment>
        <translation>Bild %1</translation>
    </message>
    <message numerus="yes">
        <source>Place and camera removed from %n photo(s) – kept in your own file(s).</source>
        <translation>
            <numerusform>Ort und Kamera aus %n Foto entfernt – in Ihrer eigenen Datei bleiben sie erhalten.</numerusform>
            <numerusform>Ort und Kamera aus %n Fotos entfernt – in Ihren eigenen Dateien bleiben sie erhalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep them next time</source>
        <translation>Nächstes Mal behalten</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) still tell where and with which camera they were taken.</source>
        <translation>
            <numerusform>%n Foto verrät noch, wo und mit welcher Kamera es aufgenommen wurde.</numerusform>
            <numerusform>%n Fotos verraten noch, wo und mit welcher Kamera sie aufgenommen wurden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove it next time</source>
        <translation>Nächstes Mal entfernen</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Und %n weiteres.</numerusform>
            <numerusform>Und %n weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove place and camera from photos</source>
        <translation>Ort und Kamera aus Fotos entfernen</translation>
    </message>
    <message>
        <source>Make large photos smaller</source>
        <translation>Große Fotos verkleinern</translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>Cancels adding more files</extracomment>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Preparing %1 of %2</source>
        <translation>%1 von %2 wird vorbereitet</translation>
    </message>
    <message numerus="yes">
        <source>Looking through the folder: %n file(s) so far</source>
        <translation>
            <numerusform>Ordner wird durchgesehen: bisher %n Datei</numerusform>
            <numerusform>Ordner wird durchgesehen: bisher %n Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) may still tell where and with which camera they were made: nothing can be removed from films of this kind.</source>
        <translation>
            <numerusform>%n Film verrät vielleicht noch, wo und mit welcher Kamera er gemacht wurde: Aus Filmen dieser Art lässt sich nichts entfernen.</numerusform>
            <numerusform>%n Filme verraten vielleicht noch, wo und mit welcher Kamera sie gemacht wurden: Aus Filmen dieser Art lässt sich nichts entfernen.</numerusform>
        </translation>
    </message>
    <message>
        <source>This picture could not be read; nothing was added. Save it as a file and add that.</source>
        <translation>Dieses Bild ließ sich nicht lesen; nichts wurde hinzugefügt. Speichern Sie es als Datei und fügen Sie diese hinzu.</translation>
    </message>
</context>
<context>
    <name>ui::KeepOffline</name>
    <message>
        <source>Keep offline</source>
        <extracomment>Switch: the album&apos;s photos are kept on this computer</extracomment>
        <translation>Offline behalten</translation>
    </message>
    <message>
        <source>All originals are on this computer</source>
        <translation>Alle Originale sind auf diesem Computer</translation>
    </message>
    <message numerus="yes">
        <source>%n original(s) still to fetch, %1; %2 free here</source>
        <extracomment>%1 and %2 are sizes such as &quot;48 MB&quot;</extracomment>
        <translation>
            <numerusform>Noch %n Original zu holen, %1; hier %2 frei</numerusform>
            <numerusform>Noch %n Originale zu holen, %1; hier %2 frei</numerusform>
        </translation>
    </message>
    <message>
        <source>Needs %1; %2 free here</source>
        <translation>Braucht %1; hier %2 frei</translation>
    </message>
</context>
<context>
    <name>ui::LeftIntake</name>
    <message numerus="yes">
        <source>%n file(s) were on their way when Jumelle was closed; now they are added.</source>
        <translation>
            <numerusform>%n Datei war unterwegs, als Jumelle geschlossen wurde; jetzt ist sie hinzugefügt.</numerusform>
            <numerusform>%n Dateien waren unterwegs, als Jumelle geschlossen wurde; jetzt sind sie hinzugefügt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more could not be added.</source>
        <translation>
            <numerusform>Eine weitere Datei konnte nicht hinzugefügt werden.</numerusform>
            <numerusform>%n weitere konnten nicht hinzugefügt werden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::LengthNote</name>
    <message numerus="yes">
        <source>%Ln character(s) too long</source>
        <translation>
            <numerusform>%Ln Zeichen zu lang</numerusform>
            <numerusform>%Ln Zeichen zu lang</numerusform>
        </translation>
    </message>
    <message>
        <source>Only the first %1 are kept as a draft.</source>
        <extracomment>Follows &quot;12 characters too long&quot;; %1 is a number such as 20,000</extracomment>
        <translation>Nur die ersten %1 bleiben als Entwurf erhalten.</translation>
    </message>
</context>
<context>
    <name>ui::ListState</name>
    <message>
        <source>This takes a moment the first time.</source>
        <translation>Beim ersten Mal dauert das einen Augenblick.</translation>
    </message>
    <message>
        <source>All of it is fetched by itself %1.</source>
        <extracomment>%1 is the end of the sentence: &quot;when there is a network&quot;</extracomment>
        <translation>Alles wird von selbst geholt, %1.</translation>
    </message>
</context>
<context>
    <name>ui::ListTitle</name>
    <message>
        <source>Press F2 to rename the list, %1 or %2 to move it</source>
        <extracomment>For screen readers; %1 and %2 are keys, as &quot;Ctrl+Left&quot;</extracomment>
        <translation>F2 drücken, um die Liste umzubenennen, %1 oder %2, um sie zu verschieben</translation>
    </message>
</context>
<context>
    <name>ui::LoginQuestion</name>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>Everywhere</source>
        <extracomment>Section of the list of shortcuts</extracomment>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Find or do anything</source>
        <translation>Etwas finden oder tun</translation>
    </message>
    <message>
        <source>Show keyboard shortcuts</source>
        <translation>Tastenkürzel anzeigen</translation>
    </message>
    <message>
        <source>Show what waits to be sent</source>
        <translation>Zeigen, was noch zu senden ist</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Zu %1 gehen</translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation>Navigation</translation>
    </message>
    <message>
        <source>Home</source>
        <extracomment>Navigation</extracomment>
        <translation>Start</translation>
    </message>
    <message>
        <source>Partners</source>
        <extracomment>Navigation</extracomment>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Projects</source>
        <extracomment>Navigation</extracomment>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>Messages</source>
        <extracomment>Navigation</extracomment>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Settings</source>
        <extracomment>Navigation</extracomment>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Go to all changes</source>
        <translation>Zu allen Änderungen</translation>
    </message>
    <message>
        <source>Changes</source>
        <extracomment>Navigation: what waits to be sent, what has two versions, what happened</extracomment>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Do again what was undone</source>
        <translation>Rückgängig Gemachtes wiederholen</translation>
    </message>
</context>
<context>
    <name>ui::MediaDelegate</name>
    <message>
        <source>Caption</source>
        <translation>Bildunterschrift</translation>
    </message>
</context>
<context>
    <name>ui::MediaWords</name>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <comment>photos and films of an album</comment>
        <translation>
            <numerusform>%n Foto</numerusform>
            <numerusform>%n Fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>Waits to be sent</source>
        <extracomment>State of a photo</extracomment>
        <translation>Wartet auf das Senden</translation>
    </message>
    <message>
        <source>%1 % sent</source>
        <extracomment>State of a photo; %1 is a number</extracomment>
        <translation>%1&#xa0;% gesendet</translation>
    </message>
    <message>
        <source>Paused</source>
        <extracomment>State of a photo</extracomment>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Not sent</source>
        <extracomment>State of a photo</extracomment>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>The community has no room left for this project. Remove files you no longer need, or ask those who run the community.</source>
        <translation>Die Gemeinschaft hat für dieses Projekt keinen Platz mehr. Entfernen Sie Dateien, die Sie nicht mehr brauchen, oder fragen Sie die Betreiber der Gemeinschaft.</translation>
    </message>
    <message>
        <source>You are not allowed to add to this project.</source>
        <translation>Sie dürfen diesem Projekt nichts hinzufügen.</translation>
    </message>
    <message>
        <source>The community refused it (%1). It is safe on this computer; try again.</source>
        <translation>Die Gemeinschaft hat es abgelehnt (%1). Auf diesem Computer ist es sicher; versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 was not added: the disk of this computer is full. Make room and add it again.</source>
        <translation>%1 wurde nicht hinzugefügt: Die Festplatte dieses Computers ist voll. Schaffen Sie Platz und fügen Sie die Datei noch einmal hinzu.</translation>
    </message>
    <message>
        <source>%1 is no photo or film. Files of other kinds belong under Files.</source>
        <translation>%1 ist kein Foto oder Film. Andere Dateien gehören unter „Dateien“.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are no photos or films and were left out. Files of other kinds belong under Files.</source>
        <translation>
            <numerusform>%n Datei ist kein Foto oder Film und wurde ausgelassen. Andere Dateien gehören unter „Dateien“.</numerusform>
            <numerusform>%n Dateien sind keine Fotos oder Filme und wurden ausgelassen. Andere Dateien gehören unter „Dateien“.</numerusform>
        </translation>
    </message>
    <message>
        <source>Up to %1 a file</source>
        <translation>Bis zu %1 pro Datei</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Film</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>%1 %2 of %3</source>
        <extracomment>%1 &quot;Photo&quot; or &quot;Film&quot;, %2 its number, %3 how many there are</extracomment>
        <translation>%1 %2 von %3</translation>
    </message>
    <message>
        <source>by %1</source>
        <extracomment>%1 is a person</extracomment>
        <translation>von %1</translation>
    </message>
    <message>
        <source>This file is larger than the community takes. Make a shorter or smaller version.</source>
        <translation>Diese Datei ist größer, als die Gemeinschaft annimmt. Machen Sie eine kürzere oder kleinere Fassung.</translation>
    </message>
    <message>
        <source>The copy kept for sending has vanished or changed. Choose the file again.</source>
        <translation>Die Kopie zum Senden ist verschwunden oder verändert. Bitte wählen Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>%1 is too large: the community takes up to %2 a file. Make a shorter or smaller version, or put it elsewhere and add a link.</source>
        <translation>%1 ist zu groß: Die Gemeinschaft nimmt bis zu %2 je Datei. Machen Sie eine kürzere oder kleinere Fassung, oder legen Sie die Datei anderswo ab und fügen Sie einen Link ein.</translation>
    </message>
    <message>
        <source>%1 does not fit: %2 are free in this project. Remove files that are no longer needed, or ask those who run the community for more room.</source>
        <extracomment>%1 is a file name, %2 a size</extracomment>
        <translation>%1 passt nicht mehr: In diesem Projekt sind noch %2 frei. Entfernen Sie Dateien, die nicht mehr gebraucht werden, oder bitten Sie die Betreiber der Gemeinschaft um mehr Platz.</translation>
    </message>
    <message>
        <source>%1 is not a picture that can be read. Open it in another program to see whether it is damaged, and save it again.</source>
        <translation>%1 ist kein Bild, das gelesen werden kann. Öffnen Sie es in einem anderen Programm, um zu sehen, ob es beschädigt ist, und speichern Sie es neu.</translation>
    </message>
    <message>
        <source>%1 is no longer there or cannot be opened. Was it on a stick or a phone? Connect it again and add it once more.</source>
        <extracomment>%1 is a file name</extracomment>
        <translation>%1 ist nicht mehr da oder lässt sich nicht öffnen. War die Datei auf einem Stick oder Handy? Schließen Sie das Gerät wieder an und fügen Sie die Datei noch einmal hinzu.</translation>
    </message>
    <message>
        <source>%1 of %2 used; up to %3 a file</source>
        <translation>%1 von %2 belegt; bis zu %3 je Datei</translation>
    </message>
    <message>
        <source>%1 of %2 used</source>
        <translation>%1 von %2 belegt</translation>
    </message>
    <message>
        <source>The folder %1 may not be opened; what is in it was left out.</source>
        <translation>Der Ordner %1 darf nicht geöffnet werden; sein Inhalt wurde ausgelassen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and what is in it were left out: folders may lie %n deep.</source>
        <comment>folders inside folders</comment>
        <translation>
            <numerusform>%1 und sein Inhalt wurden ausgelassen: Ordner dürfen %n Ebene tief liegen.</numerusform>
            <numerusform>%1 und sein Inhalt wurden ausgelassen: Ordner dürfen %n Ebenen tief liegen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Everything from %1 on was left out: at most %n file(s) can be added at once.</source>
        <translation>
            <numerusform>Alles ab %1 wurde ausgelassen: Auf einmal kann höchstens %n Datei hinzugefügt werden.</numerusform>
            <numerusform>Alles ab %1 wurde ausgelassen: Auf einmal können höchstens %n Dateien hinzugefügt werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There is too much in %1: only what was found among the first %n entries was added.</source>
        <comment>entries of folders</comment>
        <translation>
            <numerusform>In %1 ist zu viel: Nur was der erste Eintrag enthielt, wurde hinzugefügt.</numerusform>
            <numerusform>In %1 ist zu viel: Nur was sich unter den ersten %n Einträgen fand, wurde hinzugefügt.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is a link to something else and was left out. Add what it leads to by itself.</source>
        <translation>%1 ist eine Verknüpfung und wurde ausgelassen. Fügen Sie das Ziel selbst hinzu.</translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) to other places were left out. Add what they lead to by itself.</source>
        <translation>
            <numerusform>%n Verknüpfung wurde ausgelassen. Fügen Sie ihr Ziel selbst hinzu.</numerusform>
            <numerusform>%n Verknüpfungen wurden ausgelassen. Fügen Sie ihre Ziele selbst hinzu.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is neither a file nor a folder.</source>
        <translation>%1 ist weder eine Datei noch ein Ordner.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>Share of a photo that is sent; %1 is a number</extracomment>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>%1 is a HEIC picture, as iPhones take them: not every computer can show it, and place and camera cannot be removed from it. Save it as JPEG and add that. An iPhone takes JPEGs when “Most Compatible” is chosen in its settings under Camera, Formats.</source>
        <extracomment>%1 is a file name; use the words that an iPhone uses for its settings</extracomment>
        <translation>%1 ist ein HEIC-Bild, wie iPhones sie aufnehmen: Nicht jeder Computer kann es zeigen, und Ort und Kamera lassen sich daraus nicht entfernen. Speichern Sie es als JPEG und fügen Sie dieses hinzu. Ein iPhone nimmt JPEGs auf, wenn in seinen Einstellungen unter Kamera, Formate „Maximale Kompatibilität“ gewählt ist.</translation>
    </message>
    <message>
        <source>%1 is a TIFF or a raw picture of a camera: not every computer can show it, and place and camera cannot be removed from it. Save it as JPEG or PNG and add that.</source>
        <extracomment>%1 is a file name</extracomment>
        <translation>%1 ist ein TIFF- oder ein Rohbild einer Kamera: Nicht jeder Computer kann es zeigen, und Ort und Kamera lassen sich daraus nicht entfernen. Speichern Sie es als JPEG oder PNG und fügen Sie dieses hinzu.</translation>
    </message>
    <message>
        <source>Under Files and on cards it can be added as it is.</source>
        <translation>Unter Dateien und auf Karten kann es hinzugefügt werden, wie es ist.</translation>
    </message>
    <message>
        <source>Under Files and on cards it can be added as it is, with all it tells, once “Keep place, camera and names inside photos” is on in the settings.</source>
        <extracomment>The words in quotation marks are those of the settings</extracomment>
        <translation>Unter Dateien und auf Karten kann es mit allem, was es verrät, hinzugefügt werden, wie es ist, sobald in den Einstellungen „Ort, Kamera und Namen in Fotos behalten“ an ist.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <extracomment>A file name in the quotation marks of your language</extracomment>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>%1 was not added: the community has no room left for this project. Remove files that are no longer needed, or ask those who run the community for more room.</source>
        <translation>%1 wurde nicht hinzugefügt: Die Gemeinschaft hat für dieses Projekt keinen Platz mehr. Entfernen Sie Dateien, die nicht mehr gebraucht werden, oder bitten Sie die Betreiber der Gemeinschaft um mehr Platz.</translation>
    </message>
    <message>
        <source>%1 could not be added; your own file is as it was. Please try again, and tell your help desk if it happens once more.</source>
        <translation>%1 konnte nicht hinzugefügt werden; Ihre eigene Datei ist unverändert. Bitte versuchen Sie es noch einmal, und melden Sie es Ihrer IT-Betreuung, falls es wieder passiert.</translation>
    </message>
    <message>
        <source>%1 is too large: your school allows up to %2 a file (%3). Make a shorter or smaller version, or put it elsewhere and add a link.</source>
        <extracomment>%1 is a file name, %2 a size, %3 the file or key with the rules of this computer</extracomment>
        <translation>%1 ist zu groß: Ihre Schule erlaubt höchstens %2 je Datei (%3). Machen Sie eine kürzere oder kleinere Fassung, oder legen Sie die Datei anderswo ab und fügen Sie einen Link ein.</translation>
    </message>
    <message>
        <source>%1 was not added: nothing can be written to the folder of Jumelle.</source>
        <translation>%1 wurde nicht hinzugefügt: In den Ordner von Jumelle kann nichts geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>ui::MembersView</name>
    <message>
        <source>Founder</source>
        <translation>Gründer/in</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Lehrkraft</translation>
    </message>
    <message>
        <source>Pupil administrator</source>
        <translation>Schüler/in mit Projektleitung</translation>
    </message>
    <message>
        <source>Pupil</source>
        <translation>Schüler/in</translation>
    </message>
    <message>
        <source>Visitor</source>
        <translation>Gast</translation>
    </message>
    <message>
        <source>The members are being fetched</source>
        <translation>Die Mitglieder werden geholt</translation>
    </message>
    <message>
        <source>The members are not on this computer yet</source>
        <translation>Die Mitglieder sind noch nicht auf diesem Computer</translation>
    </message>
</context>
<context>
    <name>ui::MessagesPage</name>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Find a partner</source>
        <extracomment>Leads to the search for partners</extracomment>
        <translation>Partner finden</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Which messages</source>
        <translation>Welche Nachrichten</translation>
    </message>
    <message>
        <source>Find a contact</source>
        <translation>Kontakt finden</translation>
    </message>
    <message>
        <source>Name, school, town or a word of your note</source>
        <translation>Name, Schule, Ort oder ein Wort aus Ihrer Notiz</translation>
    </message>
    <message>
        <source>For you</source>
        <translation>Für Sie</translation>
    </message>
    <message>
        <source>For you (%1)</source>
        <extracomment>What came for this person, and how many of it wait for an answer</extracomment>
        <translation>Für Sie (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) wait for your answer</source>
        <translation>
            <numerusform>%n Nachricht wartet auf Ihre Antwort</numerusform>
            <numerusform>%n Nachrichten warten auf Ihre Antwort</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign in to read your messages</source>
        <translation>Melden Sie sich an, um Ihre Nachrichten zu lesen</translation>
    </message>
    <message>
        <source>Messages belong to a person; sign in in the settings.</source>
        <translation>Nachrichten gehören zu einer Person; melden Sie sich in den Einstellungen an.</translation>
    </message>
    <message>
        <source>Fetching your messages…</source>
        <translation>Ihre Nachrichten werden geholt&#xa0;…</translation>
    </message>
    <message>
        <source>No contact matches</source>
        <translation>Kein passender Kontakt</translation>
    </message>
    <message>
        <source>Try fewer words.</source>
        <translation>Versuchen Sie es mit weniger Wörtern.</translation>
    </message>
    <message>
        <source>Show all contacts</source>
        <translation>Alle Kontakte zeigen</translation>
    </message>
    <message>
        <source>No contacts yet</source>
        <translation>Noch keine Kontakte</translation>
    </message>
    <message>
        <source>Who accepts your request, or whose request you accept, stands here.</source>
        <translation>Wer Ihre Anfrage annimmt oder wessen Anfrage Sie annehmen, steht hier.</translation>
    </message>
    <message>
        <source>Nothing sent yet</source>
        <translation>Noch nichts gesendet</translation>
    </message>
    <message>
        <source>Requests to others and your project proposals stand here with their answers.</source>
        <translation>Ihre Anfragen und Projektvorschläge stehen hier mit den Antworten.</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>Nichts wartet auf Sie</translation>
    </message>
    <message>
        <source>Requests, project proposals and answers of others appear here.</source>
        <translation>Anfragen, Projektvorschläge und Antworten von anderen erscheinen hier.</translation>
    </message>
    <message>
        <source>Trash of your contacts</source>
        <translation>Papierkorb Ihrer Kontakte</translation>
    </message>
    <message>
        <source>Contacts you remove wait here; nothing is lost.</source>
        <translation>Entfernte Kontakte warten hier; nichts geht verloren.</translation>
    </message>
    <message>
        <source>What you answer now will be sent %1.</source>
        <extracomment>%1 is the end of the sentence: &quot;when there is a network&quot;</extracomment>
        <translation>Was Sie jetzt antworten, wird gesendet, %1.</translation>
    </message>
    <message>
        <source>Your messages come %1.</source>
        <extracomment>%1 is the end of the sentence: &quot;when there is a network&quot;</extracomment>
        <translation>Ihre Nachrichten kommen, %1.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
</context>
<context>
    <name>ui::NewProject</name>
    <message>
        <source>Choose one of your contacts</source>
        <translation>Wählen Sie einen Ihrer Kontakte</translation>
    </message>
    <message>
        <source>Please give the project a title.</source>
        <translation>Bitte geben Sie dem Projekt einen Titel.</translation>
    </message>
    <message>
        <source>You have no contacts yet. Find a partner first; your draft is kept.</source>
        <translation>Sie haben noch keine Kontakte. Finden Sie zuerst einen Partner; Ihr Entwurf bleibt erhalten.</translation>
    </message>
    <message>
        <source>Please choose with whom you want to do it.</source>
        <translation>Bitte wählen Sie, mit wem Sie das Projekt machen möchten.</translation>
    </message>
    <message>
        <source>%1 will be asked. The project opens when the answer is yes.</source>
        <translation>%1 wird gefragt. Das Projekt öffnet sich, sobald die Antwort Ja lautet.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>Mit wem</translation>
    </message>
    <message>
        <source>Aims</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>What comes out of it</source>
        <translation>Was dabei entsteht</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation>Fächer</translation>
    </message>
    <message>
        <source>Pupils&apos; age from</source>
        <extracomment>for a screen reader, of the youngest and of the oldest pupils</extracomment>
        <translation>Alter von</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Clean seas, stories of our river</source>
        <translation>Saubere Meere, Geschichten von unserem Fluss</translation>
    </message>
    <message>
        <source>What should the pupils learn and do together?</source>
        <translation>Was sollen die Schülerinnen und Schüler gemeinsam lernen und tun?</translation>
    </message>
    <message>
        <source>An exhibition, a film, a book…</source>
        <translation>Eine Ausstellung, ein Film, ein Buch&#xa0;…</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Kein Datum</translation>
    </message>
    <message>
        <source>Ask the partner</source>
        <translation>Den Partner fragen</translation>
    </message>
    <message>
        <source>Keep as a draft</source>
        <translation>Als Entwurf behalten</translation>
    </message>
    <message>
        <source>Pupils&apos; age to</source>
        <translation>Alter der Schülerinnen und Schüler bis</translation>
    </message>
    <message>
        <source>Add a language</source>
        <translation>Sprache hinzufügen</translation>
    </message>
    <message>
        <source>Add a subject</source>
        <translation>Fach hinzufügen</translation>
    </message>
</context>
<context>
    <name>ui::NotFound</name>
    <message>
        <source>It is in the trash.</source>
        <extracomment>Where a link leads to a card, file, photo or announcement in the trash</extracomment>
        <translation>Es liegt im Papierkorb.</translation>
    </message>
    <message>
        <source>Show the trash</source>
        <extracomment>Button: opens the trash</extracomment>
        <translation>Papierkorb zeigen</translation>
    </message>
    <message>
        <source>It is not here: somebody removed it, or it has not come yet. Try the link again when everything has been received, or ask whoever sent it.</source>
        <extracomment>Where a link leads to a card, file, photo, person, school or announcement that is not found</extracomment>
        <translation>Es ist nicht hier: Jemand hat es entfernt, oder es ist noch nicht angekommen. Versuchen Sie den Link noch einmal, wenn alles empfangen ist, oder fragen Sie bei der Person nach, die ihn geschickt hat.</translation>
    </message>
</context>
<context>
    <name>ui::NotSentDesk</name>
    <message>
        <source>Give up this change?</source>
        <translation>Diese Änderung aufgeben?</translation>
    </message>
    <message>
        <source>The file and what was to be done with it will not be sent. Your own file stays as it is.</source>
        <translation>Die Datei und was damit geschehen sollte, werden nicht gesendet. Ihre eigene Datei bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>It will not be sent, and others will not see it. The words stay in the list of what was not sent, under “Given up”, until you remove them there.</source>
        <translation>Sie wird nicht gesendet, und andere sehen sie nicht. Ihr Text bleibt in der Liste des nicht Gesendeten unter „Aufgegeben“, bis Sie ihn dort entfernen.</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>Aufgeben</translation>
    </message>
    <message>
        <source>Given up: %1</source>
        <translation>Aufgegeben: %1</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n given-up change(s) for ever?</source>
        <translation>
            <numerusform>%n aufgegebene Änderung für immer entfernen?</numerusform>
            <numerusform>%n aufgegebene Änderungen für immer entfernen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Their words are then nowhere on this computer but in a copy that you kept.</source>
        <translation>Ihr Text steht auf diesem Computer dann nur noch in einer Kopie, die Sie aufbewahrt haben.</translation>
    </message>
    <message>
        <source>Remove for ever</source>
        <translation>Für immer entfernen</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Keep a copy of what was not sent</source>
        <translation>Kopie des nicht Gesendeten aufbewahren</translation>
    </message>
    <message>
        <source>Not sent %1</source>
        <extracomment>name of a folder; %1 is a date like 2026-03-12</extracomment>
        <translation>Nicht gesendet %1</translation>
    </message>
    <message>
        <source>Kept in %1</source>
        <translation>Aufbewahrt in %1</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were not on this computer any more.</source>
        <translation>
            <numerusform>%n Datei war nicht mehr auf diesem Computer.</numerusform>
            <numerusform>%n Dateien waren nicht mehr auf diesem Computer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Ordner zeigen</translation>
    </message>
</context>
<context>
    <name>ui::NotSentExport</name>
    <message>
        <source>What was not sent</source>
        <translation>Was nicht gesendet wurde</translation>
    </message>
</context>
<context>
    <name>ui::NotSentView</name>
    <message>
        <source>Everything could be sent</source>
        <translation>Alles konnte gesendet werden</translation>
    </message>
    <message>
        <source>If the server ever refuses a change for good, it stays here until you decide.</source>
        <translation>Sollte der Server eine Änderung endgültig ablehnen, bleibt sie hier, bis Sie entscheiden.</translation>
    </message>
    <message>
        <source>The server did not take these. Their words are safe on this computer: try again, keep a copy outside, or give them up.</source>
        <translation>Diese Änderungen hat der Server nicht angenommen. Ihr Text ist auf diesem Computer sicher: noch einmal versuchen, eine Kopie aufbewahren oder aufgeben.</translation>
    </message>
    <message>
        <source>Everything else could be sent.</source>
        <translation>Alles andere konnte gesendet werden.</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>Keep a copy of all…</source>
        <translation>Kopie von allem aufbewahren&#xa0;…</translation>
    </message>
    <message>
        <source>Writes a page to read, a plain text, a file for programs and the attached files into a folder of your choice.</source>
        <translation>Legt eine Seite zum Lesen, einen einfachen Text, eine Datei für Programme und die angehängten Dateien in einen Ordner Ihrer Wahl.</translation>
    </message>
    <message>
        <source>Given up</source>
        <extracomment>what a person decided not to send</extracomment>
        <translation>Aufgegeben</translation>
    </message>
    <message>
        <source>These will not be sent. They are in the copy, too, and can be taken back.</source>
        <translation>Diese Änderungen werden nicht gesendet. Sie stehen auch in der Kopie und lassen sich zurückholen.</translation>
    </message>
    <message>
        <source>Remove all of these for ever…</source>
        <translation>Alle für immer entfernen&#xa0;…</translation>
    </message>
</context>
<context>
    <name>ui::NoteBar</name>
    <message>
        <source>Close</source>
        <extracomment>Button that closes a message</extracomment>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ui::OverviewView</name>
    <message>
        <source>Ages %1–%2</source>
        <translation>%1–%2 Jahre</translation>
    </message>
    <message numerus="yes">
        <source>%n pupil(s)</source>
        <translation>
            <numerusform>%n Schüler/in</numerusform>
            <numerusform>%n Schülerinnen und Schüler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) and films</source>
        <translation>
            <numerusform>%n Foto oder Film</numerusform>
            <numerusform>%n Fotos und Filme</numerusform>
        </translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Worum es geht</translation>
    </message>
    <message>
        <source>How far we are</source>
        <translation>Wie weit wir sind</translation>
    </message>
    <message>
        <source>Due next</source>
        <translation>Als Nächstes fällig</translation>
    </message>
    <message>
        <source>Aims</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>What comes out of it</source>
        <translation>Was dabei entsteht</translation>
    </message>
    <message>
        <source>What should the pupils learn and do together?</source>
        <translation>Was sollen die Schülerinnen und Schüler gemeinsam lernen und tun?</translation>
    </message>
    <message>
        <source>An exhibition, a film, a book…</source>
        <translation>Eine Ausstellung, ein Film, ein Buch&#xa0;…</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n card(s) done</source>
        <translation>
            <numerusform>%1 von %n Karte erledigt</numerusform>
            <numerusform>%1 von %n Karten erledigt</numerusform>
        </translation>
    </message>
    <message>
        <source>No cards so far</source>
        <translation>Bisher keine Karten</translation>
    </message>
    <message>
        <source>Nothing written yet</source>
        <extracomment>in place of a text that only others may write</extracomment>
        <translation>Noch nichts geschrieben</translation>
    </message>
    <message>
        <source>Only the founders of the project can change this.</source>
        <translation>Das können nur die Gründerinnen und Gründer des Projekts ändern.</translation>
    </message>
</context>
<context>
    <name>ui::OwnersSection</name>
    <message>
        <source>Owners by school</source>
        <translation>Zuständige nach Schule</translation>
    </message>
    <message>
        <source>Add or remove an owner</source>
        <translation>Zuständige hinzufügen oder entfernen</translation>
    </message>
    <message>
        <source>Somebody who has left</source>
        <translation>Jemand, der nicht mehr dabei ist</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Noch niemand</translation>
    </message>
    <message>
        <source>%1 owns this card</source>
        <translation>%1 ist für diese Karte zuständig</translation>
    </message>
    <message>
        <source>%1 no longer owns this card</source>
        <translation>%1 ist nicht mehr für diese Karte zuständig</translation>
    </message>
    <message>
        <source>The whole school</source>
        <extracomment>Below the name of a school that owns a card, before its town</extracomment>
        <translation>Die ganze Schule</translation>
    </message>
    <message>
        <source>A school that is not known here</source>
        <translation>Eine Schule, die hier nicht bekannt ist</translation>
    </message>
    <message>
        <source>%1 (whole school)</source>
        <extracomment>A choice above the people of one school: the school as such owns the card, whoever works there; %1: its name</extracomment>
        <translation>%1 (ganze Schule)</translation>
    </message>
</context>
<context>
    <name>ui::PartnerFilters</name>
    <message>
        <source>Ages</source>
        <extracomment>Ages of pupils: two fields, from and to, follow</extracomment>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Fach</translation>
    </message>
    <message>
        <source>Youngest age</source>
        <translation>Mindestalter</translation>
    </message>
    <message>
        <source>Oldest age</source>
        <translation>Höchstalter</translation>
    </message>
    <message>
        <source>from</source>
        <extracomment>Lowest age of pupils, no choice made</extracomment>
        <translation>von</translation>
    </message>
    <message>
        <source>to</source>
        <extracomment>Highest age of pupils, no choice made</extracomment>
        <translation>bis</translation>
    </message>
    <message>
        <source>Looking for partners</source>
        <extracomment>Filter: only who is free for a project</extracomment>
        <translation>Sucht Partner</translation>
    </message>
    <message>
        <source>All countries</source>
        <translation>Alle Länder</translation>
    </message>
    <message>
        <source>All languages</source>
        <translation>Alle Sprachen</translation>
    </message>
    <message>
        <source>All subjects</source>
        <translation>Alle Fächer</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>All regions</source>
        <translation>Alle Regionen</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Other ages</source>
        <extracomment>First choice of the ages: none, or not one of the groups below</extracomment>
        <translation>Andere Altersstufen</translation>
    </message>
    <message>
        <source>All ages</source>
        <translation>Alle Altersstufen</translation>
    </message>
    <message>
        <source>Age group</source>
        <translation>Altersgruppe</translation>
    </message>
</context>
<context>
    <name>ui::PartnerPanel</name>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation>Fächer</translation>
    </message>
    <message>
        <source>No words about this yet.</source>
        <translation>Dazu steht hier noch nichts.</translation>
    </message>
    <message>
        <source>Pupils</source>
        <translation>Schülerinnen und Schüler</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Not looking for a project now</source>
        <translation>Sucht zurzeit kein Projekt</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Ausstattung</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>Web site</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>In your contacts</source>
        <translation>In Ihren Kontakten</translation>
    </message>
    <message>
        <source>Asks you for contact</source>
        <translation>Bittet Sie um Kontakt</translation>
    </message>
    <message>
        <source>Request will be sent</source>
        <translation>Anfrage wird gesendet</translation>
    </message>
    <message>
        <source>Request sent</source>
        <translation>Anfrage gesendet</translation>
    </message>
    <message>
        <source>This is you</source>
        <translation>Das sind Sie</translation>
    </message>
    <message>
        <source>Accept the request</source>
        <translation>Anfrage annehmen</translation>
    </message>
    <message>
        <source>Send a contact request</source>
        <translation>Kontaktanfrage senden</translation>
    </message>
    <message>
        <source>Start a project</source>
        <translation>Projekt beginnen</translation>
    </message>
    <message>
        <source>Teachers of this school</source>
        <translation>Lehrkräfte dieser Schule</translation>
    </message>
    <message>
        <source>Message to %1</source>
        <translation>Nachricht an %1</translation>
    </message>
    <message>
        <source>Say who you are and what you would like to do together</source>
        <translation>Sagen Sie, wer Sie sind und was Sie gemeinsam tun möchten</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Request accepted</source>
        <translation>Anfrage angenommen</translation>
    </message>
    <message>
        <source>Education system</source>
        <translation>Bildungssystem</translation>
    </message>
    <message>
        <source>Education system: %1</source>
        <translation>Bildungssystem: %1</translation>
    </message>
</context>
<context>
    <name>ui::PartnersPage</name>
    <message>
        <source>Find a partner</source>
        <translation>Partner finden</translation>
    </message>
    <message>
        <source>New announcement</source>
        <translation>Neues Gesuch</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Schools</source>
        <translation>Schulen</translation>
    </message>
    <message>
        <source>Announcements</source>
        <translation>Gesuche</translation>
    </message>
    <message>
        <source>What to look for</source>
        <translation>Wonach gesucht wird</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Topic, name, school, town or region</source>
        <translation>Thema, Name, Schule, Ort oder Region</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Search for partners</source>
        <translation>Partner suchen</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Diese Suche speichern</translation>
    </message>
    <message>
        <source>Send a contact request</source>
        <translation>Kontaktanfrage senden</translation>
    </message>
    <message>
        <source> – looking for more…</source>
        <translation> – weitere werden gesucht&#xa0;…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln person/people match your search</source>
        <translation>
            <numerusform>%Ln Person passt zu Ihrer Suche</numerusform>
            <numerusform>%Ln Personen passen zu Ihrer Suche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln school(s) match your search</source>
        <translation>
            <numerusform>%Ln Schule passt zu Ihrer Suche</numerusform>
            <numerusform>%Ln Schulen passen zu Ihrer Suche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln announcement(s) match your search</source>
        <translation>
            <numerusform>%Ln Gesuch passt zu Ihrer Suche</numerusform>
            <numerusform>%Ln Gesuche passen zu Ihrer Suche</numerusform>
        </translation>
    </message>
    <message>
        <source>Search for everything</source>
        <translation>Nach allem suchen</translation>
    </message>
    <message>
        <source>Sign in to find partners</source>
        <translation>Melden Sie sich an, um Partner zu finden</translation>
    </message>
    <message>
        <source>Partners are found in a community; sign in to one in the settings.</source>
        <translation>Partner findet man in einer Gemeinschaft; melden Sie sich in den Einstellungen bei einer an.</translation>
    </message>
    <message>
        <source>Nothing seen before matches</source>
        <translation>Nichts schon Gesehenes passt</translation>
    </message>
    <message>
        <source>Looking through the community…</source>
        <translation>Die Gemeinschaft wird durchsucht&#xa0;…</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>Try fewer words or a wider choice.</source>
        <translation>Versuchen Sie es mit weniger Wörtern oder einer größeren Auswahl.</translation>
    </message>
    <message>
        <source>No announcements yet</source>
        <translation>Noch keine Gesuche</translation>
    </message>
    <message>
        <source>Nobody is here yet</source>
        <translation>Noch ist niemand hier</translation>
    </message>
    <message>
        <source>Say what you would like to do; others will find it.</source>
        <translation>Sagen Sie, was Sie tun möchten; andere werden es finden.</translation>
    </message>
    <message>
        <source>As soon as others join the community, they appear here.</source>
        <translation>Sobald andere der Gemeinschaft beitreten, erscheinen sie hier.</translation>
    </message>
    <message>
        <source>Trash of your announcements</source>
        <translation>Papierkorb Ihrer Gesuche</translation>
    </message>
    <message>
        <source>Announcements you remove wait here; nothing is lost.</source>
        <translation>Entfernte Gesuche warten hier; nichts geht verloren.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln person/people</source>
        <translation>
            <numerusform>%Ln Person</numerusform>
            <numerusform>%Ln Personen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln school(s)</source>
        <translation>
            <numerusform>%Ln Schule</numerusform>
            <numerusform>%Ln Schulen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln announcement(s)</source>
        <translation>
            <numerusform>%Ln Gesuch</numerusform>
            <numerusform>%Ln Gesuche</numerusform>
        </translation>
    </message>
    <message>
        <source>Whatever you have looked at once can be found here without the server. The rest comes %1.</source>
        <extracomment>%1 is the end of the sentence: &quot;when there is a network&quot;</extracomment>
        <translation>Was Sie einmal angesehen haben, finden Sie hier auch ohne den Server. Der Rest kommt, %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1. These are the %Ln person/people seen before.</source>
        <extracomment>%1 says why: &quot;You are offline&quot;</extracomment>
        <translation>
            <numerusform>%1. Das ist die %Ln schon gesehene Person.</numerusform>
            <numerusform>%1. Das sind die %Ln schon gesehenen Personen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1. These are the %Ln school(s) seen before.</source>
        <extracomment>%1 says why: &quot;You are offline&quot;</extracomment>
        <translation>
            <numerusform>%1. Das ist die %Ln schon gesehene Schule.</numerusform>
            <numerusform>%1. Das sind die %Ln schon gesehenen Schulen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1. These are the %Ln announcement(s) seen before.</source>
        <extracomment>%1 says why: &quot;You are offline&quot;</extracomment>
        <translation>
            <numerusform>%1. Das ist das %Ln schon gesehene Gesuch.</numerusform>
            <numerusform>%1. Das sind die %Ln schon gesehenen Gesuche.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
</context>
<context>
    <name>ui::PeopleDesk</name>
    <message>
        <source>This has been sent already and cannot be taken back.</source>
        <translation>Das ist schon gesendet und kann nicht zurückgenommen werden.</translation>
    </message>
    <message>
        <source>Request sent to %1</source>
        <translation>Anfrage an %1 gesendet</translation>
    </message>
    <message>
        <source>You and %1 are now in contact</source>
        <translation>Sie und %1 sind jetzt in Kontakt</translation>
    </message>
    <message>
        <source>Request of %1 declined</source>
        <translation>Anfrage von %1 abgelehnt</translation>
    </message>
    <message>
        <source>Request to %1 taken back</source>
        <translation>Anfrage an %1 zurückgenommen</translation>
    </message>
    <message>
        <source>Your request to %1 will be sent %2</source>
        <extracomment>%2 is the end of the sentence: &quot;when there is a network&quot;</extracomment>
        <translation>Ihre Anfrage an %1 wird gesendet, %2</translation>
    </message>
</context>
<context>
    <name>ui::PeopleText</name>
    <message>
        <source>From %1 years</source>
        <extracomment>Age of pupils</extracomment>
        <translation>Ab %1 Jahren</translation>
    </message>
    <message>
        <source>Up to %1 years</source>
        <extracomment>Age of pupils</extracomment>
        <translation>Bis %1 Jahre</translation>
    </message>
    <message>
        <source>Age %1</source>
        <extracomment>Age of pupils</extracomment>
        <translation>Alter %1</translation>
    </message>
    <message>
        <source>Ages %1–%2</source>
        <extracomment>Age of pupils, from and to</extracomment>
        <translation>%1–%2 Jahre</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Town and country</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n pupil(s)</source>
        <translation>
            <numerusform>%n Schüler/in</numerusform>
            <numerusform>%n Schülerinnen und Schüler</numerusform>
        </translation>
    </message>
    <message>
        <source>Can start now</source>
        <translation>Kann jetzt beginnen</translation>
    </message>
    <message>
        <source>Can start in %1</source>
        <extracomment>%1 is a month such as &quot;March&quot; or &quot;March 2027&quot;</extracomment>
        <translation>Kann im %1 beginnen</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Ab %1</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Bis %1</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <extracomment>State of something written without a network</extracomment>
        <translation>Noch nicht gesendet</translation>
    </message>
</context>
<context>
    <name>ui::PersonButton</name>
    <message>
        <source>Your account: %1</source>
        <extracomment>Button with the picture of the person who is signed in</extracomment>
        <translation>Ihr Konto: %1</translation>
    </message>
</context>
<context>
    <name>ui::PhotoInfo</name>
    <message>
        <source>About this film</source>
        <translation>Über diesen Film</translation>
    </message>
    <message>
        <source>About this photo</source>
        <translation>Über dieses Foto</translation>
    </message>
    <message>
        <source>Good</source>
        <extracomment>Beside the text for those who cannot see the photo</extracomment>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Very short</source>
        <translation>Sehr kurz</translation>
    </message>
    <message>
        <source>Taken %1</source>
        <translation>Aufgenommen: %1</translation>
    </message>
    <message>
        <source>Added by %1, %2</source>
        <translation>Hinzugefügt von %1, %2</translation>
    </message>
    <message>
        <source>Place and camera removed</source>
        <translation>Ort und Kamera entfernt</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Bildunterschrift</translation>
    </message>
    <message>
        <source>What happens here?</source>
        <translation>Was geschieht hier?</translation>
    </message>
    <message>
        <source>Text for those who cannot see it</source>
        <translation>Text für alle, die es nicht sehen können</translation>
    </message>
    <message>
        <source>Who and what is to be seen, in one or two sentences</source>
        <translation>Wer und was zu sehen ist, in ein oder zwei Sätzen</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Urheber/in</translation>
    </message>
    <message>
        <source>Who made it</source>
        <translation>Wer es gemacht hat</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Nicht angegeben</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>Comments (%1)</source>
        <translation>Kommentare (%1)</translation>
    </message>
    <message>
        <source>Runs for %1</source>
        <extracomment>How long a film is; %1 is &quot;2:31&quot;</extracomment>
        <translation>Läuft %1</translation>
    </message>
</context>
<context>
    <name>ui::PhotoViewer</name>
    <message>
        <source>%1 of %2</source>
        <extracomment>Which photo of how many; %1 and %2 are numbers</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Opens in your video player</source>
        <translation>Öffnet sich in Ihrem Videoprogramm</translation>
    </message>
    <message>
        <source>This picture cannot be read. Saving a copy still works.</source>
        <translation>Dieses Bild lässt sich nicht lesen. Eine Kopie können Sie trotzdem speichern.</translation>
    </message>
    <message>
        <source>Fetching, %1 of %2</source>
        <translation>Wird geholt, %1 von %2</translation>
    </message>
    <message>
        <source>Fetching %1…</source>
        <translation>%1 wird geholt&#xa0;…</translation>
    </message>
    <message>
        <source>Not fetched, try again (%1)</source>
        <translation>Nicht geholt, noch einmal versuchen (%1)</translation>
    </message>
    <message>
        <source>Fetch the original, %1</source>
        <translation>Original holen, %1</translation>
    </message>
    <message>
        <source>Back to the gallery</source>
        <translation>Zurück zur Galerie</translation>
    </message>
    <message>
        <source>Fit to the window</source>
        <translation>An das Fenster anpassen</translation>
    </message>
    <message>
        <source>Full size</source>
        <translation>Volle Größe</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Kopie speichern</translation>
    </message>
    <message>
        <source>About this photo</source>
        <translation>Über dieses Foto</translation>
    </message>
    <message>
        <source>Previous photo</source>
        <translation>Voriges Foto</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>Nächstes Foto</translation>
    </message>
    <message>
        <source>Photos of this album</source>
        <translation>Fotos dieses Albums</translation>
    </message>
    <message>
        <source>Play in your video player</source>
        <translation>In Ihrem Videoprogramm abspielen</translation>
    </message>
    <message>
        <source>About this film</source>
        <translation>Über diesen Film</translation>
    </message>
    <message>
        <source>Fetching this picture…</source>
        <translation>Dieses Bild wird geholt&#xa0;…</translation>
    </message>
    <message>
        <source>Is fetched first, then opens in your video player</source>
        <translation>Wird zuerst geholt und öffnet sich dann in Ihrem Videoprogramm</translation>
    </message>
    <message>
        <source>Fetch the film, %1</source>
        <translation>Film holen, %1</translation>
    </message>
    <message>
        <source>Full size, or fit to the window</source>
        <translation>Volle Größe oder an das Fenster anpassen</translation>
    </message>
    <message>
        <source>Photo on the left; in full size: go to the left</source>
        <translation>Foto links; in voller Größe: nach links gehen</translation>
    </message>
    <message>
        <source>Photo on the right; in full size: go to the right</source>
        <translation>Foto rechts; in voller Größe: nach rechts gehen</translation>
    </message>
    <message>
        <source>In full size: go up</source>
        <translation>In voller Größe: nach oben gehen</translation>
    </message>
    <message>
        <source>In full size: go down</source>
        <translation>In voller Größe: nach unten gehen</translation>
    </message>
    <message>
        <source>Show or hide what is known about it</source>
        <translation>Zeigen oder verbergen, was darüber bekannt ist</translation>
    </message>
    <message>
        <source>One photo in the whole window</source>
        <extracomment>Section of the list of shortcuts</extracomment>
        <translation>Ein Foto im ganzen Fenster</translation>
    </message>
    <message>
        <source>Not on this computer yet. It comes %1.</source>
        <extracomment>%1 is the end of the sentence: &quot;when there is a network&quot;</extracomment>
        <translation>Noch nicht auf diesem Computer. Es kommt, %1.</translation>
    </message>
    <message>
        <source>This film is not on this computer yet. It comes %1.</source>
        <extracomment>%1 is the end of the sentence: &quot;when there is a network&quot;</extracomment>
        <translation>Dieser Film ist noch nicht auf diesem Computer. Er kommt, %1.</translation>
    </message>
    <message>
        <source>This film is not on this computer. Play it, and it comes %1.</source>
        <extracomment>%1 is the end of the sentence: &quot;when there is a network&quot;</extracomment>
        <translation>Dieser Film ist nicht auf diesem Computer. Spielen Sie ihn ab, und er kommt, %1.</translation>
    </message>
    <message>
        <source>Comes %1</source>
        <extracomment>%1 is the end of the sentence: &quot;when there is a network&quot;</extracomment>
        <translation>Kommt, %1</translation>
    </message>
</context>
<context>
    <name>ui::ProjectCard</name>
    <message numerus="yes">
        <source>%n school(s)</source>
        <translation>
            <numerusform>%n Schule</numerusform>
            <numerusform>%n Schulen</numerusform>
        </translation>
    </message>
    <message>
        <source>until %1</source>
        <extracomment>the day on which the project ends</extracomment>
        <translation>bis %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n card(s) done</source>
        <translation>
            <numerusform>%1 von %n Karte erledigt</numerusform>
            <numerusform>%1 von %n Karten erledigt</numerusform>
        </translation>
    </message>
    <message>
        <source>No cards so far</source>
        <translation>Bisher keine Karten</translation>
    </message>
</context>
<context>
    <name>ui::ProjectFinder</name>
    <message>
        <source>Project</source>
        <extracomment>What a found line is: the title of a project stands before it</extracomment>
        <translation>Projekt</translation>
    </message>
</context>
<context>
    <name>ui::ProjectPage</name>
    <message numerus="yes">
        <source>%n school(s)</source>
        <translation>
            <numerusform>%n Schule</numerusform>
            <numerusform>%n Schulen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n Mitglied</numerusform>
            <numerusform>%n Mitglieder</numerusform>
        </translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>archived, read only</source>
        <translation>archiviert, nur zum Lesen</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>Parts of the project</source>
        <translation>Teile des Projekts</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Pinnwand</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>Galerie</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Project</source>
        <extracomment>title of a page while the project&apos;s own title is not known</extracomment>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>It is not on this computer yet.</source>
        <translation>Es ist noch nicht auf diesem Computer.</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>ui::ProjectsPage</name>
    <message>
        <source>A new project</source>
        <translation>Ein neues Projekt</translation>
    </message>
    <message>
        <source>Everything is kept while you type. It is sent when you say so.</source>
        <translation>Alles wird beim Schreiben gespeichert und erst auf Ihren Wunsch gesendet.</translation>
    </message>
    <message>
        <source>Not sent so far</source>
        <translation>Bisher nicht gesendet</translation>
    </message>
    <message>
        <source>%1 has been asked</source>
        <translation>%1 wurde gefragt</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Your projects are being fetched</source>
        <translation>Ihre Projekte werden geholt</translation>
    </message>
    <message>
        <source>No project is on this computer yet</source>
        <translation>Auf diesem Computer ist noch kein Projekt</translation>
    </message>
    <message>
        <source>You have no project yet</source>
        <translation>Sie haben noch kein Projekt</translation>
    </message>
    <message>
        <source>Find a partner class first, or start a project with one of your contacts.</source>
        <translation>Finden Sie zuerst eine Partnerklasse oder beginnen Sie ein Projekt mit einem Ihrer Kontakte.</translation>
    </message>
    <message>
        <source>Start a project</source>
        <translation>Projekt beginnen</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>On their way</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
</context>
<context>
    <name>ui::QueueList</name>
    <message>
        <source>Elsewhere</source>
        <extracomment>what belongs to no project</extracomment>
        <translation>Anderswo</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a part of a card or page, and what was written there: &quot;description: The bus leaves at nine&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Copy the words of “%1”</source>
        <translation>Text von „%1“ kopieren</translation>
    </message>
    <message>
        <source>Take back “%1”</source>
        <translation>„%1“ zurückholen</translation>
    </message>
    <message>
        <source>Try “%1” again</source>
        <translation>„%1“ noch einmal versuchen</translation>
    </message>
    <message>
        <source>Give up “%1”</source>
        <translation>„%1“ aufgeben</translation>
    </message>
    <message>
        <source>Go on with “%1”</source>
        <translation>„%1“ fortsetzen</translation>
    </message>
    <message>
        <source>Pause “%1”</source>
        <translation>„%1“ anhalten</translation>
    </message>
</context>
<context>
    <name>ui::QueuePanel</name>
    <message>
        <source>Keep a copy…</source>
        <translation>Kopie aufbewahren&#xa0;…</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation>Offline arbeiten</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>bytes sent, bytes in all: &quot;2.1 MB of 38.4 MB&quot;</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>All changes and what happened</source>
        <translation>Alle Änderungen und der Verlauf</translation>
    </message>
    <message>
        <source>Take along…</source>
        <translation>Mitnehmen&#xa0;…</translation>
    </message>
    <message>
        <source>Bring back…</source>
        <translation>Zurückbringen&#xa0;…</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
</context>
<context>
    <name>ui::QueueWords</name>
    <message>
        <source>Needs you</source>
        <translation>Sie entscheiden</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Waits until you are online</source>
        <translation>Wartet, bis Sie online sind</translation>
    </message>
    <message>
        <source>Waits until you sign in</source>
        <translation>Wartet auf Ihre Anmeldung</translation>
    </message>
    <message>
        <source>Waits for the network</source>
        <translation>Wartet auf das Netz</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Waits for its files</source>
        <translation>Wartet auf Dateien</translation>
    </message>
    <message>
        <source>Waits its turn</source>
        <translation>Ist bald an der Reihe</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a part of a card or page, and what was written there: &quot;description: The bus leaves at nine&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Safe on this computer. What was not sent waits for your decision, the rest goes out by itself.</source>
        <translation>Auf diesem Computer sicher. Was nicht gesendet wurde, wartet auf Ihre Entscheidung; der Rest wird von selbst gesendet.</translation>
    </message>
    <message>
        <source>Safe on this computer until you decide: try again, keep a copy, or give it up.</source>
        <translation>Auf diesem Computer sicher, bis Sie entscheiden: noch einmal versuchen, eine Kopie aufbewahren oder aufgeben.</translation>
    </message>
    <message>
        <source>Safe on this computer. What is paused waits until you let it go on.</source>
        <translation>Auf diesem Computer sicher. Was angehalten ist, wartet, bis Sie es weitergehen lassen.</translation>
    </message>
    <message>
        <source>Safe on this computer. All goes out by itself later.</source>
        <translation>Auf diesem Computer sicher. Alles wird später von selbst gesendet.</translation>
    </message>
    <message>
        <source>Nothing waits. What you do next is kept here first, then sent.</source>
        <translation>Nichts wartet. Was Sie als Nächstes tun, wird zuerst hier gespeichert, dann gesendet.</translation>
    </message>
    <message>
        <source>Waits for room on the disk</source>
        <translation>Wartet auf Platz auf der Festplatte</translation>
    </message>
    <message>
        <source>Waits until this is solved</source>
        <extracomment>of a change: there is a trouble, named above, and it goes out after that</extracomment>
        <translation>Wartet, bis das behoben ist</translation>
    </message>
    <message>
        <source>Safe on this computer. It is sent once you have signed in.</source>
        <translation>Auf diesem Computer sicher. Es wird gesendet, sobald Sie sich angemeldet haben.</translation>
    </message>
    <message>
        <source>What you do next is kept here, and sent once you have signed in.</source>
        <translation>Was Sie als Nächstes tun, wird hier gespeichert und gesendet, sobald Sie sich angemeldet haben.</translation>
    </message>
    <message>
        <source>Safe on this computer. What was not sent waits for your decision, the rest until you work online again.</source>
        <translation>Auf diesem Computer sicher. Was nicht gesendet wurde, wartet auf Ihre Entscheidung, der Rest, bis Sie wieder online arbeiten.</translation>
    </message>
    <message>
        <source>Safe on this computer. It is sent once you work online again.</source>
        <translation>Auf diesem Computer sicher. Es wird gesendet, sobald Sie wieder online arbeiten.</translation>
    </message>
    <message>
        <source>Small picture</source>
        <extracomment>Galleries and cards show a small picture of a photo; it is sent as a file of its own. %1 is a file name</extracomment>
        <translation>Kleines Bild</translation>
    </message>
    <message>
        <source>Small picture of “%1”</source>
        <translation>Kleines Bild von „%1“</translation>
    </message>
</context>
<context>
    <name>ui::RailButton</name>
    <message numerus="yes">
        <source>%1, %n new</source>
        <extracomment>Navigation entry with a number of new things: &quot;Messages, 2 new&quot;</extracomment>
        <translation>
            <numerusform>%1, %n neu</numerusform>
            <numerusform>%1, %n neu</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RecordWords</name>
    <message>
        <source>to do</source>
        <translation>zu tun</translation>
    </message>
    <message>
        <source>being done</source>
        <translation>in Arbeit</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>purple</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>teal</source>
        <translation>Türkis</translation>
    </message>
    <message>
        <source>yellow</source>
        <translation>Gelb</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>founder</source>
        <translation>Gründer/in</translation>
    </message>
    <message>
        <source>teacher</source>
        <translation>Lehrkraft</translation>
    </message>
    <message>
        <source>pupil who helps to run the project</source>
        <translation>Schüler/in mit Projektleitung</translation>
    </message>
    <message>
        <source>pupil</source>
        <translation>Schüler/in</translation>
    </message>
    <message>
        <source>visitor</source>
        <translation>Gast</translation>
    </message>
    <message>
        <source>members</source>
        <extracomment>who may read a page</extracomment>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>Nothing</source>
        <extracomment>in place of a value: no date, no text</extracomment>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>something that is not on this computer</source>
        <translation>etwas, das nicht auf diesem Computer ist</translation>
    </message>
    <message>
        <source>a file</source>
        <translation>eine Datei</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Schule</translation>
    </message>
    <message>
        <source>Announcement</source>
        <translation>Gesuch</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Contact request</source>
        <translation>Kontaktanfrage</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <source>Saved search</source>
        <translation>Gespeicherte Suche</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Mitglied</translation>
    </message>
    <message>
        <source>List</source>
        <extracomment>a column of the board</extracomment>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Tag</source>
        <extracomment>a coloured mark on cards</extracomment>
        <translation>Etikett</translation>
    </message>
    <message>
        <source>Card</source>
        <extracomment>a task on the board</extracomment>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Part of a page</source>
        <extracomment>a paragraph or picture of a page</extracomment>
        <translation>Teil einer Seite</translation>
    </message>
    <message>
        <source>Album</source>
        <translation>Album</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <extracomment>a kind of thing and its name: Card “Visit to Łódź”</extracomment>
        <translation>%1 „%2“</translation>
    </message>
    <message>
        <source>title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>headline</source>
        <translation>Überschrift</translation>
    </message>
    <message>
        <source>aims</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>work process</source>
        <translation>Arbeitsweise</translation>
    </message>
    <message>
        <source>expected results</source>
        <translation>erwartete Ergebnisse</translation>
    </message>
    <message>
        <source>caption</source>
        <translation>Bildunterschrift</translation>
    </message>
    <message>
        <source>picture description</source>
        <translation>Bildbeschreibung</translation>
    </message>
    <message>
        <source>due date</source>
        <translation>Fälligkeit</translation>
    </message>
    <message>
        <source>start date</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>end date</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>availability</source>
        <translation>Verfügbarkeit</translation>
    </message>
    <message>
        <source>youngest age</source>
        <translation>Mindestalter</translation>
    </message>
    <message>
        <source>oldest age</source>
        <translation>Höchstalter</translation>
    </message>
    <message>
        <source>size of the class</source>
        <translation>Klassengröße</translation>
    </message>
    <message>
        <source>number of pupils</source>
        <translation>Zahl der Schülerinnen und Schüler</translation>
    </message>
    <message>
        <source>country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>town</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>subjects</source>
        <translation>Fächer</translation>
    </message>
    <message>
        <source>languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>competences</source>
        <translation>Kompetenzen</translation>
    </message>
    <message>
        <source>equipment</source>
        <translation>Ausstattung</translation>
    </message>
    <message>
        <source>kinds of school</source>
        <translation>Schularten</translation>
    </message>
    <message>
        <source>education system</source>
        <translation>Bildungssystem</translation>
    </message>
    <message>
        <source>roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>school</source>
        <translation>Schule</translation>
    </message>
    <message>
        <source>schools</source>
        <translation>Schulen</translation>
    </message>
    <message>
        <source>web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>author</source>
        <translation>Urheber/in</translation>
    </message>
    <message>
        <source>licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>day of the photo</source>
        <translation>Aufnahmetag</translation>
    </message>
    <message>
        <source>check list</source>
        <translation>Checkliste</translation>
    </message>
    <message>
        <source>attachments</source>
        <translation>Anhänge</translation>
    </message>
    <message>
        <source>owners</source>
        <translation>Zuständige</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>Etiketten</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>place on the board</source>
        <translation>Platz auf der Pinnwand</translation>
    </message>
    <message>
        <source>order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>album</source>
        <translation>Album</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>cover picture</source>
        <translation>Titelbild</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>readers</source>
        <translation>Leserkreis</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>state</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>choice of a version</source>
        <translation>Wahl einer Fassung</translation>
    </message>
    <message>
        <source>details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Comment on “%1”</source>
        <extracomment>what a comment is about</extracomment>
        <translation>Kommentar zu „%1“</translation>
    </message>
    <message>
        <source>%1 – new</source>
        <extracomment>%1 is &quot;Card “Visit to Łódź”&quot;</extracomment>
        <translation>%1 – neu</translation>
    </message>
    <message>
        <source>%1 – removed</source>
        <extracomment>%1 is &quot;Card “Visit to Łódź”&quot;</extracomment>
        <translation>%1 – entfernt</translation>
    </message>
    <message>
        <source>%1 – to or from the trash</source>
        <translation>%1 – in den oder aus dem Papierkorb</translation>
    </message>
    <message>
        <source>%1 – moved to “%2”</source>
        <extracomment>%1 is &quot;Card “Visit to Łódź”&quot;, %2 the list it was moved to</extracomment>
        <translation>%1 – nach „%2“ verschoben</translation>
    </message>
    <message>
        <source>%1 – %2 changed</source>
        <extracomment>%1 is &quot;Card “Visit to Łódź”&quot;, %2 a list of parts: &quot;due date, title&quot;</extracomment>
        <translation>%1 – %2 geändert</translation>
    </message>
    <message>
        <source>length of the film</source>
        <translation>Länge des Films</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Film</translation>
    </message>
</context>
<context>
    <name>ui::RemovableChip</name>
    <message>
        <source>Remove %1</source>
        <extracomment>Button that takes a chosen word away; %1 is the word</extracomment>
        <translation>%1 entfernen</translation>
    </message>
</context>
<context>
    <name>ui::SavedSearchBar</name>
    <message>
        <source>Save this search</source>
        <translation>Diese Suche speichern</translation>
    </message>
    <message>
        <source>Name of the search</source>
        <translation>Name der Suche</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Gespeicherte Suchen</translation>
    </message>
    <message>
        <source>F2 renames, Delete removes</source>
        <translation>F2 benennt um, Entf entfernt</translation>
    </message>
    <message>
        <source>Search saved</source>
        <translation>Suche gespeichert</translation>
    </message>
    <message>
        <source>Search renamed</source>
        <translation>Suche umbenannt</translation>
    </message>
    <message>
        <source>Search “%1” removed</source>
        <translation>Suche „%1“ entfernt</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>ui::SearchField</name>
    <message>
        <source>Search</source>
        <extracomment>Button with a magnifier</extracomment>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Clear</source>
        <extracomment>Button that empties the search field</extracomment>
        <translation>Leeren</translation>
    </message>
</context>
<context>
    <name>ui::SettingsPage</name>
    <message>
        <source>As on this computer</source>
        <translation>Wie auf diesem Computer</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source> %</source>
        <translation>&#xa0;%</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Without a network everything fetched stays here, and what you change waits to be sent.</source>
        <translation>Ohne Netz bleibt alles Geholte hier, und was Sie ändern, wartet auf das Senden.</translation>
    </message>
    <message>
        <source>Send and fetch everything</source>
        <translation>Alles senden und holen</translation>
    </message>
    <message>
        <source>Save data: no photos or films by themselves</source>
        <translation>Daten sparen: Fotos und Filme nicht von selbst</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation>Offline arbeiten</translation>
    </message>
    <message>
        <source>Photos and films</source>
        <translation>Fotos und Filme</translation>
    </message>
    <message>
        <source>Make large photos smaller before they are sent</source>
        <translation>Große Fotos vor dem Senden verkleinern</translation>
    </message>
    <message>
        <source>Keep place, camera and names inside photos</source>
        <translation>Ort, Kamera und Namen in Fotos behalten</translation>
    </message>
    <message>
        <source>Off is safer: a photo can tell where it was taken, to the metre.</source>
        <translation>Aus ist sicherer: Ein Foto kann auf den Meter genau verraten, wo es aufgenommen wurde.</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Auf diesem Computer</translation>
    </message>
    <message>
        <source>Place of the offline copy</source>
        <translation>Ort der Offline-Kopie</translation>
    </message>
    <message>
        <source>For computers that are wiped, choose your home drive or a stick. Takes effect at the next start.</source>
        <translation>Wird dieser Computer regelmäßig gelöscht, wählen Sie Ihr eigenes Laufwerk oder einen Stick. Gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Space for photos and files</source>
        <translation>Platz für Fotos und Dateien</translation>
    </message>
    <message>
        <source>What waits to be sent is never counted and never removed.</source>
        <translation>Was noch zu senden ist, wird nie mitgezählt und nie entfernt.</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Fetched before you ask</source>
        <translation>Im Voraus geholt</translation>
    </message>
    <message>
        <source>So that it is there without a network.</source>
        <translation>Damit es auch ohne Netz da ist.</translation>
    </message>
    <message>
        <source>Texts only</source>
        <translation>Nur Texte</translation>
    </message>
    <message>
        <source>Small pictures and albums kept offline</source>
        <translation>Kleine Bilder und offline behaltene Alben</translation>
    </message>
    <message>
        <source>Every file, as far as the space allows</source>
        <translation>Alle Dateien, soweit der Platz reicht</translation>
    </message>
    <message>
        <source>Rules of your school that cannot be understood</source>
        <translation>Regeln Ihrer Schule, die nicht zu verstehen sind</translation>
    </message>
    <message>
        <source>All others hold. Please show this to your IT administrator.</source>
        <translation>Alle anderen gelten. Bitte zeigen Sie dies Ihrer IT-Betreuung.</translation>
    </message>
    <message>
        <source>Check the network…</source>
        <translation>Netz prüfen&#xa0;…</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Look for new versions</source>
        <translation>Nach neuen Versionen sehen</translation>
    </message>
    <message>
        <source>Once a day. Nothing about you or this computer is sent, and nothing is installed by itself.</source>
        <translation>Einmal am Tag. Nichts über Sie oder diesen Computer wird gesendet, und nichts wird von selbst installiert.</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Adresse des Servers</translation>
    </message>
    <message>
        <source>Servers that may be used</source>
        <translation>Erlaubte Server</translation>
    </message>
    <message>
        <source>Ways to sign in</source>
        <translation>Wege der Anmeldung</translation>
    </message>
    <message>
        <source>Certificates of your school</source>
        <translation>Zertifikate Ihrer Schule</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Folder of the profile</source>
        <translation>Ordner des Profils</translation>
    </message>
    <message>
        <source>Largest file that may be sent</source>
        <translation>Größte Datei, die gesendet werden darf</translation>
    </message>
    <message>
        <source>Shared computer: nothing of yours stays after signing out</source>
        <translation>Gemeinsam benutzter Computer: Nach dem Abmelden bleibt nichts von Ihnen</translation>
    </message>
    <message>
        <source>Decided by your school</source>
        <translation>Von Ihrer Schule entschieden</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>No restriction</source>
        <translation>Keine Einschränkung</translation>
    </message>
    <message>
        <source>2560 pixels are enough for a projector. Your own files are never changed.</source>
        <translation>2560 Pixel genügen für einen Beamer. Ihre eigenen Dateien werden nie verändert.</translation>
    </message>
    <message>
        <source>Pseudo (test of translations)</source>
        <translation>Pseudo (Test von Übersetzungen)</translation>
    </message>
</context>
<context>
    <name>ui::SettingsRows</name>
    <message>
        <source>Choose a folder for the offline copy</source>
        <translation>Ordner für die Offline-Kopie wählen</translation>
    </message>
    <message>
        <source>Usual place</source>
        <translation>Üblicher Ort</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>what is chosen, then its value, for a screen reader</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Set by your school (%1).</source>
        <translation>Von Ihrer Schule festgelegt (%1).</translation>
    </message>
    <message>
        <source>Use the usual place again</source>
        <translation>Wieder den üblichen Ort verwenden</translation>
    </message>
</context>
<context>
    <name>ui::ShortcutsPanel</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ui::SidePanel</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ui::SignInView</name>
    <message>
        <source>Welcome! Three questions, then you can start.</source>
        <translation>Willkommen! Drei Fragen, dann können Sie beginnen.</translation>
    </message>
    <message>
        <source>You can change every answer later in the settings.</source>
        <translation>Sie können jede Antwort später in den Einstellungen ändern.</translation>
    </message>
    <message>
        <source>Which language do you like to read?</source>
        <translation>In welcher Sprache möchten Sie lesen?</translation>
    </message>
    <message>
        <source>Where is your community?</source>
        <translation>Wo ist Ihre Gemeinschaft?</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>Wer sind Sie?</translation>
    </message>
    <message>
        <source>Address of the community server</source>
        <translation>Adresse des Gemeinschaftsservers</translation>
    </message>
    <message>
        <source>Your agency, ministry or school gave you its address.</source>
        <translation>Die Adresse haben Sie von Ihrer Agentur, Ihrem Ministerium oder Ihrer Schule.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Start</source>
        <extracomment>button that signs in</extracomment>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>“%1” is no address of a server. It looks like community.example.org.</source>
        <translation>„%1“ ist keine Adresse eines Servers. Sie sieht so aus: community.example.org.</translation>
    </message>
    <message>
        <source>Please type your user name.</source>
        <translation>Bitte geben Sie Ihren Benutzernamen ein.</translation>
    </message>
    <message>
        <source>Please type your password.</source>
        <translation>Bitte geben Sie Ihr Passwort ein.</translation>
    </message>
    <message>
        <source>Looking for the server…</source>
        <translation>Der Server wird gesucht&#xa0;…</translation>
    </message>
    <message>
        <source>Checking who you are…</source>
        <translation>Ihre Anmeldung wird geprüft&#xa0;…</translation>
    </message>
    <message>
        <source>Fetching your pages…</source>
        <translation>Ihre Seiten werden geholt&#xa0;…</translation>
    </message>
    <message>
        <source>The user name or the password is not right. Nothing was changed; please try again.</source>
        <translation>Der Benutzername oder das Passwort stimmt nicht. Es wurde nichts geändert; bitte versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Go on as %1</source>
        <extracomment>button; a person&apos;s name</extracomment>
        <translation>Weiter als %1</translation>
    </message>
    <message>
        <source>Set by your school (%1).</source>
        <translation>Von Ihrer Schule festgelegt (%1).</translation>
    </message>
    <message>
        <source>Check the network…</source>
        <translation>Netz prüfen&#xa0;…</translation>
    </message>
    <message>
        <source>User name (often an e-mail address)</source>
        <translation>Benutzername (oft eine E-Mail-Adresse)</translation>
    </message>
    <message>
        <source>Please press Start again when there is a network.</source>
        <translation>Bitte drücken Sie noch einmal „Beginnen“, sobald ein Netz da ist.</translation>
    </message>
    <message numerus="yes">
        <source>Please press Start again in %n minute(s).</source>
        <translation>
            <numerusform>Bitte drücken Sie in %n Minute noch einmal „Beginnen“.</numerusform>
            <numerusform>Bitte drücken Sie in %n Minuten noch einmal „Beginnen“.</numerusform>
        </translation>
    </message>
    <message>
        <source>Please press Start again in a moment.</source>
        <translation>Bitte drücken Sie gleich noch einmal „Beginnen“.</translation>
    </message>
    <message>
        <source>Welcome back, %1!</source>
        <translation>Willkommen zurück, %1!</translation>
    </message>
    <message>
        <source>Type your password to go on. What waits here is sent then.</source>
        <translation>Geben Sie Ihr Passwort ein, um weiterzumachen. Was hier wartet, wird dann gesendet.</translation>
    </message>
</context>
<context>
    <name>ui::StatePanel</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Progress in numbers: &quot;3 of 10&quot;</extracomment>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>ui::StatusLine</name>
    <message>
        <source>Show what waits to be sent</source>
        <translation>Zeigen, was noch zu senden ist</translation>
    </message>
</context>
<context>
    <name>ui::StatusWords</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n Änderung</numerusform>
            <numerusform>%n Änderungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 – %2 will be sent</source>
        <extracomment>&quot;Offline - 3 changes, 2 photos will be sent&quot;; %1 is the state, %2 what waits</extracomment>
        <translation>%1 – noch zu senden: %2</translation>
    </message>
    <message>
        <source>Not connected yet</source>
        <translation>Noch nicht verbunden</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Working offline</source>
        <translation>Arbeitet offline</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbindet&#xa0;…</translation>
    </message>
    <message>
        <source>Fetching %1 of %2…</source>
        <translation>Holt %1 von %2&#xa0;…</translation>
    </message>
    <message>
        <source>Fetching news…</source>
        <translation>Holt Neues&#xa0;…</translation>
    </message>
    <message>
        <source>Sending %1 – %2 of %3</source>
        <translation>Sendet %1 – %2 von %3</translation>
    </message>
    <message>
        <source>files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Sendet&#xa0;…</translation>
    </message>
    <message>
        <source>Sending %1…</source>
        <translation>Sendet %1&#xa0;…</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) could not be sent</source>
        <translation>
            <numerusform>%n Änderung konnte nicht gesendet werden</numerusform>
            <numerusform>%n Änderungen konnten nicht gesendet werden</numerusform>
        </translation>
    </message>
    <message>
        <source>Please sign in again</source>
        <translation>Bitte melden Sie sich wieder an</translation>
    </message>
    <message>
        <source>Something is in the way</source>
        <translation>Etwas ist im Weg</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n Foto</numerusform>
            <numerusform>%n Fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to be sent</source>
        <translation>Noch zu senden: %1</translation>
    </message>
    <message>
        <source>Everything sent, last received %1</source>
        <translation>Alles gesendet, zuletzt empfangen %1</translation>
    </message>
    <message>
        <source>Everything sent</source>
        <translation>Alles gesendet</translation>
    </message>
    <message>
        <source>No connection since %1</source>
        <translation>Keine Verbindung seit %1</translation>
    </message>
    <message>
        <source>Last sent %1</source>
        <translation>Zuletzt gesendet %1</translation>
    </message>
    <message>
        <source>Last received %1</source>
        <translation>Zuletzt empfangen %1</translation>
    </message>
    <message>
        <source>when you stop working offline</source>
        <extracomment>The end of a sentence: &quot;It comes when you stop working offline.&quot;</extracomment>
        <translation>sobald Sie nicht mehr offline arbeiten</translation>
    </message>
    <message>
        <source>after you sign in again</source>
        <extracomment>The end of a sentence: &quot;It comes after you sign in again.&quot;</extracomment>
        <translation>sobald Sie sich wieder angemeldet haben</translation>
    </message>
    <message>
        <source>when the server can be reached again</source>
        <extracomment>The end of a sentence: &quot;It comes when the server can be reached again.&quot;</extracomment>
        <translation>sobald der Server wieder erreicht wird</translation>
    </message>
    <message>
        <source>when there is a network</source>
        <extracomment>The end of a sentence: &quot;It comes when there is a network.&quot;</extracomment>
        <translation>sobald ein Netz da ist</translation>
    </message>
    <message>
        <source>You are working offline</source>
        <translation>Sie arbeiten offline</translation>
    </message>
    <message>
        <source>You are offline</source>
        <translation>Sie sind offline</translation>
    </message>
    <message>
        <source>when there is room on the disk again</source>
        <extracomment>The end of a sentence: &quot;It comes when there is room on the disk again.&quot;</extracomment>
        <translation>sobald auf der Festplatte wieder Platz ist</translation>
    </message>
    <message>
        <source>when the server can say what is new</source>
        <extracomment>The end of a sentence: &quot;It comes when the server can say what is new.&quot;</extracomment>
        <translation>sobald der Server sagen kann, was es Neues gibt</translation>
    </message>
    <message>
        <source>when nothing is in the way any more</source>
        <extracomment>The end of a sentence: &quot;It comes when nothing is in the way any more.&quot;</extracomment>
        <translation>sobald nichts mehr im Weg ist</translation>
    </message>
</context>
<context>
    <name>ui::TagRow</name>
    <message>
        <source>Name of the tag</source>
        <translation>Name des Etiketts</translation>
    </message>
    <message>
        <source>Colour of “%1”</source>
        <translation>Farbe von „%1“</translation>
    </message>
    <message>
        <source>Move “%1” to the trash</source>
        <translation>„%1“ in den Papierkorb legen</translation>
    </message>
    <message numerus="yes">
        <source>On %n card(s)</source>
        <translation>
            <numerusform>Auf %n Karte</numerusform>
            <numerusform>Auf %n Karten</numerusform>
        </translation>
    </message>
    <message>
        <source>On no card</source>
        <translation>Auf keiner Karte</translation>
    </message>
</context>
<context>
    <name>ui::TagsPanel</name>
    <message>
        <source>Tags</source>
        <translation>Etiketten</translation>
    </message>
    <message>
        <source>A tag marks cards that belong together, in whatever list they are. What you change here changes on all cards.</source>
        <translation>Ein Etikett zeigt, welche Karten zusammengehören, gleich in welcher Liste sie sind. Was Sie hier ändern, ändert sich auf allen Karten.</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Neues Etikett</translation>
    </message>
    <message>
        <source>Name of the new tag</source>
        <translation>Name des neuen Etiketts</translation>
    </message>
    <message>
        <source>Name of the tag</source>
        <translation>Name des Etiketts</translation>
    </message>
</context>
<context>
    <name>ui::TagsSection</name>
    <message>
        <source>Tags</source>
        <translation>Etiketten</translation>
    </message>
    <message>
        <source>Add or remove a tag</source>
        <translation>Etikett hinzufügen oder entfernen</translation>
    </message>
    <message>
        <source>Name of the new tag</source>
        <translation>Name des neuen Etiketts</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Tag added</source>
        <translation>Etikett hinzugefügt</translation>
    </message>
    <message>
        <source>Tag removed</source>
        <translation>Etikett entfernt</translation>
    </message>
    <message>
        <source>New tag…</source>
        <translation>Neues Etikett&#xa0;…</translation>
    </message>
    <message>
        <source>Change the tags…</source>
        <extracomment>Leads to the names and colours of all tags of the board</extracomment>
        <translation>Etiketten ändern&#xa0;…</translation>
    </message>
</context>
<context>
    <name>ui::Toast</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>ui::Toasts</name>
    <message>
        <source>Undo</source>
        <extracomment>Button of a message such as &quot;Card moved&quot;</extracomment>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <extracomment>Message after undoing; %1 is what had been done, such as &quot;Card moved&quot;</extracomment>
        <translation>Rückgängig gemacht: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <extracomment>Message after Ctrl+Shift+Z; %1 is what had been done and undone, such as &quot;Card moved&quot;</extracomment>
        <translation>Wiederholt: %1</translation>
    </message>
</context>
<context>
    <name>ui::TrashItems</name>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>List</source>
        <extracomment>A list of cards</extracomment>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Album</source>
        <translation>Album</translation>
    </message>
    <message>
        <source>Photo or film</source>
        <translation>Foto oder Film</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message numerus="yes">
        <source>with %n thing(s) inside</source>
        <extracomment>After &quot;Folder&quot;, &quot;Album&quot; or &quot;List&quot;: how much went into the trash with it</extracomment>
        <translation>
            <numerusform>mit %n Element darin</numerusform>
            <numerusform>mit %n Elementen darin</numerusform>
        </translation>
    </message>
    <message>
        <source>by you, %1</source>
        <extracomment>%1 is date and time</extracomment>
        <translation>von Ihnen, %1</translation>
    </message>
    <message>
        <source>by %1, %2</source>
        <extracomment>Who put it in the trash (%1) and when (%2)</extracomment>
        <translation>von %1, %2</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Announcement</source>
        <translation>Gesuch</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Tag</source>
        <extracomment>A coloured mark on cards</extracomment>
        <translation>Etikett</translation>
    </message>
</context>
<context>
    <name>ui::TrashPanel</name>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation>Der Papierkorb ist leer</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Zurücklegen</translation>
    </message>
    <message>
        <source>“%1” is back</source>
        <extracomment>%1 is what was put back</extracomment>
        <translation>„%1“ ist wieder da</translation>
    </message>
    <message numerus="yes">
        <source>Put %n back</source>
        <comment>chosen things in the trash</comment>
        <translation>
            <numerusform>%n zurücklegen</numerusform>
            <numerusform>%n zurücklegen</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking into the trash</source>
        <translation>Der Papierkorb wird durchgesehen</translation>
    </message>
    <message>
        <source>It is on this computer.</source>
        <translation>Er liegt auf diesem Computer.</translation>
    </message>
    <message>
        <source>Not on this computer yet</source>
        <translation>Noch nicht auf diesem Computer</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) are back</source>
        <translation>
            <numerusform>%n Element ist wieder da</numerusform>
            <numerusform>%n Elemente sind wieder da</numerusform>
        </translation>
    </message>
    <message>
        <source>What lies in the trash has never been fetched. It comes %1.</source>
        <extracomment>%1 is the end of the sentence: &quot;when there is a network&quot;</extracomment>
        <translation>Was im Papierkorb liegt, wurde noch nie geholt. Es kommt, %1.</translation>
    </message>
</context>
<context>
    <name>ui::Typed</name>
    <message>
        <source>“%1” changed</source>
        <extracomment>A step that can be undone; %1 is the name of a field, such as &quot;Description&quot;</extracomment>
        <translation>„%1“ geändert</translation>
    </message>
</context>
<context>
    <name>ui::UploadStates</name>
    <message>
        <source>“%1” stays as it was.</source>
        <translation>„%1“ bleibt, wie es war.</translation>
    </message>
</context>
<context>
    <name>ui::VersionChoice</name>
    <message>
        <source>Somebody else</source>
        <translation>Jemand anders</translation>
    </message>
    <message>
        <source>%1: two versions of the %2</source>
        <translation>%1: zwei Fassungen (%2)</translation>
    </message>
    <message>
        <source>Two versions of the %1</source>
        <extracomment>%1 is a part of a card: &quot;Two versions of the description&quot;.</extracomment>
        <translation>Zwei Fassungen: %1</translation>
    </message>
    <message>
        <source>%1 and %2 changed it at the same time. Both versions are kept until somebody chooses.</source>
        <translation>%1 und %2 haben es gleichzeitig geändert. Beide Fassungen bleiben, bis jemand wählt.</translation>
    </message>
    <message>
        <source>Shown now · %1</source>
        <translation>Jetzt angezeigt · %1</translation>
    </message>
    <message>
        <source>The other · %1</source>
        <translation>Die andere · %1</translation>
    </message>
    <message>
        <source>Crossed out: only in what is shown. Underlined: only in the other.</source>
        <translation>Durchgestrichen: nur in der angezeigten. Unterstrichen: nur in der anderen.</translation>
    </message>
    <message>
        <source>%1 – %2, %3</source>
        <extracomment>a button and what it is about: &quot;Use the other – Card “Visit to Łódź”, due date&quot;</extracomment>
        <translation>%1 – %2, %3</translation>
    </message>
    <message>
        <source>Keep what is shown</source>
        <translation>Angezeigte behalten</translation>
    </message>
    <message>
        <source>Use the other</source>
        <extracomment>%1 is a first name</extracomment>
        <translation>Die andere nehmen</translation>
    </message>
    <message>
        <source>Use %1’s</source>
        <translation>Fassung von %1 nehmen</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Beide behalten</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>You may read this project, but not choose in it.</source>
        <translation>Sie dürfen dieses Projekt lesen, aber nicht darin wählen.</translation>
    </message>
</context>
<context>
    <name>ui::VersionsPart</name>
    <message>
        <source>Look now</source>
        <extracomment>a button: look for a new version of the program</extracomment>
        <translation>Jetzt nachsehen</translation>
    </message>
    <message>
        <source>Read about it and get it</source>
        <translation>Mehr dazu und herunterladen</translation>
    </message>
    <message>
        <source>The last time nobody could be asked; it is tried again.</source>
        <translation>Beim letzten Mal war niemand zu erreichen; es wird wieder versucht.</translation>
    </message>
    <message>
        <source>What answered the last time was not signed by the makers of Jumelle and was not used.</source>
        <translation>Die letzte Antwort war nicht von den Herstellern von Jumelle unterschrieben und wurde nicht verwendet.</translation>
    </message>
    <message>
        <source>The last answer was out of date and was not used.</source>
        <translation>Die letzte Antwort war veraltet und wurde nicht verwendet.</translation>
    </message>
    <message>
        <source>Version %1 is available. You have version %2.</source>
        <extracomment>the new version&apos;s number, then that of the program on this computer</extracomment>
        <translation>Version %1 ist verfügbar. Sie haben Version %2.</translation>
    </message>
    <message>
        <source>You have version %1. No newer one is known.</source>
        <translation>Sie haben Version %1. Eine neuere ist nicht bekannt.</translation>
    </message>
    <message>
        <source>You have version %1.</source>
        <translation>Sie haben Version %1.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird nachgesehen&#xa0;…</translation>
    </message>
    <message>
        <source>Last checked: %1.</source>
        <translation>Zuletzt nachgesehen: %1.</translation>
    </message>
    <message>
        <source>Not checked yet.</source>
        <translation>Noch nicht nachgesehen.</translation>
    </message>
</context>
<context>
    <name>ui::VersionsSection</name>
    <message>
        <source>One version kept</source>
        <translation>Eine aufbewahrte Fassung</translation>
    </message>
    <message>
        <source>Both versions kept</source>
        <translation>Beide Fassungen behalten</translation>
    </message>
</context>
<context>
    <name>ui::VersionsView</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to choose</source>
        <translation>Nichts zu wählen</translation>
    </message>
    <message>
        <source>When two people change the same words at the same time, both versions wait here.</source>
        <translation>Wenn zwei Personen gleichzeitig denselben Text ändern, warten hier beide Fassungen.</translation>
    </message>
    <message>
        <source>%1: both versions kept</source>
        <translation>%1: beide Fassungen behalten</translation>
    </message>
    <message>
        <source>%1: the other version is used</source>
        <translation>%1: die andere Fassung gilt</translation>
    </message>
    <message>
        <source>%1: kept what is shown</source>
        <translation>%1: angezeigte Fassung behalten</translation>
    </message>
</context>
<context>
    <name>ui::WaitingList</name>
    <message>
        <source>Project proposals</source>
        <translation>Projektvorschläge</translation>
    </message>
    <message>
        <source>Contact requests</source>
        <translation>Kontaktanfragen</translation>
    </message>
    <message>
        <source>Answers to your announcements</source>
        <translation>Antworten auf Ihre Gesuche</translation>
    </message>
    <message>
        <source>Your project proposals</source>
        <translation>Ihre Projektvorschläge</translation>
    </message>
    <message>
        <source>Your contact requests</source>
        <translation>Ihre Kontaktanfragen</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Accept the request of %1</source>
        <translation>Anfrage von %1 annehmen</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Decline the request of %1</source>
        <translation>Anfrage von %1 ablehnen</translation>
    </message>
    <message>
        <source>Who is this?</source>
        <translation>Wer ist das?</translation>
    </message>
    <message>
        <source>About %1</source>
        <translation>Über %1</translation>
    </message>
    <message>
        <source>Proposed by %1</source>
        <extracomment>Who proposes a project</extracomment>
        <translation>Vorgeschlagen von %1</translation>
    </message>
    <message>
        <source>Accept and open the project</source>
        <translation>Annehmen und das Projekt öffnen</translation>
    </message>
    <message>
        <source>Accept “%1”</source>
        <translation>„%1“ annehmen</translation>
    </message>
    <message>
        <source>Decline “%1”</source>
        <translation>„%1“ ablehnen</translation>
    </message>
    <message>
        <source>A project space opens for both schools; you both lead it.</source>
        <translation>Für beide Schulen öffnet sich ein Projektraum; Sie leiten ihn gemeinsam.</translation>
    </message>
    <message>
        <source>%1 answered “%2”</source>
        <translation>%1 hat auf „%2“ geantwortet</translation>
    </message>
    <message>
        <source>Write back</source>
        <translation>Zurückschreiben</translation>
    </message>
    <message>
        <source>Write back to %1</source>
        <translation>%1 zurückschreiben</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>Wartet auf eine Antwort</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Take back the request to %1</source>
        <translation>Anfrage an %1 zurücknehmen</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Waiting for approval</source>
        <translation>Wartet auf Genehmigung</translation>
    </message>
    <message>
        <source>No partner chosen yet</source>
        <extracomment>With whom a project is proposed</extracomment>
        <translation>Noch kein Partner gewählt</translation>
    </message>
    <message>
        <source>With %1</source>
        <translation>Mit %1</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Weiterschreiben</translation>
    </message>
    <message>
        <source>Go on writing “%1”</source>
        <translation>An „%1“ weiterschreiben</translation>
    </message>
    <message>
        <source>Take back “%1”</source>
        <translation>„%1“ zurücknehmen</translation>
    </message>
    <message>
        <source>What comes out of it: %1</source>
        <extracomment>Part of a proposed project; below it stands what the partner wrote</extracomment>
        <translation>Was dabei herauskommt: %1</translation>
    </message>
</context>
<context>
    <name>ui::WaitingView</name>
    <message>
        <source>Nothing waits to be sent</source>
        <translation>Nichts ist mehr zu senden</translation>
    </message>
    <message>
        <source>%1 to be sent</source>
        <extracomment>%1 is &quot;3 changes, 2 photos&quot;</extracomment>
        <translation>Noch zu senden: %1</translation>
    </message>
    <message>
        <source>Go on with all photos and files</source>
        <translation>Alle Fotos und Dateien fortsetzen</translation>
    </message>
    <message>
        <source>Pause all photos and files</source>
        <translation>Alle Fotos und Dateien anhalten</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are still being prepared on this computer.</source>
        <translation>
            <numerusform>%n Datei wird auf diesem Computer noch vorbereitet.</numerusform>
            <numerusform>%n Dateien werden auf diesem Computer noch vorbereitet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::WriteBox</name>
    <message>
        <source>Cancel</source>
        <extracomment>Button beside &quot;Send&quot;: closes the editor, what was typed is kept</extracomment>
        <translation>Abbrechen</translation>
    </message>
</context>
</TS>
