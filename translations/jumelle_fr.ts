<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>CardFace</name>
    <message>
        <source>Two versions</source>
        <extracomment>On a card: two people wrote different things.</extracomment>
        <translation>Deux versions</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <extracomment>Done of all in a check list, as &quot;3/5&quot;.</extracomment>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Blue</source>
        <extracomment>Colour of a tag, as all that follow.</extracomment>
        <translation>Bleu</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Vert</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Violet</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rouge</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Turquoise</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Jaune</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Gris</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Demain</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>ddd d</source>
        <extracomment>Short date of this week, as &quot;Fri 13&quot;; the order may be changed.</extracomment>
        <translation>ddd d</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1 is a town or a school: &quot;Kalmar and 2 more&quot; people or schools own a card.</extracomment>
        <translation>
            <numerusform>%1 et %n autre</numerusform>
            <numerusform>%1 et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>overdue since %1</source>
        <translation>en retard, échéance&#xa0;: %1</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>échéance&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 sur %2 terminés</translation>
    </message>
    <message>
        <source>owner %1, %2</source>
        <translation>responsable&#xa0;: %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s)</source>
        <translation>
            <numerusform>%n pièce jointe</numerusform>
            <numerusform>%n pièces jointes</numerusform>
        </translation>
    </message>
    <message>
        <source>two versions, waits for your choice</source>
        <translation>deux versions, attend votre choix</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>pas encore envoyée</translation>
    </message>
    <message>
        <source>owned by %1</source>
        <extracomment>%1: names of schools that own a card</extracomment>
        <translation>responsable&#xa0;: %1</translation>
    </message>
    <message>
        <source>tag %1</source>
        <translation>étiquette %1</translation>
    </message>
</context>
<context>
    <name>advice::Check</name>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disque</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>Trousseau</translation>
    </message>
    <message>
        <source>Nobody set rules for Jumelle on this computer.</source>
        <translation>Aucune règle n’est fixée pour Jumelle sur cet ordinateur.</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) hold on this computer (%1).</source>
        <translation>
            <numerusform>%n règle s’applique sur cet ordinateur (%1).</numerusform>
            <numerusform>%n règles s’appliquent sur cet ordinateur (%1).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) of %1 cannot be understood.</source>
        <translation>
            <numerusform>%n règle de %1 est incompréhensible.</numerusform>
            <numerusform>%n règles de %1 sont incompréhensibles.</numerusform>
        </translation>
    </message>
    <message>
        <source>The settings name each of them, with its line and what is allowed.</source>
        <translation>Les réglages les nomment toutes, avec la ligne et ce qui est permis.</translation>
    </message>
    <message>
        <source>The offline copy is on a disk of this computer, with %1 free.</source>
        <translation>La copie hors ligne est sur un disque de cet ordinateur&#x202f;; %1 sont libres.</translation>
    </message>
    <message>
        <source>The offline copy is on a network drive (%1), with %2 free.</source>
        <translation>La copie hors ligne est sur un lecteur réseau (%1)&#x202f;; %2 sont libres.</translation>
    </message>
    <message>
        <source>It works, but more slowly, and only while the drive can be reached. A disk of the computer or a stick is better.</source>
        <translation>Cela fonctionne, mais plus lentement et seulement tant que le lecteur est joignable. Un disque de l’ordinateur ou une clé USB convient mieux.</translation>
    </message>
    <message>
        <source>The offline copy is in memory, with %1 free.</source>
        <translation>La copie hors ligne est en mémoire vive&#x202f;; %1 sont libres.</translation>
    </message>
    <message>
        <source>It is gone when the computer is switched off; choose another place if that is not meant.</source>
        <translation>Elle disparaît à l’extinction de l’ordinateur&#x202f;; choisissez un autre emplacement si ce n’est pas voulu.</translation>
    </message>
    <message>
        <source>Only %1 are free at %2.</source>
        <translation>Il ne reste que %1 libres dans %2.</translation>
    </message>
    <message>
        <source>Make room, or choose another place for the offline copy in the settings.</source>
        <translation>Libérez de la place, ou choisissez un autre emplacement pour la copie hors ligne dans les réglages.</translation>
    </message>
    <message>
        <source>Nothing can be written at %1.</source>
        <translation>Impossible d’écrire dans %1.</translation>
    </message>
    <message>
        <source>Choose another place for the offline copy in the settings.</source>
        <translation>Choisissez un autre emplacement pour la copie hors ligne dans les réglages.</translation>
    </message>
    <message>
        <source>Sign-ins are kept in the keychain of the system.</source>
        <translation>Les connexions sont conservées dans le trousseau du système.</translation>
    </message>
    <message>
        <source>This system has no keychain that works.</source>
        <translation>Ce système n’a pas de trousseau qui fonctionne.</translation>
    </message>
    <message>
        <source>Everybody signs in again at each start. On Linux a keyring such as gnome-keyring or KWallet mends that.</source>
        <translation>Chacun se reconnecte à chaque démarrage. Sous Linux, un trousseau comme gnome-keyring ou KWallet y remédie.</translation>
    </message>
    <message>
        <source>set by the rules for this computer (%1)</source>
        <translation>fixé par les règles de cet ordinateur (%1)</translation>
    </message>
    <message>
        <source>set by the environment variable %1</source>
        <translation>fixé par la variable d’environnement %1</translation>
    </message>
    <message>
        <source>found by the automatic configuration %1</source>
        <translation>trouvé par la configuration automatique %1</translation>
    </message>
    <message>
        <source>set in the system</source>
        <translation>fixé dans le système</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Name of the server</source>
        <translation>Nom du serveur</translation>
    </message>
    <message>
        <source>Way to the server</source>
        <translation>Chemin vers le serveur</translation>
    </message>
    <message>
        <source>There is none on the way to this server.</source>
        <translation>Il n’y en a pas sur le chemin vers ce serveur.</translation>
    </message>
    <message>
        <source>The way leads through the proxy %1, %2.</source>
        <extracomment>%1 address of a proxy, %2 who set it, as part of the sentence</extracomment>
        <translation>Le chemin passe par le proxy %1, %2.</translation>
    </message>
    <message>
        <source>The proxy %1 does not answer (%2).</source>
        <translation>Le proxy %1 ne répond pas (%2).</translation>
    </message>
    <message>
        <source>Is the computer in the network of the school? Otherwise correct the proxy.</source>
        <translation>L’ordinateur est-il sur le réseau de l’établissement&#x202f;? Sinon, corrigez le proxy.</translation>
    </message>
    <message>
        <source>The proxy %1 asks for a name and a password.</source>
        <translation>Le proxy %1 demande un nom et un mot de passe.</translation>
    </message>
    <message>
        <source>Sign in once in Jumelle; it keeps them in the keychain. An exception for the server is simpler.</source>
        <translation>Saisissez-les une fois dans Jumelle, qui les garde dans le trousseau. Une exception pour le serveur est plus simple.</translation>
    </message>
    <message>
        <source>The proxy %1 does not take the name and password it got.</source>
        <translation>Le proxy %1 refuse le nom et le mot de passe reçus.</translation>
    </message>
    <message>
        <source>They are often those of the school account; type them again.</source>
        <translation>Ce sont souvent ceux du compte scolaire&#x202f;; saisissez-les à nouveau.</translation>
    </message>
    <message>
        <source>An automatic configuration is set (%1), but it gave no proxy for this server.</source>
        <translation>Une configuration automatique est définie (%1), mais elle n’a donné aucun proxy pour ce serveur.</translation>
    </message>
    <message>
        <source>%1 is at %2.</source>
        <translation>%1 se trouve à l’adresse %2.</translation>
    </message>
    <message>
        <source>The proxy looks up %1 itself.</source>
        <translation>Le proxy cherche lui-même %1.</translation>
    </message>
    <message>
        <source>Nobody here knows the name %1.</source>
        <translation>Personne ici ne connaît le nom %1.</translation>
    </message>
    <message>
        <source>Is there a network? Is the address right? Otherwise the name server has to let it through.</source>
        <translation>Y a-t-il un réseau&#x202f;? L’adresse est-elle juste&#x202f;? Sinon, le serveur de noms doit la laisser passer.</translation>
    </message>
    <message>
        <source>Port %1 of %2 answers after %3 ms.</source>
        <translation>Le port %1 de %2 répond après %3 ms.</translation>
    </message>
    <message>
        <source>Port %1 of %2 does not answer (%3).</source>
        <translation>Le port %1 de %2 ne répond pas (%3).</translation>
    </message>
    <message>
        <source>The firewall has to let outgoing TCP to %1, port %2, through.</source>
        <translation>Le pare-feu doit laisser sortir TCP vers %1, port %2.</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Chiffrement</translation>
    </message>
    <message>
        <source>Nobody looks in: the certificate is by “%1”.</source>
        <translation>Personne ne lit la connexion&#xa0;: le certificat est émis par «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Nobody looks in: the certificate is by the server&apos;s own authority, which this computer was given.</source>
        <translation>Personne ne lit la connexion&#xa0;: le certificat est émis par l’autorité propre au serveur, indiquée à cet ordinateur.</translation>
    </message>
    <message>
        <source>The certificate is by “%1”, an authority that was added to this computer.</source>
        <translation>Le certificat est émis par «&#xa0;%1&#xa0;», une autorité ajoutée à cet ordinateur.</translation>
    </message>
    <message>
        <source>If that is a filter, it can read everything. Jumelle works; an exception for the server keeps what pupils write private and lets news arrive at once.</source>
        <translation>Si c’est un filtre, il peut tout lire. Jumelle fonctionne&#x202f;; avec une exception pour le serveur, ce que les élèves écrivent reste privé et les nouveautés arrivent aussitôt.</translation>
    </message>
    <message>
        <source>The connection is opened on the way by “%1”, which this computer does not trust.</source>
        <translation>La connexion est ouverte en chemin par «&#xa0;%1&#xa0;», à qui cet ordinateur ne fait pas confiance.</translation>
    </message>
    <message>
        <source>Make an exception for the server in the filter, or install the filter&apos;s certificate on this computer (setting server.caFile). Until then do not type a password.</source>
        <translation>Faites une exception pour le serveur dans le filtre, ou installez le certificat du filtre sur cet ordinateur (réglage server.caFile). D’ici là, ne saisissez pas de mot de passe.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is by an authority of its own, “%1”, which this computer does not know.</source>
        <translation>Le certificat du serveur est émis par une autorité qui lui est propre, «&#xa0;%1&#xa0;», que cet ordinateur ne connaît pas.</translation>
    </message>
    <message>
        <source>Get the file of that authority from whoever runs the server and name it in the setting server.caFile.</source>
        <translation>Demandez le fichier de cette autorité à qui exploite le serveur et indiquez-le dans le réglage server.caFile.</translation>
    </message>
    <message>
        <source>The server could not prove who it is (%1).</source>
        <translation>Le serveur n’a pas pu prouver son identité (%1).</translation>
    </message>
    <message>
        <source>Is the clock of this computer right? Otherwise whoever runs the server has to renew its certificate.</source>
        <translation>L’horloge de cet ordinateur est-elle juste&#x202f;? Sinon, qui exploite le serveur doit renouveler son certificat.</translation>
    </message>
    <message>
        <source>There is no certificate in %1.</source>
        <translation>Il n’y a pas de certificat dans %1.</translation>
    </message>
    <message>
        <source>The setting server.caFile has to name a file with certificates (PEM).</source>
        <translation>Le réglage server.caFile doit indiquer un fichier de certificats (PEM).</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>News at once</source>
        <translation>Nouveautés aussitôt</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Horloge</translation>
    </message>
    <message>
        <source>“%1” answers (version %2).</source>
        <translation>«&#xa0;%1&#xa0;» répond (version %2).</translation>
    </message>
    <message>
        <source>At %1 there is no community server.</source>
        <translation>Il n’y a pas de serveur de la communauté à l’adresse %1.</translation>
    </message>
    <message>
        <source>Please compare the address with the one you were given.</source>
        <translation>Veuillez comparer l’adresse avec celle qu’on vous a donnée.</translation>
    </message>
    <message>
        <source>Something else answers in place of %1, perhaps the sign-in page of this Wi-Fi or a filter.</source>
        <translation>Autre chose répond à la place de %1, peut-être la page de connexion de ce Wi-Fi ou un filtre.</translation>
    </message>
    <message>
        <source>Open a web page and sign in there; a filter needs an exception for the server.</source>
        <translation>Ouvrez une page web et connectez-vous-y&#x202f;; un filtre a besoin d’une exception pour le serveur.</translation>
    </message>
    <message>
        <source>The server (version %1) and this Jumelle do not understand each other.</source>
        <translation>Le serveur (version %1) et ce Jumelle ne se comprennent pas.</translation>
    </message>
    <message>
        <source>One of them has to be updated.</source>
        <translation>L’un des deux doit être mis à jour.</translation>
    </message>
    <message>
        <source>The server&apos;s answer did not arrive (%1).</source>
        <translation>La réponse du serveur n’est pas arrivée (%1).</translation>
    </message>
    <message>
        <source>Please try again in a few minutes; then ask whoever runs the server.</source>
        <translation>Veuillez réessayer dans quelques minutes&#x202f;; demandez ensuite à qui exploite le serveur.</translation>
    </message>
    <message>
        <source>News arrive at once.</source>
        <translation>Les nouveautés arrivent aussitôt.</translation>
    </message>
    <message>
        <source>Something on the way holds open answers back; Jumelle asks anew after each piece of news.</source>
        <translation>Quelque chose en chemin retient les réponses ouvertes&#x202f;; Jumelle redemande après chaque nouveauté.</translation>
    </message>
    <message>
        <source>It works. Without buffering of text/event-stream for this server it costs less.</source>
        <translation>Cela fonctionne. Sans mise en tampon de text/event-stream pour ce serveur, cela coûte moins.</translation>
    </message>
    <message>
        <source>News do not arrive by themselves; Jumelle looks every minute.</source>
        <translation>Les nouveautés n’arrivent pas d’elles-mêmes&#x202f;; Jumelle regarde toutes les minutes.</translation>
    </message>
    <message>
        <source>The filter or proxy should not buffer answers of this server, nor end them before two minutes.</source>
        <translation>Le filtre ou le proxy ne devrait ni mettre en tampon les réponses de ce serveur, ni les couper avant deux minutes.</translation>
    </message>
    <message>
        <source>It is right.</source>
        <translation>Elle est juste.</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>It is %1 ahead.</source>
        <translation>Elle avance de %1.</translation>
    </message>
    <message>
        <source>It is %1 behind.</source>
        <translation>Elle retarde de %1.</translation>
    </message>
    <message>
        <source>Set it, or let the computer set it from the network; certificates fail otherwise.</source>
        <translation>Réglez-la, ou laissez l’ordinateur la régler par le réseau&#x202f;; sinon, les certificats ne sont pas acceptés.</translation>
    </message>
    <message>
        <source>Not compared, because the server did not answer.</source>
        <translation>Non comparée, car le serveur n’a pas répondu.</translation>
    </message>
    <message>
        <source>In order</source>
        <extracomment>result of one check</extracomment>
        <translation>En ordre</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <extracomment>result of one check: it works, but could be better</extracomment>
        <translation>À regarder</translation>
    </message>
    <message>
        <source>In the way</source>
        <extracomment>result of one check: this keeps the program from working</extracomment>
        <translation>Obstacle</translation>
    </message>
    <message>
        <source>Not looked at</source>
        <extracomment>result of one check</extracomment>
        <translation>Non vérifié</translation>
    </message>
    <message>
        <source>Something is in the way. What to do stands beside it.</source>
        <translation>Il y a un obstacle. Ce qu’il faut faire est indiqué à côté.</translation>
    </message>
    <message>
        <source>The server can be reached. Something is worth a look.</source>
        <translation>Le serveur est joignable. Un point est à regarder.</translation>
    </message>
    <message>
        <source>The server can be reached, and nothing is in the way.</source>
        <translation>Le serveur est joignable, et rien n’y fait obstacle.</translation>
    </message>
    <message>
        <source>This computer did not say within ten seconds which proxy leads to the server; Jumelle goes there directly.</source>
        <translation>Cet ordinateur n’a pas indiqué en dix secondes quel proxy mène au serveur&#x202f;; Jumelle s’y rend directement.</translation>
    </message>
    <message>
        <source>The certificate is by “%1”; if that is your school&apos;s filter, it reads everything.</source>
        <translation>Le certificat est émis par «&#xa0;%1&#xa0;»&#x202f;; si c’est le filtre de votre établissement, il lit tout.</translation>
    </message>
    <message>
        <source>suggested by the rules for this computer (%1)</source>
        <translation>proposé par les règles de cet ordinateur (%1)</translation>
    </message>
    <message>
        <source>set by hand in settings.json of the profile</source>
        <translation>fixé à la main dans settings.json du profil</translation>
    </message>
    <message>
        <source>found by automatic detection (WPAD)</source>
        <translation>trouvé par la détection automatique (WPAD)</translation>
    </message>
    <message>
        <source>set in the system for everybody on this computer</source>
        <translation>fixé dans le système pour tous sur cet ordinateur</translation>
    </message>
    <message>
        <source>Often an automatic configuration (PAC, WPAD) cannot be fetched. Correct it in the system, or let the rules for this computer name the proxy (network.proxy).</source>
        <translation>Souvent, une configuration automatique (PAC, WPAD) ne peut pas être récupérée. Corrigez-la dans le système, ou faites indiquer le proxy par les règles de cet ordinateur (network.proxy).</translation>
    </message>
    <message>
        <source>%1 names a proxy, but Jumelle goes to this server directly.</source>
        <translation>%1 indique un proxy, mais Jumelle va directement à ce serveur.</translation>
    </message>
    <message>
        <source>If it should not: on Linux the package libproxy1-plugin-gsettings (GNOME) or libproxy1-plugin-kconfig (KDE) is needed, or the rules for this computer name the proxy (network.proxy).</source>
        <translation>Si ce n’est pas voulu&#xa0;: sous Linux, il faut le paquet libproxy1-plugin-gsettings (GNOME) ou libproxy1-plugin-kconfig (KDE), ou les règles de cet ordinateur indiquent le proxy (network.proxy).</translation>
    </message>
    <message>
        <source>If there should be one: on Linux the packages libproxy1-plugin-webkit and, for GNOME, libproxy1-plugin-gsettings are needed, or the rules for this computer name the proxy (network.proxy).</source>
        <translation>S’il devrait y en avoir un&#xa0;: sous Linux, il faut les paquets libproxy1-plugin-webkit et, pour GNOME, libproxy1-plugin-gsettings, ou les règles de cet ordinateur indiquent le proxy (network.proxy).</translation>
    </message>
    <message>
        <source>an unknown amount</source>
        <extracomment>in place of &quot;5 GB&quot;, as in &quot;with 5 GB free&quot;</extracomment>
        <translation>un nombre inconnu d’octets</translation>
    </message>
    <message>
        <source>Not looked at, because the sign-in could not be used (%1).</source>
        <translation>Non vérifié, car la connexion au compte n’a pas pu être utilisée (%1).</translation>
    </message>
    <message>
        <source>Not looked at, because that takes a sign-in.</source>
        <translation>Non vérifié, car il faut pour cela être connecté.</translation>
    </message>
    <message>
        <source>The server can be reached. Something is worth a look. Not looked at: %1.</source>
        <extracomment>%1 one or more subjects, such as &quot;News at once&quot;</extracomment>
        <translation>Le serveur est joignable. Un point est à regarder. Non vérifié&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The server can be reached. Not looked at: %1.</source>
        <extracomment>%1 one or more subjects, such as &quot;News at once&quot;</extracomment>
        <translation>Le serveur est joignable. Non vérifié&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The certificate by “%1” is valid only from %2; the clock of this computer says %3.</source>
        <extracomment>%1 authority, %2 and %3 date and time</extracomment>
        <translation>Le certificat émis par «&#xa0;%1&#xa0;» n’est valable qu’à partir du %2&#x202f;; l’horloge de cet ordinateur indique %3.</translation>
    </message>
    <message>
        <source>The clock is almost certainly behind: set it, or let the computer set it from the network. If it is right, whoever runs the server has to renew the certificate.</source>
        <translation>L’horloge retarde presque certainement&#xa0;: réglez-la, ou laissez l’ordinateur la régler par le réseau. Si elle est juste, qui exploite le serveur doit renouveler le certificat.</translation>
    </message>
    <message>
        <source>The certificate by “%1” was valid until %2; the clock of this computer says %3.</source>
        <extracomment>%1 authority, %2 and %3 date and time</extracomment>
        <translation>Le certificat émis par «&#xa0;%1&#xa0;» était valable jusqu’au %2&#x202f;; l’horloge de cet ordinateur indique %3.</translation>
    </message>
    <message>
        <source>If the clock is ahead, set it, or let the computer set it from the network. If it is right, whoever runs the server has to renew the certificate.</source>
        <translation>Si l’horloge avance, réglez-la, ou laissez l’ordinateur la régler par le réseau. Si elle est juste, qui exploite le serveur doit renouveler le certificat.</translation>
    </message>
    <message>
        <source>Not looked at, because the rules of this computer forbid any connection.</source>
        <translation>Non examiné, car les règles de cet ordinateur interdisent toute connexion.</translation>
    </message>
    <message>
        <source>Not looked at, because the rules of this computer forbid %1.</source>
        <translation>Non examiné, car les règles de cet ordinateur interdisent %1.</translation>
    </message>
    <message>
        <source>The disk of %1 does not answer.</source>
        <translation>Le disque de %1 ne répond pas.</translation>
    </message>
    <message>
        <source>Is it a network drive or a stick that is gone? Connect it again, or choose another place for the offline copy.</source>
        <translation>Est-ce un lecteur réseau ou une clé qui n’est plus là&#x202f;? Reconnectez-la ou choisissez un autre emplacement pour la copie hors ligne.</translation>
    </message>
    <message>
        <source>The rules of this computer set its place, and only your IT administrator can set another.</source>
        <translation>Les règles de cet ordinateur fixent son emplacement, et seul votre service informatique peut en fixer un autre.</translation>
    </message>
    <message>
        <source>This copy of Jumelle keeps everything beside itself: move its whole folder to another place.</source>
        <translation>Cette version de Jumelle garde tout à côté d’elle-même&#xa0;: déplacez tout son dossier à un autre endroit.</translation>
    </message>
    <message>
        <source>Name another folder with --profile.</source>
        <extracomment>--profile is an option of a command and stays as it is</extracomment>
        <translation>Indiquez un autre dossier avec --profile.</translation>
    </message>
    <message>
        <source>It is gone when the computer is switched off.</source>
        <translation>Elle disparaît quand l’ordinateur est éteint.</translation>
    </message>
    <message>
        <source>Make room there.</source>
        <translation>Faites de la place à cet endroit.</translation>
    </message>
    <message>
        <source>Have it made writable.</source>
        <translation>Faites rendre cet emplacement accessible en écriture.</translation>
    </message>
    <message>
        <source>Is it a network drive or a stick that is gone? Connect it again.</source>
        <translation>Est-ce un lecteur réseau ou une clé qui n’est plus là&#x202f;? Reconnectez-le.</translation>
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
        <translation>Jumelle&#xa0;: vérification du réseau</translation>
    </message>
    <message>
        <source>Jumelle needs one thing of the network: outgoing HTTPS to %1, TCP port %2, directly or through an HTTP proxy. No other port, no UDP, no incoming connection. Filters should neither open this connection nor buffer its answers. It sends no telemetry.</source>
        <translation>Jumelle n’a besoin que d’une chose du réseau&#xa0;: HTTPS sortant vers %1, port TCP %2, directement ou par un proxy HTTP. Aucun autre port, pas d’UDP, aucune connexion entrante. Les filtres ne devraient ni ouvrir cette connexion ni mettre ses réponses en tampon. Aucune télémétrie n’est envoyée.</translation>
    </message>
</context>
<context>
    <name>advice::Policies</name>
    <message>
        <source>the address of a server, such as https://community.example.org</source>
        <translation>l’adresse d’un serveur, par exemple https://community.example.org</translation>
    </message>
    <message>
        <source>names of servers with commas between them, such as community.example.org, *.school.example</source>
        <translation>des noms de serveurs séparés par des virgules, par exemple community.example.org, *.school.example</translation>
    </message>
    <message>
        <source>system, none, or an address such as http://proxy.school.example:8080</source>
        <translation>system, none ou une adresse telle que http://proxy.school.example:8080</translation>
    </message>
    <message>
        <source>a whole path; ~, ${NAME} and %NAME% are filled in when they are set</source>
        <translation>un chemin complet&#x202f;; ~, ${NAME} et %NAME% sont remplacés s’ils sont définis</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>un texte</translation>
    </message>
    <message>
        <source>Line %1 of %2: %3</source>
        <extracomment>%1 line, %2 file, %3 what is wrong there</extracomment>
        <translation>Ligne %1 de %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>In %1: %2</source>
        <extracomment>%1 registry key or property list, %2 what is wrong there</extracomment>
        <translation>Dans %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>one or more of %1, with commas between them</source>
        <translation>un ou plusieurs parmi %1, séparés par des virgules</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>un parmi %1</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true ou false</translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation>un nombre de %1 à %2</translation>
    </message>
    <message>
        <source>“%1” is no line of the form “name = value”.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une ligne de la forme «&#xa0;nom = valeur&#xa0;».</translation>
    </message>
    <message>
        <source>There is no section %1; there are [enforced] and [default].</source>
        <translation>Il n’y a pas de section %1&#x202f;; il y a [enforced] et [default].</translation>
    </message>
    <message>
        <source>“%1” stands before [enforced] or [default].</source>
        <translation>«&#xa0;%1&#xa0;» se trouve avant [enforced] ou [default].</translation>
    </message>
    <message>
        <source>There is no setting “%1”.</source>
        <translation>Il n’y a pas de réglage «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>“%1” cannot be set by a rule.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas être fixé par une règle.</translation>
    </message>
    <message>
        <source>“%1” is set twice; the last one holds.</source>
        <translation>«&#xa0;%1&#xa0;» est fixé deux fois&#x202f;; le dernier est valable.</translation>
    </message>
    <message>
        <source>%1 is “%2”. Allowed is %3.</source>
        <extracomment>%1 name of a setting, %2 its wrong value, %3 what it may be: &quot;one of …&quot;, &quot;a number from … to …&quot;</extracomment>
        <translation>%1 vaut «&#xa0;%2&#xa0;». Est autorisé&#xa0;: %3.</translation>
    </message>
    <message>
        <source>The rules for this computer at %1 cannot be read. So that none of them is passed over, Jumelle does not start. Please tell your IT administrator.</source>
        <translation>Les règles de cet ordinateur dans %1 ne peuvent pas être lues. Pour n’en ignorer aucune, Jumelle ne démarre pas. Veuillez prévenir votre service informatique.</translation>
    </message>
    <message>
        <source>This computer is shared, and there is no place where Jumelle could keep anything for you alone while you are signed in: neither the folder that your school chose nor the one for temporary files can be used. Jumelle does not start. Please tell your IT administrator.</source>
        <translation>Cet ordinateur est partagé et il n’y a aucun endroit où Jumelle pourrait garder quelque chose pour vous seul pendant votre connexion&#xa0;: ni le dossier choisi par votre établissement ni celui des fichiers temporaires ne sont utilisables. Jumelle ne démarre pas. Veuillez prévenir votre service informatique.</translation>
    </message>
</context>
<context>
    <name>app::Desk</name>
    <message>
        <source>Please sign in again, so that your changes can be sent.</source>
        <translation>Veuillez vous reconnecter pour que vos modifications puissent être envoyées.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>Take along…</source>
        <translation>Emporter…</translation>
    </message>
    <message>
        <source>Bring back…</source>
        <translation>Rapporter…</translation>
    </message>
    <message>
        <source>Type them</source>
        <extracomment>a button: type name and password for the proxy</extracomment>
        <translation>Les saisir</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>Se reconnecter…</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation>Travailler hors ligne</translation>
    </message>
    <message>
        <source>Stop working offline</source>
        <translation>Ne plus travailler hors ligne</translation>
    </message>
</context>
<context>
    <name>app::Options</name>
    <message>
        <source>Projects between schools, also without a network.</source>
        <translation>Des projets entre établissements, même sans réseau.</translation>
    </message>
    <message>
        <source>Keep profiles and caches in FOLDER.</source>
        <translation>Garder les profils et les caches dans FOLDER.</translation>
    </message>
    <message>
        <source>Offer this community server at sign-in.</source>
        <translation>Proposer ce serveur de la communauté à la connexion.</translation>
    </message>
    <message>
        <source>Trust the certificates in FILE besides the system&apos;s.</source>
        <translation>Faire confiance aux certificats de FILE en plus de ceux du système.</translation>
    </message>
    <message>
        <source>Sign in as NAME when nobody is; the password is taken from JUMELLE_PASSWORD.</source>
        <translation>Se connecter sous le nom NAME si personne n’est connecté&#x202f;; le mot de passe est lu dans JUMELLE_PASSWORD.</translation>
    </message>
    <message>
        <source>Start without using the network.</source>
        <translation>Démarrer sans utiliser le réseau.</translation>
    </message>
    <message>
        <source>Unexpected word on the command line: %1</source>
        <translation>Mot inattendu sur la ligne de commande&#xa0;: %1</translation>
    </message>
    <message>
        <source>Show this text.</source>
        <translation>Afficher ce texte.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Afficher la version.</translation>
    </message>
    <message>
        <source>Word %1 of the command line is no text in UTF-8.</source>
        <translation>Le mot %1 de la ligne de commande n’est pas du texte en UTF-8.</translation>
    </message>
    <message>
        <source>--%1 needs a value.</source>
        <translation>--%1 demande une valeur.</translation>
    </message>
    <message>
        <source>--server: “%1” is no https address of a server.</source>
        <translation>--server&#xa0;: «&#xa0;%1&#xa0;» n’est pas l’adresse https d’un serveur.</translation>
    </message>
</context>
<context>
    <name>app::Program</name>
    <message>
        <source>Some rules of your school for this computer cannot be understood.</source>
        <translation>Certaines règles de votre établissement pour cet ordinateur sont incompréhensibles.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Voir</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>Check the network…</source>
        <translation>Vérifier le réseau…</translation>
    </message>
    <message>
        <source>Version %1 of Jumelle is available.</source>
        <translation>La version %1 de Jumelle est disponible.</translation>
    </message>
    <message>
        <source>Read about it</source>
        <extracomment>a button: opens the page of the new version</extracomment>
        <translation>En savoir plus</translation>
    </message>
    <message>
        <source>Close and lose what was not sent?</source>
        <translation>Fermer et perdre ce qui n’a pas été envoyé&#x202f;?</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) have not been sent yet. This computer is shared: nothing of yours stays on it.</source>
        <translation>
            <numerusform>%n modification n’a pas encore été envoyée. Cet ordinateur est partagé&#xa0;: rien de vous n’y reste.</numerusform>
            <numerusform>%n modifications n’ont pas encore été envoyées. Cet ordinateur est partagé&#xa0;: rien de vous n’y reste.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close and lose them</source>
        <translation>Fermer et les perdre</translation>
    </message>
    <message>
        <source>The offline copy stays in %1 until everything in it has been sent.</source>
        <translation>La copie hors ligne reste dans %1 jusqu’à ce que tout son contenu ait été envoyé.</translation>
    </message>
    <message>
        <source>You stay signed in until you close Jumelle: there is no keychain here to keep your sign-in.</source>
        <translation>Vous restez connecté jusqu’à la fermeture de Jumelle&#xa0;: il n’y a pas ici de trousseau pour garder votre connexion.</translation>
    </message>
</context>
<context>
    <name>app::ProxyKeeper</name>
    <message>
        <source>They are kept in the keychain of this computer.</source>
        <translation>Ils sont conservés dans le trousseau de cet ordinateur.</translation>
    </message>
    <message>
        <source>They are kept until Jumelle is closed.</source>
        <translation>Ils sont conservés jusqu’à la fermeture de Jumelle.</translation>
    </message>
    <message>
        <source>Connect</source>
        <extracomment>a button: use this name and password for the proxy</extracomment>
        <translation>Se connecter</translation>
    </message>
</context>
<context>
    <name>app::StartProblem</name>
    <message>
        <source>There is no certificate in %1.</source>
        <translation>Il n’y a pas de certificat dans %1.</translation>
    </message>
    <message>
        <source>%1 cannot be used as the folder of the profile.</source>
        <translation>%1 ne peut pas servir de dossier du profil.</translation>
    </message>
</context>
<context>
    <name>ui::AccountsPart</name>
    <message>
        <source>%1 on %2</source>
        <extracomment>user name, then the server&apos;s address</extracomment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Change to this account</source>
        <translation>Passer à ce compte</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Se déconnecter</translation>
    </message>
    <message>
        <source>Sign out %1</source>
        <translation>Déconnecter %1</translation>
    </message>
    <message>
        <source>Add another account</source>
        <translation>Ajouter un autre compte</translation>
    </message>
    <message>
        <source>What was fetched stays on this computer for your next sign-in. What waits to be sent stays, too, and is sent then.</source>
        <translation>Ce qui a été téléchargé reste sur cet ordinateur pour votre prochaine connexion. Ce qui attend d’être envoyé reste aussi et partira à ce moment-là.</translation>
    </message>
    <message numerus="yes">
        <source>This computer is shared: all of yours is removed from it. %n change(s) have not been sent yet and would be lost.</source>
        <translation>
            <numerusform>Cet ordinateur est partagé&#xa0;: tout ce qui est à vous en est retiré. %n modification n’a pas encore été envoyée et serait perdue.</numerusform>
            <numerusform>Cet ordinateur est partagé&#xa0;: tout ce qui est à vous en est retiré. %n modifications n’ont pas encore été envoyées et seraient perdues.</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer is shared: all of yours is removed from it. Everything has been sent.</source>
        <translation>Cet ordinateur est partagé&#xa0;: tout ce qui est à vous en est retiré. Tout a été envoyé.</translation>
    </message>
    <message>
        <source>Sign out?</source>
        <translation>Se déconnecter&#x202f;?</translation>
    </message>
    <message>
        <source>Everything fetched, and what waits to be sent, stays on this computer.</source>
        <translation>Ce qui a été téléchargé et ce qui attend d’être envoyé reste sur cet ordinateur.</translation>
    </message>
    <message>
        <source>You stay signed in until you close Jumelle: this computer is shared.</source>
        <translation>Vous restez connecté jusqu’à la fermeture de Jumelle&#xa0;: cet ordinateur est partagé.</translation>
    </message>
    <message>
        <source>You stay signed in until you close Jumelle: the rules of your school want a sign-in at each start.</source>
        <translation>Vous restez connecté jusqu’à la fermeture de Jumelle&#xa0;: les règles de votre établissement demandent une connexion à chaque démarrage.</translation>
    </message>
    <message>
        <source>You stay signed in until you close Jumelle: no keychain of this computer can be used, so your sign-in is only in memory.</source>
        <translation>Vous restez connecté jusqu’à la fermeture de Jumelle&#xa0;: aucun trousseau de cet ordinateur n’est utilisable, votre connexion n’est donc qu’en mémoire.</translation>
    </message>
    <message>
        <source>To stay signed in, unlock or set up a keychain (GNOME Keyring or KWallet, for example), start Jumelle again and sign in.</source>
        <translation>Pour rester connecté, déverrouillez ou installez un trousseau (GNOME Keyring ou KWallet, par exemple), redémarrez Jumelle et connectez-vous.</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Se reconnecter</translation>
    </message>
    <message>
        <source>Sign in</source>
        <extracomment>button; leads to the question for the password</extracomment>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Sign in as %1</source>
        <translation>Se connecter en tant que %1</translation>
    </message>
    <message>
        <source>Signed out; what was fetched is still here.</source>
        <translation>Déconnecté&#x202f;; ce qui a été téléchargé est toujours ici.</translation>
    </message>
    <message>
        <source>This computer is shared: all of yours is removed from it. Jumelle cannot tell whether something waits to be sent; it would be lost.</source>
        <translation>Cet ordinateur est partagé&#xa0;: tout ce qui est à vous en est retiré. Jumelle ne peut pas savoir s’il reste quelque chose à envoyer&#x202f;; ce serait perdu.</translation>
    </message>
</context>
<context>
    <name>ui::ActivityItems</name>
    <message>
        <source>%1 – moved to the trash</source>
        <translation>%1 – mise à la corbeille</translation>
    </message>
    <message>
        <source>%1 – taken out of the trash</source>
        <translation>%1 – sortie de la corbeille</translation>
    </message>
    <message>
        <source>%1 “%2” – renamed to “%3”</source>
        <extracomment>%1 is a kind of thing (&quot;Card&quot;), %2 and %3 its names before and after</extracomment>
        <translation>%1 «&#xa0;%2&#xa0;» – nouveau nom&#xa0;: «&#xa0;%3&#xa0;»</translation>
    </message>
    <message>
        <source>Today, %1</source>
        <extracomment>%1 is a date</extracomment>
        <translation>Aujourd’hui, %1</translation>
    </message>
    <message>
        <source>Yesterday, %1</source>
        <translation>Hier, %1</translation>
    </message>
    <message>
        <source>You</source>
        <extracomment>in place of a name: whoever reads this</extracomment>
        <translation>Vous</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Quelqu’un</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <extracomment>person, what was done, when</extracomment>
        <translation>%1&#xa0;: %2, %3</translation>
    </message>
</context>
<context>
    <name>ui::ActivityView</name>
    <message numerus="yes">
        <source>These are the latest %n entries. Choose a person or a kind to see further back.</source>
        <translation>
            <numerusform>Voici la dernière entrée. Choisissez une personne ou un type pour remonter plus loin.</numerusform>
            <numerusform>Voici les %n dernières entrées. Choisissez une personne ou un type pour remonter plus loin.</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking up what happened…</source>
        <translation>Recherche de ce qui s’est passé…</translation>
    </message>
    <message>
        <source>It is kept by the server.</source>
        <translation>Elle est conservée par le serveur.</translation>
    </message>
    <message>
        <source>Nothing of this kind</source>
        <translation>Rien de ce type</translation>
    </message>
    <message>
        <source>Choose another person or kind above.</source>
        <translation>Choisissez une autre personne ou un autre type ci-dessus.</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Rien pour l’instant</translation>
    </message>
    <message>
        <source>Changes appear here once they are sent.</source>
        <translation>Les modifications apparaissent ici une fois envoyées.</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Tout le monde</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>Everything</source>
        <extracomment>kinds of things in a project</extracomment>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Commentaires</translation>
    </message>
    <message>
        <source>Photos and albums</source>
        <translation>Photos et albums</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Project and members</source>
        <translation>Projet et membres</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>Show earlier</source>
        <translation>Afficher plus ancien</translation>
    </message>
    <message>
        <source>%1: this is as it was at %2.</source>
        <extracomment>%1 is a reason like &quot;You are offline&quot;, %2 a time</extracomment>
        <translation>%1&#xa0;: état à %2.</translation>
    </message>
    <message>
        <source>What happened before comes %1.</source>
        <extracomment>%1 is the end of the sentence: &quot;when there is a network&quot;</extracomment>
        <translation>Ce qui s’est passé avant arrivera %1.</translation>
    </message>
    <message>
        <source>What happened is not on this computer yet</source>
        <translation>L’activité n’est pas encore sur cet ordinateur</translation>
    </message>
    <message>
        <source>It appears here by itself %1.</source>
        <extracomment>%1 is the end of the sentence: &quot;when there is a network&quot;</extracomment>
        <translation>Elle apparaîtra ici toute seule %1.</translation>
    </message>
</context>
<context>
    <name>ui::AlbumDelegate</name>
    <message>
        <source>Name of the album</source>
        <translation>Nom de l’album</translation>
    </message>
</context>
<context>
    <name>ui::AlbumItems</name>
    <message>
        <source>All photos</source>
        <extracomment>First entry of the list of albums</extracomment>
        <translation>Toutes les photos</translation>
    </message>
    <message>
        <source>%1, %2, kept offline</source>
        <translation>%1, %2, gardé hors ligne</translation>
    </message>
</context>
<context>
    <name>ui::AnnouncementForm</name>
    <message>
        <source>New announcement</source>
        <translation>Nouvelle annonce</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>What would you like to do, and with whom?</source>
        <translation>Qu’aimeriez-vous faire, et avec qui&#x202f;?</translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation>Matières</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Langues</translation>
    </message>
    <message>
        <source>Ages of the pupils, from and to</source>
        <translation>Âge des élèves, minimum et maximum</translation>
    </message>
    <message>
        <source>Pupils in your class</source>
        <translation>Élèves de votre classe</translation>
    </message>
    <message>
        <source>Start and end</source>
        <translation>Début et fin</translation>
    </message>
    <message>
        <source>For example: River diaries</source>
        <translation>Par exemple&#xa0;: Journal de la rivière</translation>
    </message>
    <message>
        <source>Youngest age</source>
        <translation>Âge minimal</translation>
    </message>
    <message>
        <source>Oldest age</source>
        <translation>Âge maximal</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Starts any time</source>
        <translation>Début à tout moment</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Open end</source>
        <translation>Sans date de fin</translation>
    </message>
    <message>
        <source>Kept as a draft on this computer until you publish it.</source>
        <translation>Gardée comme brouillon sur cet ordinateur jusqu’à sa publication.</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publier</translation>
    </message>
    <message>
        <source>Announcement published</source>
        <translation>Annonce publiée</translation>
    </message>
    <message>
        <source>Add a language</source>
        <translation>Ajouter une langue</translation>
    </message>
    <message>
        <source>Add a subject</source>
        <translation>Ajouter une matière</translation>
    </message>
    <message>
        <source>Will be published %1</source>
        <extracomment>%1 is the end of the sentence: &quot;when there is a network&quot;</extracomment>
        <translation>Sera publiée %1</translation>
    </message>
</context>
<context>
    <name>ui::AnnouncementPanel</name>
    <message>
        <source>Announcement opened again</source>
        <translation>Annonce rouverte</translation>
    </message>
    <message>
        <source>Announcement closed</source>
        <translation>Annonce clôturée</translation>
    </message>
    <message>
        <source>Announcement moved to the trash</source>
        <translation>Annonce mise à la corbeille</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Clôturée</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Langues</translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation>Matières</translation>
    </message>
    <message>
        <source>Pupils</source>
        <translation>Élèves</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>About the author</source>
        <translation>À propos de l’auteur</translation>
    </message>
    <message>
        <source>Open the announcement again</source>
        <translation>Rouvrir l’annonce</translation>
    </message>
    <message>
        <source>Close the announcement</source>
        <translation>Clôturer l’annonce</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>Mettre à la corbeille</translation>
    </message>
    <message>
        <source>Write back to all who answered</source>
        <translation>Écrivez à tous ceux qui ont répondu</translation>
    </message>
    <message>
        <source>Write an answer</source>
        <translation>Écrivez une réponse</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Répondre</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n réponse</numerusform>
            <numerusform>%n réponses</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for answers…</source>
        <translation>Recherche des réponses…</translation>
    </message>
    <message>
        <source>No answers yet</source>
        <translation>Pas encore de réponse</translation>
    </message>
    <message>
        <source>Answer sent</source>
        <translation>Réponse envoyée</translation>
    </message>
    <message>
        <source>Answers can be read %1</source>
        <extracomment>%1 is the end of the sentence: &quot;when there is a network&quot;</extracomment>
        <translation>Vous pourrez lire les réponses %1</translation>
    </message>
    <message>
        <source>Your answer will be sent %1</source>
        <extracomment>%1 is the end of the sentence: &quot;when there is a network&quot;</extracomment>
        <translation>Votre réponse sera envoyée %1</translation>
    </message>
    <message>
        <source>In the trash</source>
        <translation>Dans la corbeille</translation>
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
        <translation>Pièces jointes</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Ajouter des fichiers</translation>
    </message>
    <message>
        <source>“%1” added</source>
        <translation>«&#xa0;%1&#xa0;» ajouté</translation>
    </message>
    <message>
        <source>“%1” is not on this computer yet; it is being fetched.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas encore sur cet ordinateur&#x202f;; le téléchargement est en cours.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Show on the card</source>
        <translation>Afficher sur la carte</translation>
    </message>
    <message>
        <source>Picture of the card changed</source>
        <translation>Image de la carte changée</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>“%1” removed</source>
        <translation>«&#xa0;%1&#xa0;» retiré</translation>
    </message>
    <message>
        <source>“%1” was not sent. %2</source>
        <extracomment>%1 is a file name, %2 a sentence: why, and what to do</extracomment>
        <translation>«&#xa0;%1&#xa0;» n’a pas été envoyé. %2</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Enregistrer une copie</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Envoyer à nouveau</translation>
    </message>
    <message>
        <source>Choose the file again</source>
        <translation>Choisir le fichier à nouveau</translation>
    </message>
    <message>
        <source>Choose the file again…</source>
        <translation>Choisir le fichier à nouveau…</translation>
    </message>
    <message>
        <source>Do not show on the card</source>
        <translation>Ne pas afficher sur la carte</translation>
    </message>
    <message>
        <source>The card shows no picture</source>
        <translation>La carte n’affiche aucune image</translation>
    </message>
    <message>
        <source>“%1” is not on this computer yet. It comes %2.</source>
        <extracomment>%2 is the end of the sentence: &quot;when there is a network&quot;</extracomment>
        <translation>«&#xa0;%1&#xa0;» n’est pas encore sur cet ordinateur. Il arrivera %2.</translation>
    </message>
    <message>
        <source>Remove the picture</source>
        <extracomment>Button: the card shows a picture on the board that is none of its attachments, and then no more</extracomment>
        <translation>Retirer l’image</translation>
    </message>
    <message>
        <source>On the board this card shows a picture that is not among its attachments.</source>
        <translation>Sur le tableau, cette carte affiche une image qui ne fait pas partie de ses pièces jointes.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is &quot;May tell place and camera&quot;, %2 the names of files</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>ui::Avatar</name>
    <message>
        <source>%1, online</source>
        <extracomment>A person who uses the programme right now; %1 is the name</extracomment>
        <translation>%1, en ligne</translation>
    </message>
</context>
<context>
    <name>ui::BackNote</name>
    <message>
        <source>“%1” is back: you had put it in the trash, and somebody added or changed something inside.</source>
        <translation>«&#xa0;%1&#xa0;» est de retour&#xa0;: vous l’aviez mis à la corbeille, et quelqu’un y a ajouté ou modifié quelque chose.</translation>
    </message>
    <message>
        <source>“%1” is back: %2 had put it in the trash, and somebody added or changed something inside.</source>
        <translation>«&#xa0;%1&#xa0;» est de retour&#xa0;: %2 l’avait mis à la corbeille, et quelqu’un y a ajouté ou modifié quelque chose.</translation>
    </message>
    <message>
        <source>“%1” is back from the trash: somebody added or changed something inside.</source>
        <translation>«&#xa0;%1&#xa0;» est revenu de la corbeille&#xa0;: quelqu’un y a ajouté ou modifié quelque chose.</translation>
    </message>
    <message>
        <source>All right</source>
        <extracomment>Button: the message was read and may go</extracomment>
        <translation>D’accord</translation>
    </message>
</context>
<context>
    <name>ui::BoardColumn</name>
    <message>
        <source>Cards of the list “%1”</source>
        <translation>Cartes de la liste «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Add a card to “%1”</source>
        <translation>Ajouter une carte à «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>More for “%1”</source>
        <translation>Plus d’actions pour «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>What is to be done?</source>
        <translation>Que faut-il faire&#x202f;?</translation>
    </message>
    <message>
        <source>Title of the new card in “%1”</source>
        <translation>Titre de la nouvelle carte dans «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Title of the list</source>
        <translation>Titre de la liste</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n carte</numerusform>
            <numerusform>%n cartes</numerusform>
        </translation>
    </message>
    <message>
        <source>No cards here.</source>
        <translation>Aucune carte ici.</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n card(s), folded; press Enter to open</source>
        <translation>
            <numerusform>%1, %n carte, liste repliée&#x202f;; appuyez sur Entrée pour l’ouvrir</numerusform>
            <numerusform>%1, %n cartes, liste repliée&#x202f;; appuyez sur Entrée pour l’ouvrir</numerusform>
        </translation>
    </message>
    <message>
        <source>List renamed</source>
        <translation>Liste renommée</translation>
    </message>
    <message>
        <source>Rename the list</source>
        <translation>Renommer la liste</translation>
    </message>
    <message>
        <source>Fold the list</source>
        <translation>Replier la liste</translation>
    </message>
    <message>
        <source>Move to the left</source>
        <translation>Déplacer vers la gauche</translation>
    </message>
    <message>
        <source>Move to the right</source>
        <translation>Déplacer vers la droite</translation>
    </message>
    <message>
        <source>Cards here are not finished</source>
        <translation>Les cartes d’ici ne sont pas terminées</translation>
    </message>
    <message>
        <source>Cards here are finished</source>
        <translation>Les cartes d’ici sont terminées</translation>
    </message>
    <message>
        <source>List changed</source>
        <translation>Liste modifiée</translation>
    </message>
    <message>
        <source>Move the list to the trash</source>
        <translation>Mettre la liste à la corbeille</translation>
    </message>
    <message>
        <source>Unfold the list</source>
        <translation>Déplier la liste</translation>
    </message>
</context>
<context>
    <name>ui::BoardData</name>
    <message>
        <source>Card added</source>
        <translation>Carte ajoutée</translation>
    </message>
    <message>
        <source>List added</source>
        <translation>Liste ajoutée</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>À faire</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Three lists added</source>
        <translation>Trois listes ajoutées</translation>
    </message>
    <message>
        <source>Card moved</source>
        <translation>Carte déplacée</translation>
    </message>
    <message>
        <source>Card moved to “%1”</source>
        <translation>Carte déplacée vers «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>List moved</source>
        <translation>Liste déplacée</translation>
    </message>
    <message>
        <source>Card renamed</source>
        <translation>Carte renommée</translation>
    </message>
    <message>
        <source>Card moved to the trash</source>
        <translation>Carte mise à la corbeille</translation>
    </message>
    <message>
        <source>List moved to the trash</source>
        <translation>Liste mise à la corbeille</translation>
    </message>
    <message>
        <source>Tag added</source>
        <translation>Étiquette ajoutée</translation>
    </message>
    <message>
        <source>Colour of “%1”: %2</source>
        <extracomment>%1 is the name of a tag, %2 that of a colour, as &quot;Blue&quot;</extracomment>
        <translation>Couleur de «&#xa0;%1&#xa0;»&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>Tag moved to the trash; it was on %n card(s)</source>
        <translation>
            <numerusform>Étiquette mise à la corbeille&#x202f;; elle était sur %n carte</numerusform>
            <numerusform>Étiquette mise à la corbeille&#x202f;; elle était sur %n cartes</numerusform>
        </translation>
    </message>
    <message>
        <source>Tag moved to the trash</source>
        <translation>Étiquette mise à la corbeille</translation>
    </message>
</context>
<context>
    <name>ui::BoardPage</name>
    <message>
        <source>Add a card</source>
        <translation>Ajouter une carte</translation>
    </message>
    <message>
        <source>Trash of the board</source>
        <translation>Corbeille du tableau</translation>
    </message>
    <message>
        <source>Find on the board</source>
        <translation>Chercher dans le tableau</translation>
    </message>
    <message>
        <source>Move the card up</source>
        <translation>Monter la carte</translation>
    </message>
    <message>
        <source>Move the card down</source>
        <translation>Descendre la carte</translation>
    </message>
    <message>
        <source>Move the card to the trash</source>
        <translation>Mettre la carte à la corbeille</translation>
    </message>
    <message>
        <source>Show the trash of the board</source>
        <translation>Afficher la corbeille du tableau</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Tableau</translation>
    </message>
    <message numerus="yes">
        <source>%n school(s)</source>
        <translation>
            <numerusform>%n établissement</numerusform>
            <numerusform>%n établissements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n card(s) done</source>
        <translation>
            <numerusform>%1 sur %n carte terminée</numerusform>
            <numerusform>%1 sur %n cartes terminées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shown</source>
        <translation>
            <numerusform>%n affichée</numerusform>
            <numerusform>%n affichées</numerusform>
        </translation>
    </message>
    <message>
        <source>read only</source>
        <translation>lecture seule</translation>
    </message>
    <message>
        <source>Fetching the board…</source>
        <translation>Téléchargement du tableau…</translation>
    </message>
    <message>
        <source>It is kept on this computer afterwards.</source>
        <translation>Il sera ensuite gardé sur cet ordinateur.</translation>
    </message>
    <message>
        <source>This board is not on this computer yet</source>
        <translation>Ce tableau n’est pas encore sur cet ordinateur</translation>
    </message>
    <message>
        <source>There is nothing on this board</source>
        <translation>Ce tableau est vide</translation>
    </message>
    <message>
        <source>You can look at this project, but not change it.</source>
        <translation>Vous pouvez consulter ce projet, mais pas le modifier.</translation>
    </message>
    <message>
        <source>Plan together</source>
        <translation>Planifier ensemble</translation>
    </message>
    <message>
        <source>A board has lists, and lists have cards: one card for each thing to do.</source>
        <translation>Un tableau contient des listes, et les listes des cartes&#xa0;: une carte pour chaque chose à faire.</translation>
    </message>
    <message>
        <source>Begin with three lists</source>
        <translation>Commencer avec trois listes</translation>
    </message>
    <message>
        <source>No card fits</source>
        <translation>Aucune carte ne correspond</translation>
    </message>
    <message>
        <source>Nothing on this board matches what you look for.</source>
        <translation>Rien sur ce tableau ne correspond à votre recherche.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>%1 moved “%2” to the trash.</source>
        <translation>%1 a mis «&#xa0;%2&#xa0;» à la corbeille.</translation>
    </message>
    <message>
        <source>Tags of the board</source>
        <translation>Étiquettes du tableau</translation>
    </message>
    <message>
        <source>Change the tags of the board</source>
        <translation>Modifier les étiquettes du tableau</translation>
    </message>
    <message>
        <source>Cards, lists, tags and comments you remove wait here; nothing is lost.</source>
        <translation>Les cartes, listes, étiquettes et commentaires que vous retirez attendent ici&#x202f;; rien n’est perdu.</translation>
    </message>
    <message>
        <source>Rename the card, or the list at its title</source>
        <translation>Renommer la carte ou, à son titre, la liste</translation>
    </message>
    <message>
        <source>Move the card, or the list at its title, to the left</source>
        <translation>Déplacer la carte ou, à son titre, la liste vers la gauche</translation>
    </message>
    <message>
        <source>Move the card, or the list at its title, to the right</source>
        <translation>Déplacer la carte ou, à son titre, la liste vers la droite</translation>
    </message>
    <message>
        <source>It appears by itself %1.</source>
        <extracomment>%1 is the end of the sentence: &quot;when there is a network&quot;</extracomment>
        <translation>Il apparaîtra tout seul %1.</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>Menu of a card</extracomment>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Rename</source>
        <extracomment>Menu of a card</extracomment>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Move to the list</source>
        <extracomment>Menu of a card; the lists of the board follow</extracomment>
        <translation>Déplacer vers la liste</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>Mettre à la corbeille</translation>
    </message>
</context>
<context>
    <name>ui::BoardView</name>
    <message>
        <source>Add a list</source>
        <translation>Ajouter une liste</translation>
    </message>
    <message>
        <source>Title of the list</source>
        <translation>Titre de la liste</translation>
    </message>
    <message>
        <source>Title of the new list</source>
        <translation>Titre de la nouvelle liste</translation>
    </message>
</context>
<context>
    <name>ui::CardDelegate</name>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
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
        <translation>Historique</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>Mettre à la corbeille</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Say more about it</source>
        <translation>Donnez plus de détails</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Sans date</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation>Échéance&#xa0;: %1</translation>
    </message>
    <message>
        <source>Due date removed</source>
        <translation>Échéance retirée</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Non envoyé</translation>
    </message>
    <message>
        <source>Saved here, not sent yet</source>
        <translation>Enregistré ici, pas encore envoyé</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Enregistré&#xa0;: %1</translation>
    </message>
    <message>
        <source>Board</source>
        <extracomment>Section of the list of shortcuts: the board of a project</extracomment>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Attach what was copied to the card</source>
        <translation>Joindre à la carte ce qui a été copié</translation>
    </message>
    <message>
        <source>What was copied last is neither a file nor a picture.</source>
        <translation>Ce qui a été copié en dernier n’est ni un fichier ni une image.</translation>
    </message>
</context>
<context>
    <name>ui::ChangesPage</name>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Non envoyé</translation>
    </message>
    <message>
        <source>Two versions</source>
        <translation>Deux versions</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Modifications</translation>
    </message>
    <message>
        <source>What waits to be sent, what needs a decision, and what happened</source>
        <translation>Ce qui attend l’envoi, ce qui demande une décision, ce qui s’est passé</translation>
    </message>
    <message>
        <source>Parts of the changes</source>
        <translation>Parties des modifications</translation>
    </message>
</context>
<context>
    <name>ui::CheckPanel</name>
    <message>
        <source>The note is here: %1</source>
        <translation>La note est ici&#xa0;: %1</translation>
    </message>
    <message>
        <source>The note could not be written at %1. Please choose another place.</source>
        <translation>La note n’a pas pu être enregistrée dans %1. Veuillez choisir un autre emplacement.</translation>
    </message>
    <message>
        <source>Check of the network</source>
        <translation>Vérification du réseau</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Looks at all that lies between this computer and %1. Nothing is changed.</source>
        <translation>Vérifie tout ce qui se trouve entre cet ordinateur et %1. Rien n’est modifié.</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Ce qui a été trouvé</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Vérifier à nouveau</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Copier comme texte</translation>
    </message>
    <message>
        <source>Save a note for IT…</source>
        <translation>Note pour l’informatique…</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Vérification…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 what was looked at, &quot;Proxy&quot;; %2 the result, &quot;In order&quot;</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Copied. It can be pasted into an e-mail.</source>
        <translation>Copié. Vous pouvez le coller dans un e-mail.</translation>
    </message>
    <message>
        <source>jumelle network check</source>
        <extracomment>name of a file</extracomment>
        <translation>jumelle verification reseau</translation>
    </message>
</context>
<context>
    <name>ui::CheckRow</name>
    <message>
        <source>Text of the line</source>
        <translation>Texte de la ligne</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>Retirer «&#xa0;%1&#xa0;»</translation>
    </message>
</context>
<context>
    <name>ui::ChecklistSection</name>
    <message>
        <source>Check list</source>
        <translation>Liste de contrôle</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>Ajouter une étape</translation>
    </message>
    <message>
        <source>New line of the check list</source>
        <translation>Nouvelle ligne de la liste de contrôle</translation>
    </message>
    <message>
        <source>Progress of the check list</source>
        <translation>Progression de la liste de contrôle</translation>
    </message>
    <message>
        <source>Ticked</source>
        <translation>Ligne cochée</translation>
    </message>
    <message>
        <source>Tick removed</source>
        <translation>Ligne décochée</translation>
    </message>
    <message>
        <source>Line removed</source>
        <translation>Ligne retirée</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Lines of a check list: &quot;3 of 5&quot;.</extracomment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Step added</source>
        <translation>Étape ajoutée</translation>
    </message>
    <message>
        <source>Step moved</source>
        <translation>Étape déplacée</translation>
    </message>
</context>
<context>
    <name>ui::CommandPalette</name>
    <message>
        <source>Find or do anything</source>
        <translation>Chercher ou lancer une action</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Nothing fits. Try fewer letters.</source>
        <translation>Aucun résultat. Essayez avec moins de lettres.</translation>
    </message>
</context>
<context>
    <name>ui::CommentBox</name>
    <message>
        <source>You</source>
        <extracomment>In place of a name: the person at this computer</extracomment>
        <translation>Vous</translation>
    </message>
    <message>
        <source>Send</source>
        <extracomment>Button below the field for a comment</extracomment>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Somebody who has left</source>
        <translation>Quelqu’un qui est parti</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>pas encore envoyé</translation>
    </message>
    <message>
        <source>%1 wrote: %2</source>
        <translation>%1 a écrit&#xa0;: %2</translation>
    </message>
    <message>
        <source>Write a comment; Ctrl+Enter sends it</source>
        <translation>Écrire un commentaire&#x202f;; Ctrl+Entrée l’envoie</translation>
    </message>
    <message>
        <source>New comment</source>
        <translation>Nouveau commentaire</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>Mettre à la corbeille</translation>
    </message>
    <message>
        <source>Comment moved to the trash</source>
        <translation>Commentaire mis à la corbeille</translation>
    </message>
    <message>
        <source>More for your comment “%1”</source>
        <translation>Plus d’actions pour votre commentaire «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Comment added</source>
        <translation>Commentaire ajouté</translation>
    </message>
</context>
<context>
    <name>ui::CommentsSection</name>
    <message>
        <source>Comments</source>
        <translation>Commentaires</translation>
    </message>
</context>
<context>
    <name>ui::ContactPanel</name>
    <message>
        <source>%1 removed from your contacts</source>
        <translation>%1 ne fait plus partie de vos contacts</translation>
    </message>
    <message>
        <source>Your note</source>
        <translation>Votre note</translation>
    </message>
    <message>
        <source>How you met, what to remember…</source>
        <translation>Votre rencontre, ce qu’il faut retenir…</translation>
    </message>
    <message>
        <source>Only you can read it.</source>
        <translation>Visible par vous uniquement.</translation>
    </message>
    <message>
        <source>Start a project</source>
        <translation>Lancer un projet</translation>
    </message>
    <message>
        <source>Show the profile</source>
        <translation>Afficher le profil</translation>
    </message>
    <message>
        <source>Remove from contacts</source>
        <translation>Retirer des contacts</translation>
    </message>
</context>
<context>
    <name>ui::CourierPanel</name>
    <message>
        <source>The file is complete now: %1</source>
        <translation>Le fichier est maintenant complet&#xa0;: %1</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>C’est fait&#xa0;: %1</translation>
    </message>
    <message>
        <source>Stopped. Choose the same file to go on with it.</source>
        <translation>Arrêté. Choisissez le même fichier pour continuer.</translation>
    </message>
    <message>
        <source>Stopped. What was read by then is kept.</source>
        <translation>Arrêté. Ce qui a été lu jusque-là est gardé.</translation>
    </message>
    <message>
        <source>This file is something else and stays as it is. Choose another name.</source>
        <translation>Ce fichier est d’une autre nature et reste tel quel. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>Take along</source>
        <translation>Emporter</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Rapporter</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>One sealed file for your other computers, on a stick or any other way.</source>
        <translation>Un fichier scellé pour vos autres ordinateurs, sur une clé USB ou autrement.</translation>
    </message>
    <message>
        <source>Takes in a file that another computer of yours made with “Take along…”.</source>
        <translation>Reprend un fichier créé par un autre de vos ordinateurs avec «&#xa0;Emporter…&#xa0;».</translation>
    </message>
    <message>
        <source>For a computer that has nothing yet</source>
        <translation>Pour un ordinateur qui n’a encore rien</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Code of the other computer</source>
        <translation>Code de l’autre ordinateur</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>It stands there under “Take along…”.</source>
        <translation>Il y figure sous «&#xa0;Emporter…&#xa0;».</translation>
    </message>
    <message>
        <source>Type it once on the other computer, and keep it apart from the stick.</source>
        <translation>Saisissez-le une fois sur l’autre ordinateur et gardez-le à l’écart de la clé USB.</translation>
    </message>
    <message>
        <source>This computer cannot keep it: there is a new one each time the program starts.</source>
        <translation>Cet ordinateur ne peut pas le garder&#xa0;: il y en a un nouveau à chaque démarrage.</translation>
    </message>
    <message>
        <source>Choose a place…</source>
        <extracomment>a place to save at</extracomment>
        <translation>Choisir un endroit…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>It is my computer</source>
        <translation>C’est mon ordinateur</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>Choisir le fichier…</translation>
    </message>
    <message>
        <source>jumelle %1</source>
        <extracomment>name of a file; %1 is a day</extracomment>
        <translation>jumelle %1</translation>
    </message>
    <message>
        <source>Files on a stick (*.courier)</source>
        <translation>Fichiers sur une clé USB (*.courier)</translation>
    </message>
    <message>
        <source>This code has a slip in it. Please compare it letter by letter.</source>
        <translation>Il y a une erreur dans ce code. Veuillez comparer caractère par caractère.</translation>
    </message>
    <message>
        <source>“%1” wrote this file, and it was not brought back here yet. Bring it back first, or choose another name.</source>
        <extracomment>%1 name of another computer</extracomment>
        <translation>«&#xa0;%1&#xa0;» a écrit ce fichier, et il n’a pas encore été rapporté ici. Rapportez-le d’abord ou choisissez un autre nom.</translation>
    </message>
    <message>
        <source>Now choose “Bring back…” on your other computer.</source>
        <translation>Choisissez maintenant «&#xa0;Rapporter…&#xa0;» sur votre autre ordinateur.</translation>
    </message>
    <message>
        <source>“%1” cannot be opened. Choose another name, or see that the stick is connected.</source>
        <translation>Impossible d’ouvrir «&#xa0;%1&#xa0;». Choisissez un autre nom, ou vérifiez que la clé est branchée.</translation>
    </message>
    <message>
        <source>“%1” cannot be read, or not to its end. What was read by then is kept. See that the stick is connected and that you may open the file, or make it again on the other computer.</source>
        <translation>Impossible de lire «&#xa0;%1&#xa0;», ou pas jusqu’au bout. Ce qui a été lu jusque-là est gardé. Vérifiez que la clé est branchée et que vous avez le droit d’ouvrir le fichier, ou refaites-le sur l’autre ordinateur.</translation>
    </message>
</context>
<context>
    <name>ui::CourierText</name>
    <message numerus="yes">
        <source>%n change(s) that wait to be sent</source>
        <translation>
            <numerusform>%n modification en attente d’envoi</numerusform>
            <numerusform>%n modifications en attente d’envoi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) and file(s), %1</source>
        <extracomment>%1 is a size: &quot;2 photos and files, 14 MB&quot;</extracomment>
        <translation>
            <numerusform>%n photo ou fichier, %1</numerusform>
            <numerusform>%n photos et fichiers, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) of the server for another computer</source>
        <translation>
            <numerusform>%n réponse du serveur pour un autre ordinateur</numerusform>
            <numerusform>%n réponses du serveur pour un autre ordinateur</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>News since %1: %n entry(ies)</source>
        <extracomment>%1 is a day</extracomment>
        <translation>
            <numerusform>Nouveautés depuis le %1&#xa0;: %n entrée</numerusform>
            <numerusform>Nouveautés depuis le %1&#xa0;: %n entrées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Everything that is here: %n entry(ies)</source>
        <translation>
            <numerusform>Tout ce qui est ici&#xa0;: %n entrée</numerusform>
            <numerusform>Tout ce qui est ici&#xa0;: %n entrées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) and file(s) stay for the next time: they do not fit</source>
        <translation>
            <numerusform>%n photo ou fichier reste pour la prochaine fois&#xa0;: il manque de la place</numerusform>
            <numerusform>%n photos et fichiers restent pour la prochaine fois&#xa0;: il manque de la place</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits here. The file tells your other computers what this one has.</source>
        <translation>Rien n’attend ici. Le fichier indique à vos autres ordinateurs ce que celui-ci contient.</translation>
    </message>
    <message>
        <source>This file was not made with “Take along…”. Choose one that ends in .courier.</source>
        <translation>Ce fichier n’a pas été créé avec «&#xa0;Emporter…&#xa0;». Choisissez-en un qui se termine par .courier.</translation>
    </message>
    <message>
        <source>A newer version of the program made this file. Please update this one first.</source>
        <translation>Une version plus récente du programme a créé ce fichier. Veuillez d’abord mettre celle-ci à jour.</translation>
    </message>
    <message>
        <source>This file needs the code of the computer that made it. It works only with your own sign-in.</source>
        <translation>Ce fichier demande le code de l’ordinateur qui l’a créé. Il ne fonctionne qu’avec votre propre connexion.</translation>
    </message>
    <message>
        <source>This file is for another person or another community. Nothing was taken in.</source>
        <translation>Ce fichier est destiné à une autre personne ou à une autre communauté. Rien n’a été repris.</translation>
    </message>
    <message>
        <source>The file names your computer “%1”, but that one signed differently until now. Did you set it up anew?</source>
        <translation>Le fichier nomme votre ordinateur «&#xa0;%1&#xa0;», mais celui-ci signait autrement jusqu’ici. L’avez-vous réinstallé&#x202f;?</translation>
    </message>
    <message>
        <source>This file was made on this computer. Take it to the other one.</source>
        <translation>Ce fichier a été créé sur cet ordinateur. Apportez-le à l’autre.</translation>
    </message>
    <message>
        <source>This file ends too soon or is damaged. Make it again on the other computer.</source>
        <translation>Ce fichier est incomplet ou endommagé. Refaites-le sur l’autre ordinateur.</translation>
    </message>
    <message numerus="yes">
        <source>%n of your changes arrived at the server</source>
        <translation>
            <numerusform>%n de vos modifications est arrivée au serveur</numerusform>
            <numerusform>%n de vos modifications sont arrivées au serveur</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) could not be sent; see the list of what waits</source>
        <translation>
            <numerusform>%n modification n’a pas pu être envoyée&#x202f;; voir la liste de ce qui attend</numerusform>
            <numerusform>%n modifications n’ont pas pu être envoyées&#x202f;; voir la liste de ce qui attend</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes of the other computer: they go to the server now or with the next connection</source>
        <translation>Modifications de l’autre ordinateur&#xa0;: elles vont au serveur maintenant ou à la prochaine connexion</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) and file(s) of the other computer, to be sent</source>
        <translation>
            <numerusform>%n photo ou fichier de l’autre ordinateur, à envoyer</numerusform>
            <numerusform>%n photos et fichiers de l’autre ordinateur, à envoyer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>News: %n entry(ies)</source>
        <translation>
            <numerusform>Nouveautés&#xa0;: %n entrée</numerusform>
            <numerusform>Nouveautés&#xa0;: %n entrées</numerusform>
        </translation>
    </message>
    <message>
        <source>Got %1 of %2 parts. Bring the rest: make the file again, or finish it on the other computer.</source>
        <translation>%1 parties reçues sur %2. Apportez le reste&#xa0;: refaites le fichier ou terminez-le sur l’autre ordinateur.</translation>
    </message>
    <message>
        <source>Some news are missing in between. Use “Take along…” here and bring back the answer.</source>
        <translation>Des nouveautés manquent entre les deux. Utilisez ici «&#xa0;Emporter…&#xa0;» et rapportez la réponse.</translation>
    </message>
    <message>
        <source>The server was restored from a backup. Connect the other computer once more first.</source>
        <translation>Le serveur a été restauré à partir d’une sauvegarde. Connectez d’abord l’autre ordinateur encore une fois.</translation>
    </message>
    <message>
        <source>What is here is newer. Nothing was taken back.</source>
        <translation>Ce qui est ici est plus récent. Rien n’a été remplacé.</translation>
    </message>
    <message>
        <source>Nothing new: all of it is here.</source>
        <translation>Rien de nouveau&#xa0;: tout est déjà ici.</translation>
    </message>
    <message numerus="yes">
        <source>%n of your changes met somebody else&apos;s; both versions are kept, and yours wait to be sent again</source>
        <translation>
            <numerusform>%n de vos modifications en a rencontré une autre&#x202f;; les deux versions sont gardées, et la vôtre attend de nouveau d’être envoyée</numerusform>
            <numerusform>%n de vos modifications en ont rencontré d’autres&#x202f;; les deux versions sont gardées, et les vôtres attendent de nouveau d’être envoyées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DateField</name>
    <message>
        <source>%1: %2</source>
        <extracomment>For screen readers: what a date is for, and the date</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Sans date</translation>
    </message>
</context>
<context>
    <name>ui::Dates</name>
    <message>
        <source>d MMM</source>
        <extracomment>Short date, as &quot;20 Mar&quot;; the order may be changed.</extracomment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>Short date with its year, as &quot;20 Mar 2027&quot;; the order may be changed.</extracomment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <extracomment>Long date, as &quot;Friday 13 March&quot;; the order may be changed.</extracomment>
        <translation>dddd d MMMM</translation>
    </message>
    <message>
        <source>dddd d MMMM yyyy</source>
        <extracomment>Long date with its year, as &quot;Friday 13 March 2027&quot;.</extracomment>
        <translation>dddd d MMMM yyyy</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <extracomment>%1 is a time: &quot;yesterday 16:08&quot;.</extracomment>
        <translation>hier %1</translation>
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
        <translation>supprimé&#xa0;: %1</translation>
    </message>
    <message>
        <source>added: %1</source>
        <extracomment>for a screen reader: words that only the other version has</extracomment>
        <translation>ajouté&#xa0;: %1</translation>
    </message>
    <message>
        <source>no word differs</source>
        <translation>aucun mot ne diffère</translation>
    </message>
</context>
<context>
    <name>ui::DueList</name>
    <message>
        <source>Nothing is due. Give cards on the board a date to see them here.</source>
        <translation>Aucune échéance. Donnez une date aux cartes du tableau pour les voir ici.</translation>
    </message>
    <message>
        <source>Open “%1”</source>
        <translation>Ouvrir «&#xa0;%1&#xa0;»</translation>
    </message>
</context>
<context>
    <name>ui::EditableText</name>
    <message>
        <source>%1: %2</source>
        <extracomment>For screen readers: what a text is, and the text; &quot;Title: Water sampling guide&quot;</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Press Enter to edit</source>
        <translation>Appuyez sur Entrée pour modifier</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Pas encore enregistré</translation>
    </message>
    <message>
        <source>Too long, not all of it was added</source>
        <translation>Trop long, tout n’a pas été ajouté</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s) too long, not added</source>
        <translation>
            <numerusform>%Ln caractère de trop, non ajouté</numerusform>
            <numerusform>%Ln caractères de trop, non ajoutés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ErrorText</name>
    <message>
        <source>Everything you did is kept on this computer and waits to be sent.</source>
        <translation>Tout ce que vous avez fait est gardé sur cet ordinateur et attend d’être envoyé.</translation>
    </message>
    <message>
        <source>There is no network.</source>
        <translation>Il n’y a pas de réseau.</translation>
    </message>
    <message>
        <source>It goes on by itself when the network is back.</source>
        <translation>Tout reprendra automatiquement au retour du réseau.</translation>
    </message>
    <message>
        <source>No community server answers at %1.</source>
        <translation>Aucun serveur de la communauté ne répond à l’adresse %1.</translation>
    </message>
    <message>
        <source>Please check the address for typing mistakes, or ask who gave it to you.</source>
        <translation>Vérifiez l’adresse, ou demandez à la personne qui vous l’a donnée.</translation>
    </message>
    <message>
        <source>The server could not prove who it is (%1).</source>
        <translation>Le serveur n’a pas pu prouver son identité (%1).</translation>
    </message>
    <message>
        <source>Nothing was sent to it.</source>
        <translation>Rien ne lui a été envoyé.</translation>
    </message>
    <message>
        <source>Do not type your password. Ask your IT administrator whether the school checks web traffic and needs its certificate installed.</source>
        <translation>Ne saisissez pas votre mot de passe. Demandez à votre service informatique si l’établissement contrôle le trafic web et s’il faut installer son certificat.</translation>
    </message>
    <message>
        <source>Something else answered in place of the server, perhaps the sign-in page of this Wi-Fi.</source>
        <translation>Autre chose a répondu à la place du serveur, peut-être la page de connexion de ce Wi-Fi.</translation>
    </message>
    <message>
        <source>Open a web page in your browser, sign in to the Wi-Fi there, and come back.</source>
        <translation>Ouvrez une page web dans votre navigateur, connectez-vous au Wi-Fi, puis revenez ici.</translation>
    </message>
    <message>
        <source>The server asks for a little patience.</source>
        <translation>Le serveur demande un peu de patience.</translation>
    </message>
    <message numerus="yes">
        <source>It is tried again in %n second(s).</source>
        <translation>
            <numerusform>Nouvel essai dans %n seconde.</numerusform>
            <numerusform>Nouvel essai dans %n secondes.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server does not know you any more.</source>
        <translation>Le serveur ne vous reconnaît plus.</translation>
    </message>
    <message>
        <source>Please sign in again with your password.</source>
        <translation>Veuillez vous reconnecter avec votre mot de passe.</translation>
    </message>
    <message>
        <source>The connection to the server broke.</source>
        <translation>La connexion au serveur a été coupée.</translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation>Un nouvel essai se fera automatiquement.</translation>
    </message>
    <message>
        <source>Your own file is as it was.</source>
        <translation>Votre propre fichier est resté tel quel.</translation>
    </message>
    <message>
        <source>“%1” is too large for this server.</source>
        <translation>«&#xa0;%1&#xa0;» est trop volumineux pour ce serveur.</translation>
    </message>
    <message>
        <source>Make a shorter or smaller version, or put it elsewhere and add a link.</source>
        <translation>Faites une version plus courte ou plus légère, ou placez-le ailleurs et ajoutez un lien.</translation>
    </message>
    <message>
        <source>The project&apos;s space on the server is full.</source>
        <translation>L’espace du projet sur le serveur est plein.</translation>
    </message>
    <message>
        <source>The file is kept on this computer and not lost.</source>
        <translation>Le fichier est gardé sur cet ordinateur&#x202f;; il n’est pas perdu.</translation>
    </message>
    <message>
        <source>Remove films that are no longer needed, or ask the server&apos;s operator for more space; then try again.</source>
        <translation>Retirez les films devenus inutiles, ou demandez plus d’espace à la personne qui gère le serveur&#x202f;; puis réessayez.</translation>
    </message>
    <message>
        <source>“%1” cannot be read any more.</source>
        <translation>«&#xa0;%1&#xa0;» n’est plus lisible.</translation>
    </message>
    <message>
        <source>Nothing else is concerned.</source>
        <translation>Rien d’autre n’est touché.</translation>
    </message>
    <message>
        <source>Was it on a stick or a phone? Connect it again and add the file once more.</source>
        <translation>Était-il sur une clé USB ou un téléphone&#x202f;? Rebranchez l’appareil et ajoutez le fichier encore une fois.</translation>
    </message>
    <message>
        <source>“%1” is named like a picture, but cannot be read as one.</source>
        <translation>«&#xa0;%1&#xa0;» porte un nom d’image, mais n’est pas lisible comme image.</translation>
    </message>
    <message>
        <source>Open it in another program to see whether it is damaged, and save it again.</source>
        <translation>Ouvrez-le dans un autre programme pour voir s’il est endommagé, puis enregistrez-le de nouveau.</translation>
    </message>
    <message>
        <source>“%1” could not be taken.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas pu être ajouté.</translation>
    </message>
    <message>
        <source>Please try again.</source>
        <translation>Veuillez réessayer.</translation>
    </message>
    <message>
        <source>The disk of this computer is full.</source>
        <translation>Le disque de cet ordinateur est plein.</translation>
    </message>
    <message>
        <source>All that was there before is kept.</source>
        <translation>Tout ce qui s’y trouvait avant est conservé.</translation>
    </message>
    <message>
        <source>Make room, for example by emptying the waste bin, and do the last step again.</source>
        <translation>Faites de la place, par exemple en vidant la corbeille de l’ordinateur, puis refaites la dernière étape.</translation>
    </message>
    <message>
        <source>Nothing can be written at %1.</source>
        <translation>Impossible d’écrire dans %1.</translation>
    </message>
    <message>
        <source>What is there was not touched.</source>
        <translation>Ce qui s’y trouve n’a pas été touché.</translation>
    </message>
    <message>
        <source>A newer Jumelle has used this place before.</source>
        <translation>Une version plus récente de Jumelle a déjà utilisé cet emplacement.</translation>
    </message>
    <message>
        <source>Nothing in it was touched.</source>
        <translation>Rien n’y a été touché.</translation>
    </message>
    <message>
        <source>Please update Jumelle on this computer.</source>
        <translation>Veuillez mettre à jour Jumelle sur cet ordinateur.</translation>
    </message>
    <message>
        <source>The offline copy on this computer was damaged, for example by a power cut.</source>
        <translation>La copie hors ligne sur cet ordinateur a été endommagée, par exemple par une coupure de courant.</translation>
    </message>
    <message>
        <source>It was put aside, and what waited to be sent was saved.</source>
        <translation>Elle a été mise de côté, et ce qui attendait d’être envoyé a été sauvé.</translation>
    </message>
    <message>
        <source>The rest is fetched again by itself.</source>
        <translation>Le reste sera de nouveau téléchargé automatiquement.</translation>
    </message>
    <message>
        <source>This system has no place for secrets.</source>
        <translation>Ce système n’a pas d’endroit sûr pour les mots de passe.</translation>
    </message>
    <message>
        <source>Your sign-in is kept in memory only, never in a file.</source>
        <translation>Votre connexion est gardée en mémoire seulement, jamais dans un fichier.</translation>
    </message>
    <message>
        <source>You will be asked for your password at the next start.</source>
        <translation>Votre mot de passe vous sera demandé au prochain démarrage.</translation>
    </message>
    <message>
        <source>You may not change this.</source>
        <translation>Vous n’avez pas le droit de modifier ceci.</translation>
    </message>
    <message>
        <source>What you wrote is kept in the list of what was not sent.</source>
        <translation>Ce que vous avez écrit est gardé dans la liste des éléments non envoyés.</translation>
    </message>
    <message>
        <source>Ask a founder of the project to give you the right.</source>
        <translation>Demandez à un fondateur du projet de vous en donner le droit.</translation>
    </message>
    <message>
        <source>Somebody else changed the same thing.</source>
        <translation>Quelqu’un d’autre a modifié la même chose.</translation>
    </message>
    <message>
        <source>Both versions are kept.</source>
        <translation>Les deux versions sont gardées.</translation>
    </message>
    <message>
        <source>Choose one when you have time.</source>
        <translation>Choisissez-en une quand vous aurez le temps.</translation>
    </message>
    <message>
        <source>This is not there any more.</source>
        <translation>Cet élément n’existe plus.</translation>
    </message>
    <message>
        <source>Perhaps somebody removed it; look in the trash.</source>
        <translation>Quelqu’un l’a peut-être retiré&#x202f;; regardez dans la corbeille.</translation>
    </message>
    <message>
        <source>This Jumelle and the server do not understand each other any more.</source>
        <translation>Cette version de Jumelle et le serveur ne se comprennent plus.</translation>
    </message>
    <message>
        <source>Everything you did is kept on this computer.</source>
        <translation>Tout ce que vous avez fait est gardé sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Please update Jumelle.</source>
        <translation>Veuillez mettre à jour Jumelle.</translation>
    </message>
    <message>
        <source>This does not fit here (%1).</source>
        <translation>Ceci ne convient pas ici (%1).</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Please correct it and try again.</source>
        <translation>Veuillez corriger et réessayer.</translation>
    </message>
    <message>
        <source>Stopped, as you wished.</source>
        <translation>Arrêté, comme vous le souhaitiez.</translation>
    </message>
    <message>
        <source>Nothing was lost.</source>
        <translation>Rien n’a été perdu.</translation>
    </message>
    <message>
        <source>Something went wrong inside Jumelle.</source>
        <translation>Un problème est survenu dans Jumelle.</translation>
    </message>
    <message>
        <source>Please close it and open it again; if it happens again, tell your help desk.</source>
        <translation>Veuillez le fermer et le rouvrir&#x202f;; si cela se reproduit, prévenez votre service d’assistance.</translation>
    </message>
    <message>
        <source>You may not change this (any more).</source>
        <translation>Vous n’avez pas (ou plus) le droit de modifier ceci.</translation>
    </message>
    <message>
        <source>It is not there any more.</source>
        <translation>Cela n’existe plus.</translation>
    </message>
    <message>
        <source>The server did not accept what was written.</source>
        <translation>Le serveur n’a pas accepté ce qui a été écrit.</translation>
    </message>
    <message>
        <source>You are no longer a member of this project.</source>
        <translation>Vous n’êtes plus membre de ce projet.</translation>
    </message>
    <message>
        <source>The server did not take it (%1).</source>
        <translation>Le serveur ne l’a pas accepté (%1).</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>The connection is intercepted by “%1”, which this computer does not trust.</source>
        <translation>La connexion est interceptée par «&#xa0;%1&#xa0;», à qui cet ordinateur ne fait pas confiance.</translation>
    </message>
    <message>
        <source>If this is your school&apos;s web filter, ask your IT administrator to install its certificate. Otherwise do not type your password.</source>
        <translation>Si c’est le filtre web de votre établissement, demandez à votre service informatique d’installer son certificat. Sinon, ne saisissez pas votre mot de passe.</translation>
    </message>
    <message>
        <source>The server is vouched for by an authority of its own, “%1”, which this computer does not know.</source>
        <translation>Le serveur est garanti par une autorité qui lui est propre, «&#xa0;%1&#xa0;», que cet ordinateur ne connaît pas.</translation>
    </message>
    <message>
        <source>The proxy %1 did not accept this name and password.</source>
        <translation>Le proxy %1 n’a pas accepté ce nom et ce mot de passe.</translation>
    </message>
    <message>
        <source>The proxy %1 asks for a name and a password.</source>
        <translation>Le proxy %1 demande un nom et un mot de passe.</translation>
    </message>
    <message>
        <source>They are often those of your school account; your IT administrator knows.</source>
        <translation>Ce sont souvent ceux de votre compte scolaire&#x202f;; votre service informatique le sait.</translation>
    </message>
    <message>
        <source>“%1” does not fit: %2 are left in the project&apos;s space on the server.</source>
        <translation>«&#xa0;%1&#xa0;» dépasse la place disponible&#xa0;: il reste %2 dans l’espace du projet sur le serveur.</translation>
    </message>
    <message>
        <source>The project&apos;s space on the server is full; make room and send it again.</source>
        <translation>L’espace du projet sur le serveur est plein&#x202f;; faites de la place et envoyez à nouveau.</translation>
    </message>
    <message>
        <source>It is too large for this server; make it smaller.</source>
        <translation>C’est trop volumineux pour ce serveur&#x202f;; veuillez en réduire la taille.</translation>
    </message>
    <message>
        <source>“%1” is larger than the %2 allowed here.</source>
        <translation>«&#xa0;%1&#xa0;» dépasse les %2 autorisés ici.</translation>
    </message>
    <message>
        <source>The rules of your school for this computer do not allow %1.</source>
        <translation>Les règles de votre établissement pour cet ordinateur n’autorisent pas %1.</translation>
    </message>
    <message>
        <source>If you need it, ask your IT administrator.</source>
        <translation>Si vous en avez besoin, demandez à votre service informatique.</translation>
    </message>
    <message>
        <source>The server cannot say what is new in part of your projects.</source>
        <translation>Le serveur ne peut pas dire ce qui est nouveau dans une partie de vos projets.</translation>
    </message>
    <message>
        <source>What is on this computer is kept and can be worked on; changes are sent as usual.</source>
        <translation>Ce qui est sur cet ordinateur est conservé et reste modifiable&#x202f;; les modifications sont envoyées comme d’habitude.</translation>
    </message>
    <message>
        <source>It is tried again by itself. If it lasts for hours, tell who runs the server.</source>
        <translation>Un nouvel essai se fera automatiquement. Si cela dure des heures, prévenez la personne qui gère le serveur.</translation>
    </message>
    <message>
        <source>The rules of your school for this computer do not allow any connection.</source>
        <translation>Les règles de votre établissement pour cet ordinateur n’autorisent aucune connexion.</translation>
    </message>
    <message>
        <source>The server has lost a file of it, and this computer does not hold it.</source>
        <translation>Le serveur a perdu un fichier qui en fait partie, et cet ordinateur ne l’a pas.</translation>
    </message>
    <message>
        <source>The copy kept for sending has vanished or changed; choose it again where you added it.</source>
        <translation>La copie gardée pour l’envoi a disparu ou a changé&#x202f;; veuillez choisir le fichier à nouveau là où vous l’avez ajouté.</translation>
    </message>
    <message>
        <source>Ask your IT administrator to install the certificate of that authority on this computer; whoever runs the server gives it out.</source>
        <translation>Demandez à votre service informatique d’installer le certificat de cette autorité sur cet ordinateur&#x202f;; la personne qui gère le serveur le fournit.</translation>
    </message>
    <message>
        <source>There is no room left in the chosen place.</source>
        <translation>Il n’y a plus de place à l’emplacement choisi.</translation>
    </message>
    <message>
        <source>Make room there, or choose another place.</source>
        <translation>Faites-y de la place, ou choisissez un autre emplacement.</translation>
    </message>
    <message>
        <source>Please choose another place.</source>
        <translation>Veuillez choisir un autre emplacement.</translation>
    </message>
</context>
<context>
    <name>ui::FaceText</name>
    <message>
        <source>Looking for partners</source>
        <extracomment>This person is free for a project</extracomment>
        <translation>Cherche des partenaires</translation>
    </message>
    <message>
        <source>Closed</source>
        <extracomment>An announcement that looks for nobody any more</extracomment>
        <translation>Clôturée</translation>
    </message>
</context>
<context>
    <name>ui::FileDelegate</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
</context>
<context>
    <name>ui::FileInfo</name>
    <message>
        <source>Added by %1</source>
        <translation>Ajouté par %1</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>What is it for, what is still to do?</source>
        <translation>À quoi sert-il, que reste-t-il à faire&#x202f;?</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>Button: opens the file in its own program</extracomment>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Enregistrer une copie</translation>
    </message>
</context>
<context>
    <name>ui::FileItems</name>
    <message>
        <source>You</source>
        <extracomment>In place of a name: the person at this computer</extracomment>
        <translation>Vous</translation>
    </message>
    <message>
        <source>Folder %1</source>
        <extracomment>For screen readers; %1 is the name</extracomment>
        <translation>Dossier %1</translation>
    </message>
    <message>
        <source>File %1</source>
        <translation>Fichier %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>par %1</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>Column of the list of files</extracomment>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Added by</source>
        <extracomment>Column of the list of files: the person</extracomment>
        <translation>Ajouté par</translation>
    </message>
    <message>
        <source>Changed</source>
        <extracomment>Column of the list of files: date, or how far it is sent</extracomment>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>Size</source>
        <extracomment>Column of the list of files</extracomment>
        <translation>Taille</translation>
    </message>
</context>
<context>
    <name>ui::FileOpener</name>
    <message>
        <source>“%1” is a program</source>
        <translation>«&#xa0;%1&#xa0;» est un programme</translation>
    </message>
    <message>
        <source>Programs that others sent can harm this computer, so they are not started from here. You can save a copy and ask whoever looks after this computer.</source>
        <translation>Les programmes envoyés par d’autres peuvent nuire à cet ordinateur&#x202f;; ils ne sont donc pas lancés d’ici. Vous pouvez enregistrer une copie et demander à la personne qui s’occupe de cet ordinateur.</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Enregistrer une copie</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Enregistré sous %1</translation>
    </message>
    <message>
        <source>“%1” could not be saved.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas pu être enregistré.</translation>
    </message>
    <message>
        <source>“%1” could not be fetched. %2 %3</source>
        <extracomment>%2 and %3 are sentences: why, and what to do</extracomment>
        <translation>«&#xa0;%1&#xa0;» n’a pas pu être téléchargé. %2 %3</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Réessayez plus tard.</translation>
    </message>
    <message>
        <source>No program on this computer opens “%1”. You can save a copy and open it on another computer.</source>
        <translation>Aucun programme de cet ordinateur n’ouvre «&#xa0;%1&#xa0;». Vous pouvez enregistrer une copie et l’ouvrir sur un autre ordinateur.</translation>
    </message>
</context>
<context>
    <name>ui::FileTells</name>
    <message>
        <source>May tell place and camera</source>
        <translation>Indique peut-être le lieu et l’appareil</translation>
    </message>
</context>
<context>
    <name>ui::FilesView</name>
    <message>
        <source>Fetching, %1 of %2</source>
        <translation>Téléchargement, %1 sur %2</translation>
    </message>
    <message>
        <source>Fetching %1…</source>
        <translation>Téléchargement de %1…</translation>
    </message>
    <message>
        <source>All files</source>
        <extracomment>The top of the folders of a project</extracomment>
        <translation>Tous les fichiers</translation>
    </message>
    <message>
        <source>No files here yet</source>
        <translation>Pas encore de fichiers ici</translation>
    </message>
    <message>
        <source>Drop files or folders here, paste them, or choose them.</source>
        <translation>Déposez ici des fichiers ou des dossiers, collez-les ou choisissez-les.</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Choisir des fichiers</translation>
    </message>
    <message>
        <source>You can look at this project, but only its members can add files.</source>
        <translation>Vous pouvez consulter ce projet, mais seuls ses membres peuvent ajouter des fichiers.</translation>
    </message>
    <message>
        <source>Looking for files</source>
        <translation>Recherche des fichiers</translation>
    </message>
    <message>
        <source>They appear as they are found.</source>
        <translation>Ils apparaissent au fur et à mesure.</translation>
    </message>
    <message>
        <source>Not on this computer yet</source>
        <translation>Pas encore sur cet ordinateur</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>You are no longer a member. What was fetched stays here to look at.</source>
        <translation>Vous n’êtes plus membre. Ce qui a été téléchargé reste ici pour consultation.</translation>
    </message>
    <message>
        <source>You can look, but only members of this project can add or change files.</source>
        <translation>Vous pouvez consulter, mais seuls les membres de ce projet peuvent ajouter ou modifier des fichiers.</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Ajouter des fichiers</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Ajouter un dossier</translation>
    </message>
    <message>
        <source>Paste files</source>
        <translation>Coller des fichiers</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Nouveau dossier</translation>
    </message>
    <message>
        <source>Move chosen files to the trash</source>
        <translation>Mettre les fichiers choisis à la corbeille</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation>Envois</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Folder made</source>
        <translation>Dossier créé</translation>
    </message>
    <message>
        <source>Renamed</source>
        <translation>Renommé</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) moved to the trash</source>
        <comment>files or folders</comment>
        <translation>
            <numerusform>%n élément mis à la corbeille</numerusform>
            <numerusform>%n éléments mis à la corbeille</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) moved</source>
        <comment>files or folders</comment>
        <translation>
            <numerusform>%n élément déplacé</numerusform>
            <numerusform>%n éléments déplacés</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Enregistrer une copie</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Move to folder</source>
        <translation>Déplacer vers un dossier</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Envoyer à nouveau</translation>
    </message>
    <message>
        <source>Go on sending</source>
        <translation>Reprendre l’envoi</translation>
    </message>
    <message>
        <source>Pause sending</source>
        <translation>Mettre l’envoi en pause</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>Mettre à la corbeille</translation>
    </message>
    <message>
        <source>Choose the file again</source>
        <translation>Choisir le fichier à nouveau</translation>
    </message>
    <message>
        <source>Choose the file again…</source>
        <translation>Choisir le fichier à nouveau…</translation>
    </message>
    <message>
        <source>Show the trash of the files</source>
        <translation>Montrer la corbeille des fichiers</translation>
    </message>
    <message>
        <source>Trash of the files</source>
        <translation>Corbeille des fichiers</translation>
    </message>
    <message>
        <source>Files and folders you remove wait here; nothing is lost.</source>
        <translation>Les fichiers et dossiers que vous retirez attendent ici&#x202f;; rien n’est perdu.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>This file is not on this computer yet. It comes %1.</source>
        <extracomment>%1 is the end of the sentence: &quot;when there is a network&quot;</extracomment>
        <translation>Ce fichier n’est pas encore sur cet ordinateur. Il arrivera %1.</translation>
    </message>
    <message>
        <source>These files have never been fetched. They come %1. You can already add your own.</source>
        <extracomment>%1 is the end of the sentence: &quot;when there is a network&quot;</extracomment>
        <translation>Ces fichiers n’ont jamais été téléchargés. Ils arriveront %1. Vous pouvez déjà ajouter les vôtres.</translation>
    </message>
</context>
<context>
    <name>ui::FilterBar</name>
    <message>
        <source>Find on the board</source>
        <translation>Chercher dans le tableau</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>All owners</source>
        <translation>Tous les responsables</translation>
    </message>
    <message>
        <source>Any date</source>
        <translation>Toutes les dates</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>Due this week</source>
        <translation>À faire cette semaine</translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation>Sans date</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>Toutes les étiquettes</translation>
    </message>
</context>
<context>
    <name>ui::GalleryEdits</name>
    <message>
        <source>Album made</source>
        <translation>Album créé</translation>
    </message>
    <message>
        <source>Album renamed</source>
        <translation>Album renommé</translation>
    </message>
    <message>
        <source>Album “%1” moved to the trash</source>
        <translation>Album «&#xa0;%1&#xa0;» mis à la corbeille</translation>
    </message>
    <message>
        <source>Album moved</source>
        <translation>Album déplacé</translation>
    </message>
    <message>
        <source>Cover chosen</source>
        <translation>Couverture choisie</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) moved to the trash</source>
        <translation>
            <numerusform>%n photo mise à la corbeille</numerusform>
            <numerusform>%n photos mises à la corbeille</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) moved to “%1”</source>
        <translation>
            <numerusform>%n photo déplacée vers «&#xa0;%1&#xa0;»</numerusform>
            <numerusform>%n photos déplacées vers «&#xa0;%1&#xa0;»</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) moved</source>
        <translation>
            <numerusform>%n photo déplacée</numerusform>
            <numerusform>%n photos déplacées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::GalleryView</name>
    <message>
        <source>All photos</source>
        <translation>Toutes les photos</translation>
    </message>
    <message>
        <source>%1, visible only to project members</source>
        <translation>%1, visible uniquement par les membres du projet</translation>
    </message>
    <message>
        <source>No photos here yet</source>
        <translation>Pas encore de photos ici</translation>
    </message>
    <message>
        <source>You can look at this project, but only its members can add photos.</source>
        <translation>Vous pouvez consulter ce projet, mais seuls ses membres peuvent ajouter des photos.</translation>
    </message>
    <message>
        <source>Drop photos, films or whole folders here, paste a picture, or choose them.</source>
        <translation>Déposez ici des photos, des films ou des dossiers entiers, collez une image ou choisissez-les.</translation>
    </message>
    <message>
        <source>Choose photos</source>
        <translation>Choisir des photos</translation>
    </message>
    <message>
        <source>Looking for photos</source>
        <translation>Recherche des photos</translation>
    </message>
    <message>
        <source>They appear as they are found.</source>
        <translation>Elles apparaissent au fur et à mesure.</translation>
    </message>
    <message>
        <source>Not on this computer yet</source>
        <translation>Pas encore sur cet ordinateur</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>You are no longer a member. What was fetched stays here to look at.</source>
        <translation>Vous n’êtes plus membre. Ce qui a été téléchargé reste ici pour consultation.</translation>
    </message>
    <message>
        <source>You can look, but only members of this project can add or change photos.</source>
        <translation>Vous pouvez consulter, mais seuls les membres de ce projet peuvent ajouter ou modifier des photos.</translation>
    </message>
    <message>
        <source>Add photos and films</source>
        <translation>Ajouter des photos et des films</translation>
    </message>
    <message>
        <source>Add a folder of photos</source>
        <translation>Ajouter un dossier de photos</translation>
    </message>
    <message>
        <source>Paste photos</source>
        <translation>Coller des photos</translation>
    </message>
    <message>
        <source>New album</source>
        <translation>Nouvel album</translation>
    </message>
    <message>
        <source>Move chosen photos to the trash</source>
        <translation>Mettre les photos choisies à la corbeille</translation>
    </message>
    <message>
        <source>Move chosen photos forward</source>
        <translation>Avancer les photos choisies</translation>
    </message>
    <message>
        <source>Move chosen photos back</source>
        <translation>Reculer les photos choisies</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>Galerie</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>Ajouter des photos</translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation>Envois</translation>
    </message>
    <message>
        <source>Albums</source>
        <translation>Albums</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>Photos of %1</source>
        <extracomment>Name of an album made when photos are added without one; %1 is a date</extracomment>
        <translation>Photos du %1</translation>
    </message>
    <message>
        <source>Photos and films</source>
        <translation>Photos et films</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Tous les fichiers</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>Mettre à la corbeille</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Write the caption</source>
        <translation>Écrire la légende</translation>
    </message>
    <message>
        <source>Use as cover of the album</source>
        <translation>Utiliser comme couverture de l’album</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Envoyer à nouveau</translation>
    </message>
    <message>
        <source>Go on sending</source>
        <translation>Reprendre l’envoi</translation>
    </message>
    <message>
        <source>Pause sending</source>
        <translation>Mettre l’envoi en pause</translation>
    </message>
    <message>
        <source>Move to album</source>
        <translation>Déplacer vers un album</translation>
    </message>
    <message>
        <source>Choose the file again</source>
        <translation>Choisir le fichier à nouveau</translation>
    </message>
    <message>
        <source>Choose the file again…</source>
        <translation>Choisir le fichier à nouveau…</translation>
    </message>
    <message>
        <source>Show the trash of the gallery</source>
        <translation>Montrer la corbeille de la galerie</translation>
    </message>
    <message>
        <source>Trash of the gallery</source>
        <translation>Corbeille de la galerie</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Légende</translation>
    </message>
    <message>
        <source>Albums, photos and comments you remove wait here; nothing is lost.</source>
        <translation>Les albums, photos et commentaires que vous retirez attendent ici&#x202f;; rien n’est perdu.</translation>
    </message>
    <message>
        <source>These photos have never been fetched. They come %1. You can already add your own.</source>
        <extracomment>%1 is the end of the sentence: &quot;when there is a network&quot;</extracomment>
        <translation>Ces photos n’ont jamais été téléchargées. Elles arriveront %1. Vous pouvez déjà ajouter les vôtres.</translation>
    </message>
</context>
<context>
    <name>ui::GivenUp</name>
    <message>
        <source>It is not as it was when you gave it up, and was left as it is now.</source>
        <translation>Ce n’est plus comme au moment de l’abandon&#xa0;: tout reste comme maintenant.</translation>
    </message>
</context>
<context>
    <name>ui::HeroPanel</name>
    <message>
        <source>Two classes,
one project.</source>
        <extracomment>the motto on the sign-in page, over a picture; two short lines</extracomment>
        <translation>Deux classes,
un projet.</translation>
    </message>
    <message>
        <source>Works without a network</source>
        <translation>Fonctionne sans réseau</translation>
    </message>
    <message>
        <source>Photos of pupils stay protected</source>
        <translation>Les photos des élèves restent protégées</translation>
    </message>
    <message>
        <source>Nothing you write is lost</source>
        <translation>Rien de ce que vous écrivez n’est perdu</translation>
    </message>
</context>
<context>
    <name>ui::HistoryEntry</name>
    <message>
        <source>Somebody</source>
        <translation>Quelqu’un</translation>
    </message>
    <message>
        <source>%1, not sent</source>
        <extracomment>%1: a time; a change that the server did not take</extracomment>
        <translation>%1, non envoyé</translation>
    </message>
    <message>
        <source>%1, not sent yet</source>
        <translation>%1, pas encore envoyé</translation>
    </message>
</context>
<context>
    <name>ui::HistoryView</name>
    <message>
        <source>Looking up the history…</source>
        <translation>Recherche de l’historique…</translation>
    </message>
    <message>
        <source>It is kept by the server.</source>
        <translation>Il est conservé par le serveur.</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Rien pour l’instant</translation>
    </message>
    <message>
        <source>Show older</source>
        <translation>Afficher les plus anciennes</translation>
    </message>
    <message>
        <source>Changes of the card appear here.</source>
        <translation>Les modifications de la carte apparaissent ici.</translation>
    </message>
    <message>
        <source>Looking up what else was changed…</source>
        <translation>Recherche des autres modifications…</translation>
    </message>
    <message>
        <source>The history is not on this computer yet</source>
        <translation>L’historique n’est pas encore sur cet ordinateur</translation>
    </message>
    <message>
        <source>It appears here by itself %1.</source>
        <translation>Il apparaîtra ici tout seul %1.</translation>
    </message>
    <message>
        <source>What else was changed, the server knows. It appears here %1.</source>
        <extracomment>%1 is the end of the sentence: &quot;when there is a network&quot;</extracomment>
        <translation>Le serveur connaît les autres modifications. Elles apparaîtront ici %1.</translation>
    </message>
</context>
<context>
    <name>ui::HistoryWords</name>
    <message>
        <source>made the card</source>
        <translation>a créé la carte</translation>
    </message>
    <message>
        <source>took the card out of the trash</source>
        <translation>a sorti la carte de la corbeille</translation>
    </message>
    <message>
        <source>moved the card to the trash</source>
        <translation>a mis la carte à la corbeille</translation>
    </message>
    <message>
        <source>renamed the card from “%1” to “%2”</source>
        <translation>a renommé la carte de «&#xa0;%1&#xa0;» en «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>wrote the description</source>
        <translation>a écrit la description</translation>
    </message>
    <message>
        <source>removed the description</source>
        <translation>a retiré la description</translation>
    </message>
    <message>
        <source>changed the description</source>
        <translation>a modifié la description</translation>
    </message>
    <message>
        <source>removed the due date</source>
        <translation>a retiré l’échéance</translation>
    </message>
    <message>
        <source>moved the due date from %1 to %2</source>
        <translation>a déplacé l’échéance du %1 au %2</translation>
    </message>
    <message>
        <source>set the due date to %1</source>
        <translation>a fixé l’échéance&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more change(s)</source>
        <extracomment>After a list of changes: so many others were made at the same time</extracomment>
        <translation>
            <numerusform>et %n autre modification</numerusform>
            <numerusform>et %n autres modifications</numerusform>
        </translation>
    </message>
    <message>
        <source>chose one of two versions</source>
        <translation>a choisi l’une des deux versions</translation>
    </message>
    <message>
        <source>changed: %1</source>
        <translation>a modifié&#xa0;: %1</translation>
    </message>
    <message>
        <source>moved the card from “%1” to “%2”</source>
        <translation>a déplacé la carte de «&#xa0;%1&#xa0;» vers «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>moved the card to “%1”</source>
        <translation>a déplacé la carte vers «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>moved the card to another list</source>
        <translation>a déplacé la carte vers une autre liste</translation>
    </message>
    <message>
        <source>moved the card within its list</source>
        <translation>a déplacé la carte dans sa liste</translation>
    </message>
    <message>
        <source>somebody who has left</source>
        <translation>quelqu’un qui est parti</translation>
    </message>
    <message>
        <source>gave the card to %1</source>
        <extracomment>%1: names of people and schools</extracomment>
        <translation>a confié la carte à %1</translation>
    </message>
    <message>
        <source>took the card from %1</source>
        <extracomment>%1: names of people and schools</extracomment>
        <translation>a retiré la carte à %1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>one that is gone</source>
        <translation>une qui n’existe plus</translation>
    </message>
    <message>
        <source>added “%1” to the check list</source>
        <translation>a ajouté «&#xa0;%1&#xa0;» à la liste de contrôle</translation>
    </message>
    <message>
        <source>changed “%1” to “%2” in the check list</source>
        <translation>a changé «&#xa0;%1&#xa0;» en «&#xa0;%2&#xa0;» dans la liste de contrôle</translation>
    </message>
    <message>
        <source>ticked “%1”</source>
        <translation>a coché «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>removed the tick from “%1”</source>
        <translation>a décoché «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>removed “%1” from the check list</source>
        <translation>a retiré «&#xa0;%1&#xa0;» de la liste de contrôle</translation>
    </message>
    <message>
        <source>sorted the check list</source>
        <translation>a réordonné la liste de contrôle</translation>
    </message>
    <message>
        <source>attached “%1”</source>
        <translation>a joint «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>removed the attachment “%1”</source>
        <translation>a retiré la pièce jointe «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>a school that is not known here</source>
        <translation>un établissement inconnu ici</translation>
    </message>
    <message>
        <source>was the last to change the card</source>
        <extracomment>Follows a person&apos;s name; what was changed is not known here</extracomment>
        <translation>a modifié la carte en dernier</translation>
    </message>
    <message>
        <source>removed the chosen picture from the card</source>
        <translation>a retiré l’image choisie de la carte</translation>
    </message>
    <message>
        <source>chose the picture that the card shows</source>
        <translation>a choisi l’image qu’affiche la carte</translation>
    </message>
    <message>
        <source>added the tag %1</source>
        <extracomment>%1: names of tags in quotation marks</extracomment>
        <translation>a ajouté l’étiquette %1</translation>
    </message>
    <message>
        <source>removed the tag %1</source>
        <extracomment>%1: names of tags in quotation marks</extracomment>
        <translation>a retiré l’étiquette %1</translation>
    </message>
</context>
<context>
    <name>ui::HomePage</name>
    <message>
        <source>Good evening</source>
        <translation>Bonsoir</translation>
    </message>
    <message>
        <source>Good morning</source>
        <translation>Bonjour</translation>
    </message>
    <message>
        <source>Good afternoon</source>
        <translation>Bonjour</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>greeting, then the person&apos;s first name</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Your projects are being fetched</source>
        <translation>Téléchargement de vos projets</translation>
    </message>
    <message>
        <source>No project is on this computer yet</source>
        <translation>Aucun projet n’est encore sur cet ordinateur</translation>
    </message>
    <message>
        <source>Welcome! First, find a partner class.</source>
        <translation>Bienvenue&#x202f;! Pour commencer, trouvez une classe partenaire.</translation>
    </message>
    <message>
        <source>Search by country, language, subject and age, and send a contact request.</source>
        <translation>Cherchez par pays, langue, matière et âge, puis envoyez une demande de contact.</translation>
    </message>
    <message>
        <source>Find a partner</source>
        <translation>Trouver un partenaire</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Répondre</translation>
    </message>
    <message>
        <source>Answer %1</source>
        <translation>Répondre à %1</translation>
    </message>
    <message>
        <source>would like to be in contact</source>
        <translation>aimerait entrer en contact</translation>
    </message>
    <message>
        <source>proposes “%1”</source>
        <translation>propose «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Nobody waits for an answer.</source>
        <translation>Personne n’attend de réponse.</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Nouveau projet</translation>
    </message>
    <message>
        <source>Your projects</source>
        <translation>Vos projets</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>Tous les projets</translation>
    </message>
    <message>
        <source>Due next</source>
        <translation>Prochaines échéances</translation>
    </message>
    <message>
        <source>Waiting for your answer</source>
        <translation>En attente de votre réponse</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) not sent</source>
        <translation>
            <numerusform>%n modification non envoyée</numerusform>
            <numerusform>%n modifications non envoyées</numerusform>
        </translation>
    </message>
    <message>
        <source>Needs your decision</source>
        <translation>Demande votre décision</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) with two versions</source>
        <translation>
            <numerusform>%n élément en deux versions</numerusform>
            <numerusform>%n éléments en deux versions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Inbox</name>
    <message>
        <source>“%1” accepted: its project space opens now</source>
        <translation>«&#xa0;%1&#xa0;» accepté&#xa0;: l’espace du projet s’ouvre maintenant</translation>
    </message>
    <message>
        <source>“%1” declined</source>
        <translation>«&#xa0;%1&#xa0;» refusé</translation>
    </message>
    <message>
        <source>“%1” taken back</source>
        <translation>«&#xa0;%1&#xa0;» retiré</translation>
    </message>
    <message>
        <source>The project space of “%1” is open.</source>
        <translation>L’espace du projet «&#xa0;%1&#xa0;» est ouvert.</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Y aller</translation>
    </message>
    <message>
        <source>“%1” accepted: its project space opens %2</source>
        <extracomment>%2 is the end of the sentence: &quot;when there is a network&quot;</extracomment>
        <translation>«&#xa0;%1&#xa0;» accepté&#xa0;: l’espace du projet s’ouvrira %2</translation>
    </message>
    <message>
        <source>%1 accepted “%2”: the project space is open.</source>
        <translation>%1 a accepté «&#xa0;%2&#xa0;»&#xa0;: l’espace du projet est ouvert.</translation>
    </message>
</context>
<context>
    <name>ui::IntakePanel</name>
    <message>
        <source>Picture %1</source>
        <extracomment>File name of a pasted picture; %1 is date and time</extracomment>
        <translation>Image %1</translation>
    </message>
    <message numerus="yes">
        <source>Place and camera removed from %n photo(s) – kept in your own file(s).</source>
        <translation>
            <numerusform>Lieu et appareil retirés de %n photo – conservés dans votre propre fichier.</numerusform>
            <numerusform>Lieu et appareil retirés de %n photos – conservés dans vos propres fichiers.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep them next time</source>
        <translation>Les garder la prochaine fois</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) still tell where and with which camera they were taken.</source>
        <translation>
            <numerusform>%n photo indique encore où et avec quel appareil elle a été prise.</numerusform>
            <numerusform>%n photos indiquent encore où et avec quel appareil elles ont été prises.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove it next time</source>
        <translation>Les retirer la prochaine fois</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Et %n autre.</numerusform>
            <numerusform>Et %n autres.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove place and camera from photos</source>
        <translation>Retirer le lieu et l’appareil des photos</translation>
    </message>
    <message>
        <source>Make large photos smaller</source>
        <translation>Réduire les grandes photos</translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>Cancels adding more files</extracomment>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Preparing %1 of %2</source>
        <translation>Préparation de %1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>Looking through the folder: %n file(s) so far</source>
        <translation>
            <numerusform>Parcours du dossier&#xa0;: %n fichier pour l’instant</numerusform>
            <numerusform>Parcours du dossier&#xa0;: %n fichiers pour l’instant</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) may still tell where and with which camera they were made: nothing can be removed from films of this kind.</source>
        <translation>
            <numerusform>%n film peut encore révéler où et avec quel appareil il a été tourné&#xa0;: rien ne peut être retiré des films de ce type.</numerusform>
            <numerusform>%n films peuvent encore révéler où et avec quel appareil ils ont été tournés&#xa0;: rien ne peut être retiré des films de ce type.</numerusform>
        </translation>
    </message>
    <message>
        <source>This picture could not be read; nothing was added. Save it as a file and add that.</source>
        <translation>Cette image n’a pas pu être lue&#x202f;; rien n’a été ajouté. Enregistrez-la dans un fichier et ajoutez celui-ci.</translation>
    </message>
</context>
<context>
    <name>ui::KeepOffline</name>
    <message>
        <source>Keep offline</source>
        <extracomment>Switch: the album&apos;s photos are kept on this computer</extracomment>
        <translation>Garder hors ligne</translation>
    </message>
    <message>
        <source>All originals are on this computer</source>
        <translation>Tous les originaux sont sur cet ordinateur</translation>
    </message>
    <message numerus="yes">
        <source>%n original(s) still to fetch, %1; %2 free here</source>
        <extracomment>%1 and %2 are sizes such as &quot;48 MB&quot;</extracomment>
        <translation>
            <numerusform>Encore %n original à télécharger, %1&#x202f;; %2 libres ici</numerusform>
            <numerusform>Encore %n originaux à télécharger, %1&#x202f;; %2 libres ici</numerusform>
        </translation>
    </message>
    <message>
        <source>Needs %1; %2 free here</source>
        <translation>Il faut %1&#x202f;; %2 libres ici</translation>
    </message>
</context>
<context>
    <name>ui::LeftIntake</name>
    <message numerus="yes">
        <source>%n file(s) were on their way when Jumelle was closed; now they are added.</source>
        <translation>
            <numerusform>%n fichier était en cours d’ajout à la fermeture de Jumelle&#x202f;; il est maintenant ajouté.</numerusform>
            <numerusform>%n fichiers étaient en cours d’ajout à la fermeture de Jumelle&#x202f;; ils sont maintenant ajoutés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more could not be added.</source>
        <translation>
            <numerusform>Un autre fichier n’a pas pu être ajouté.</numerusform>
            <numerusform>%n autres n’ont pas pu être ajoutés.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::LengthNote</name>
    <message numerus="yes">
        <source>%Ln character(s) too long</source>
        <translation>
            <numerusform>%Ln caractère de trop</numerusform>
            <numerusform>%Ln caractères de trop</numerusform>
        </translation>
    </message>
    <message>
        <source>Only the first %1 are kept as a draft.</source>
        <extracomment>Follows &quot;12 characters too long&quot;; %1 is a number such as 20,000</extracomment>
        <translation>Seuls les %1 premiers sont gardés comme brouillon.</translation>
    </message>
</context>
<context>
    <name>ui::ListState</name>
    <message>
        <source>This takes a moment the first time.</source>
        <translation>La première fois, cela prend un moment.</translation>
    </message>
    <message>
        <source>All of it is fetched by itself %1.</source>
        <extracomment>%1 is the end of the sentence: &quot;when there is a network&quot;</extracomment>
        <translation>Tout sera téléchargé automatiquement %1.</translation>
    </message>
</context>
<context>
    <name>ui::ListTitle</name>
    <message>
        <source>Press F2 to rename the list, %1 or %2 to move it</source>
        <extracomment>For screen readers; %1 and %2 are keys, as &quot;Ctrl+Left&quot;</extracomment>
        <translation>Appuyez sur F2 pour renommer la liste, sur %1 ou %2 pour la déplacer</translation>
    </message>
</context>
<context>
    <name>ui::LoginQuestion</name>
    <message>
        <source>User name</source>
        <translation>Nom d’utilisateur</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>Everywhere</source>
        <extracomment>Section of the list of shortcuts</extracomment>
        <translation>Partout</translation>
    </message>
    <message>
        <source>Find or do anything</source>
        <translation>Chercher ou lancer une action</translation>
    </message>
    <message>
        <source>Show keyboard shortcuts</source>
        <translation>Afficher les raccourcis clavier</translation>
    </message>
    <message>
        <source>Show what waits to be sent</source>
        <translation>Afficher ce qui attend d’être envoyé</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Revenir en arrière</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Aller à %1</translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation>Navigation</translation>
    </message>
    <message>
        <source>Home</source>
        <extracomment>Navigation</extracomment>
        <translation>Accueil</translation>
    </message>
    <message>
        <source>Partners</source>
        <extracomment>Navigation</extracomment>
        <translation>Partenaires</translation>
    </message>
    <message>
        <source>Projects</source>
        <extracomment>Navigation</extracomment>
        <translation>Projets</translation>
    </message>
    <message>
        <source>Messages</source>
        <extracomment>Navigation</extracomment>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Settings</source>
        <extracomment>Navigation</extracomment>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Go to all changes</source>
        <translation>Aller à toutes les modifications</translation>
    </message>
    <message>
        <source>Changes</source>
        <extracomment>Navigation: what waits to be sent, what has two versions, what happened</extracomment>
        <translation>Modifications</translation>
    </message>
    <message>
        <source>Do again what was undone</source>
        <translation>Refaire ce qui a été annulé</translation>
    </message>
</context>
<context>
    <name>ui::MediaDelegate</name>
    <message>
        <source>Caption</source>
        <translation>Légende</translation>
    </message>
</context>
<context>
    <name>ui::MediaWords</name>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <comment>photos and films of an album</comment>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
    <message>
        <source>Waits to be sent</source>
        <extracomment>State of a photo</extracomment>
        <translation>En attente d’envoi</translation>
    </message>
    <message>
        <source>%1 % sent</source>
        <extracomment>State of a photo; %1 is a number</extracomment>
        <translation>%1&#xa0;% envoyés</translation>
    </message>
    <message>
        <source>Paused</source>
        <extracomment>State of a photo</extracomment>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Not sent</source>
        <extracomment>State of a photo</extracomment>
        <translation>Non envoyé</translation>
    </message>
    <message>
        <source>The community has no room left for this project. Remove files you no longer need, or ask those who run the community.</source>
        <translation>La communauté n’a plus de place pour ce projet. Supprimez les fichiers devenus inutiles ou adressez-vous aux responsables de la communauté.</translation>
    </message>
    <message>
        <source>You are not allowed to add to this project.</source>
        <translation>Vous n’avez pas le droit d’ajouter des éléments à ce projet.</translation>
    </message>
    <message>
        <source>The community refused it (%1). It is safe on this computer; try again.</source>
        <translation>La communauté l’a refusé (%1). Il est en sécurité sur cet ordinateur&#x202f;; réessayez.</translation>
    </message>
    <message>
        <source>%1 was not added: the disk of this computer is full. Make room and add it again.</source>
        <translation>%1 n’a pas été ajouté&#xa0;: le disque de cet ordinateur est plein. Faites de la place et ajoutez-le à nouveau.</translation>
    </message>
    <message>
        <source>%1 is no photo or film. Files of other kinds belong under Files.</source>
        <translation>%1 n’est ni une photo ni un film. Les autres fichiers ont leur place sous Fichiers.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are no photos or films and were left out. Files of other kinds belong under Files.</source>
        <translation>
            <numerusform>%n fichier n’est ni une photo ni un film et a été laissé de côté. Les autres fichiers ont leur place sous Fichiers.</numerusform>
            <numerusform>%n fichiers ne sont ni des photos ni des films et ont été laissés de côté. Les autres fichiers ont leur place sous Fichiers.</numerusform>
        </translation>
    </message>
    <message>
        <source>Up to %1 a file</source>
        <translation>Jusqu’à %1 par fichier</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Film</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>%1 %2 of %3</source>
        <extracomment>%1 &quot;Photo&quot; or &quot;Film&quot;, %2 its number, %3 how many there are</extracomment>
        <translation>%1 %2 sur %3</translation>
    </message>
    <message>
        <source>by %1</source>
        <extracomment>%1 is a person</extracomment>
        <translation>par %1</translation>
    </message>
    <message>
        <source>This file is larger than the community takes. Make a shorter or smaller version.</source>
        <translation>Ce fichier est plus volumineux que ce que la communauté accepte. Faites-en une version plus courte ou plus légère.</translation>
    </message>
    <message>
        <source>The copy kept for sending has vanished or changed. Choose the file again.</source>
        <translation>La copie gardée pour l’envoi a disparu ou a changé. Veuillez choisir le fichier à nouveau.</translation>
    </message>
    <message>
        <source>%1 is too large: the community takes up to %2 a file. Make a shorter or smaller version, or put it elsewhere and add a link.</source>
        <translation>%1 est trop volumineux&#xa0;: la communauté accepte jusqu’à %2 par fichier. Faites-en une version plus courte ou plus légère, ou déposez-le ailleurs et ajoutez un lien.</translation>
    </message>
    <message>
        <source>%1 does not fit: %2 are free in this project. Remove files that are no longer needed, or ask those who run the community for more room.</source>
        <extracomment>%1 is a file name, %2 a size</extracomment>
        <translation>%1 dépasse la place disponible&#xa0;: il reste %2 dans ce projet. Supprimez les fichiers devenus inutiles, ou demandez plus de place aux responsables de la communauté.</translation>
    </message>
    <message>
        <source>%1 is not a picture that can be read. Open it in another program to see whether it is damaged, and save it again.</source>
        <translation>%1 n’est pas une image lisible. Ouvrez-la dans un autre programme pour voir si elle est endommagée, et enregistrez-la à nouveau.</translation>
    </message>
    <message>
        <source>%1 is no longer there or cannot be opened. Was it on a stick or a phone? Connect it again and add it once more.</source>
        <extracomment>%1 is a file name</extracomment>
        <translation>%1 n’est plus là ou ne peut pas être ouvert. Était-il sur une clé USB ou un téléphone&#x202f;? Rebranchez l’appareil et ajoutez-le à nouveau.</translation>
    </message>
    <message>
        <source>%1 of %2 used; up to %3 a file</source>
        <translation>%1 sur %2 utilisés&#x202f;; jusqu’à %3 par fichier</translation>
    </message>
    <message>
        <source>%1 of %2 used</source>
        <translation>%1 sur %2 utilisés</translation>
    </message>
    <message>
        <source>The folder %1 may not be opened; what is in it was left out.</source>
        <translation>Le dossier %1 ne peut pas être ouvert&#x202f;; son contenu a été laissé de côté.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and what is in it were left out: folders may lie %n deep.</source>
        <comment>folders inside folders</comment>
        <translation>
            <numerusform>%1 et son contenu ont été laissés de côté&#xa0;: %n niveau de dossiers au plus.</numerusform>
            <numerusform>%1 et son contenu ont été laissés de côté&#xa0;: %n niveaux de dossiers au plus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Everything from %1 on was left out: at most %n file(s) can be added at once.</source>
        <translation>
            <numerusform>Tout à partir de %1 a été laissé de côté&#xa0;: %n fichier au plus peut être ajouté à la fois.</numerusform>
            <numerusform>Tout à partir de %1 a été laissé de côté&#xa0;: %n fichiers au plus peuvent être ajoutés à la fois.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There is too much in %1: only what was found among the first %n entries was added.</source>
        <comment>entries of folders</comment>
        <translation>
            <numerusform>Il y a trop de choses dans %1&#xa0;: seul ce qui se trouvait dans la première entrée a été ajouté.</numerusform>
            <numerusform>Il y a trop de choses dans %1&#xa0;: seul ce qui se trouvait parmi les %n premières entrées a été ajouté.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is a link to something else and was left out. Add what it leads to by itself.</source>
        <translation>%1 est un lien vers autre chose et a été laissé de côté. Ajoutez directement ce qu’il désigne.</translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) to other places were left out. Add what they lead to by itself.</source>
        <translation>
            <numerusform>%n lien vers un autre endroit a été laissé de côté. Ajoutez directement ce qu’il désigne.</numerusform>
            <numerusform>%n liens vers d’autres endroits ont été laissés de côté. Ajoutez directement ce qu’ils désignent.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is neither a file nor a folder.</source>
        <translation>%1 n’est ni un fichier ni un dossier.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>Share of a photo that is sent; %1 is a number</extracomment>
        <translation>%1&#x202f;%</translation>
    </message>
    <message>
        <source>%1 is a HEIC picture, as iPhones take them: not every computer can show it, and place and camera cannot be removed from it. Save it as JPEG and add that. An iPhone takes JPEGs when “Most Compatible” is chosen in its settings under Camera, Formats.</source>
        <extracomment>%1 is a file name; use the words that an iPhone uses for its settings</extracomment>
        <translation>%1 est une image HEIC, comme les prennent les iPhone&#xa0;: tous les ordinateurs ne peuvent pas l’afficher, et le lieu et l’appareil ne peuvent pas en être retirés. Enregistrez-la en JPEG et ajoutez celle-ci. Un iPhone prend des JPEG lorsque «&#xa0;Le plus compatible&#xa0;» est choisi dans ses réglages sous Appareil photo, Formats.</translation>
    </message>
    <message>
        <source>%1 is a TIFF or a raw picture of a camera: not every computer can show it, and place and camera cannot be removed from it. Save it as JPEG or PNG and add that.</source>
        <extracomment>%1 is a file name</extracomment>
        <translation>%1 est une image TIFF ou une image brute d’un appareil photo&#xa0;: tous les ordinateurs ne peuvent pas l’afficher, et le lieu et l’appareil ne peuvent pas en être retirés. Enregistrez-la en JPEG ou en PNG et ajoutez celle-ci.</translation>
    </message>
    <message>
        <source>Under Files and on cards it can be added as it is.</source>
        <translation>Sous Fichiers et sur les cartes, elle peut être ajoutée telle quelle.</translation>
    </message>
    <message>
        <source>Under Files and on cards it can be added as it is, with all it tells, once “Keep place, camera and names inside photos” is on in the settings.</source>
        <extracomment>The words in quotation marks are those of the settings</extracomment>
        <translation>Sous Fichiers et sur les cartes, elle peut être ajoutée telle quelle, avec tout ce qu’elle révèle, dès que «&#xa0;Garder le lieu, l’appareil et les noms dans les photos&#xa0;» est activé dans les réglages.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <extracomment>A file name in the quotation marks of your language</extracomment>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>%1 was not added: the community has no room left for this project. Remove files that are no longer needed, or ask those who run the community for more room.</source>
        <translation>%1 n’a pas été ajouté&#xa0;: la communauté n’a plus de place pour ce projet. Supprimez les fichiers devenus inutiles, ou demandez plus de place aux responsables de la communauté.</translation>
    </message>
    <message>
        <source>%1 could not be added; your own file is as it was. Please try again, and tell your help desk if it happens once more.</source>
        <translation>%1 n’a pas pu être ajouté&#x202f;; votre propre fichier est inchangé. Réessayez, et prévenez votre service d’assistance si cela se reproduit.</translation>
    </message>
    <message>
        <source>%1 is too large: your school allows up to %2 a file (%3). Make a shorter or smaller version, or put it elsewhere and add a link.</source>
        <extracomment>%1 is a file name, %2 a size, %3 the file or key with the rules of this computer</extracomment>
        <translation>%1 est trop volumineux&#xa0;: votre établissement autorise jusqu’à %2 par fichier (%3). Faites-en une version plus courte ou plus légère, ou déposez-le ailleurs et ajoutez un lien.</translation>
    </message>
    <message>
        <source>%1 was not added: nothing can be written to the folder of Jumelle.</source>
        <translation>%1 n’a pas été ajouté&#xa0;: rien ne peut être écrit dans le dossier de Jumelle.</translation>
    </message>
</context>
<context>
    <name>ui::MembersView</name>
    <message>
        <source>Founder</source>
        <translation>Fondateur</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Enseignant</translation>
    </message>
    <message>
        <source>Pupil administrator</source>
        <translation>Élève qui aide à gérer le projet</translation>
    </message>
    <message>
        <source>Pupil</source>
        <translation>Élève</translation>
    </message>
    <message>
        <source>Visitor</source>
        <translation>Visiteur</translation>
    </message>
    <message>
        <source>The members are being fetched</source>
        <translation>Téléchargement des membres</translation>
    </message>
    <message>
        <source>The members are not on this computer yet</source>
        <translation>Les membres ne sont pas encore sur cet ordinateur</translation>
    </message>
</context>
<context>
    <name>ui::MessagesPage</name>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Find a partner</source>
        <extracomment>Leads to the search for partners</extracomment>
        <translation>Trouver un partenaire</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyés</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Which messages</source>
        <translation>Quels messages</translation>
    </message>
    <message>
        <source>Find a contact</source>
        <translation>Trouver un contact</translation>
    </message>
    <message>
        <source>Name, school, town or a word of your note</source>
        <translation>Nom, établissement, ville ou un mot de votre note</translation>
    </message>
    <message>
        <source>For you</source>
        <translation>Pour vous</translation>
    </message>
    <message>
        <source>For you (%1)</source>
        <extracomment>What came for this person, and how many of it wait for an answer</extracomment>
        <translation>Pour vous (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) wait for your answer</source>
        <translation>
            <numerusform>%n message attend votre réponse</numerusform>
            <numerusform>%n messages attendent votre réponse</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign in to read your messages</source>
        <translation>Connectez-vous pour lire vos messages</translation>
    </message>
    <message>
        <source>Messages belong to a person; sign in in the settings.</source>
        <translation>Les messages appartiennent à une personne&#x202f;; connectez-vous dans les réglages.</translation>
    </message>
    <message>
        <source>Fetching your messages…</source>
        <translation>Téléchargement de vos messages…</translation>
    </message>
    <message>
        <source>No contact matches</source>
        <translation>Aucun contact ne correspond</translation>
    </message>
    <message>
        <source>Try fewer words.</source>
        <translation>Essayez avec moins de mots.</translation>
    </message>
    <message>
        <source>Show all contacts</source>
        <translation>Afficher tous les contacts</translation>
    </message>
    <message>
        <source>No contacts yet</source>
        <translation>Pas encore de contacts</translation>
    </message>
    <message>
        <source>Who accepts your request, or whose request you accept, stands here.</source>
        <translation>Les personnes qui acceptent votre demande, ou dont vous acceptez la demande, apparaissent ici.</translation>
    </message>
    <message>
        <source>Nothing sent yet</source>
        <translation>Encore rien d’envoyé</translation>
    </message>
    <message>
        <source>Requests to others and your project proposals stand here with their answers.</source>
        <translation>Vos demandes et vos propositions de projet apparaissent ici avec leurs réponses.</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>Rien ne vous attend</translation>
    </message>
    <message>
        <source>Requests, project proposals and answers of others appear here.</source>
        <translation>Les demandes, les propositions de projet et les réponses des autres apparaissent ici.</translation>
    </message>
    <message>
        <source>Trash of your contacts</source>
        <translation>Corbeille de vos contacts</translation>
    </message>
    <message>
        <source>Contacts you remove wait here; nothing is lost.</source>
        <translation>Les contacts que vous retirez attendent ici&#x202f;; rien n’est perdu.</translation>
    </message>
    <message>
        <source>What you answer now will be sent %1.</source>
        <extracomment>%1 is the end of the sentence: &quot;when there is a network&quot;</extracomment>
        <translation>Ce que vous répondez maintenant sera envoyé %1.</translation>
    </message>
    <message>
        <source>Your messages come %1.</source>
        <extracomment>%1 is the end of the sentence: &quot;when there is a network&quot;</extracomment>
        <translation>Vos messages arriveront %1.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
</context>
<context>
    <name>ui::NewProject</name>
    <message>
        <source>Choose one of your contacts</source>
        <translation>Choisissez l’un de vos contacts</translation>
    </message>
    <message>
        <source>Please give the project a title.</source>
        <translation>Donnez un titre au projet.</translation>
    </message>
    <message>
        <source>You have no contacts yet. Find a partner first; your draft is kept.</source>
        <translation>Vous n’avez pas encore de contacts. Trouvez d’abord un partenaire&#x202f;; votre brouillon est conservé.</translation>
    </message>
    <message>
        <source>Please choose with whom you want to do it.</source>
        <translation>Choisissez avec qui vous voulez le faire.</translation>
    </message>
    <message>
        <source>%1 will be asked. The project opens when the answer is yes.</source>
        <translation>Votre projet sera proposé à %1. Il s’ouvrira dès que la réponse sera oui.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>Avec qui</translation>
    </message>
    <message>
        <source>Aims</source>
        <translation>Objectifs</translation>
    </message>
    <message>
        <source>What comes out of it</source>
        <translation>Ce qui en sortira</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Langues</translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation>Matières</translation>
    </message>
    <message>
        <source>Pupils&apos; age from</source>
        <extracomment>for a screen reader, of the youngest and of the oldest pupils</extracomment>
        <translation>Âge, de</translation>
    </message>
    <message>
        <source>to</source>
        <translation>à</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Clean seas, stories of our river</source>
        <translation>Des mers propres, les histoires de notre rivière</translation>
    </message>
    <message>
        <source>What should the pupils learn and do together?</source>
        <translation>Que doivent apprendre et faire ensemble les élèves&#x202f;?</translation>
    </message>
    <message>
        <source>An exhibition, a film, a book…</source>
        <translation>Une exposition, un film, un livre…</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Sans date</translation>
    </message>
    <message>
        <source>Ask the partner</source>
        <translation>Proposer au partenaire</translation>
    </message>
    <message>
        <source>Keep as a draft</source>
        <translation>Garder comme brouillon</translation>
    </message>
    <message>
        <source>Pupils&apos; age to</source>
        <translation>Âge des élèves jusqu’à</translation>
    </message>
    <message>
        <source>Add a language</source>
        <translation>Ajouter une langue</translation>
    </message>
    <message>
        <source>Add a subject</source>
        <translation>Ajouter une matière</translation>
    </message>
</context>
<context>
    <name>ui::NotFound</name>
    <message>
        <source>It is in the trash.</source>
        <extracomment>Where a link leads to a card, file, photo or announcement in the trash</extracomment>
        <translation>C’est dans la corbeille.</translation>
    </message>
    <message>
        <source>Show the trash</source>
        <extracomment>Button: opens the trash</extracomment>
        <translation>Montrer la corbeille</translation>
    </message>
    <message>
        <source>It is not here: somebody removed it, or it has not come yet. Try the link again when everything has been received, or ask whoever sent it.</source>
        <extracomment>Where a link leads to a card, file, photo, person, school or announcement that is not found</extracomment>
        <translation>Ce n’est pas ici&#xa0;: quelqu’un l’a retiré, ou ce n’est pas encore arrivé. Réessayez le lien quand tout aura été reçu, ou demandez à la personne qui l’a envoyé.</translation>
    </message>
</context>
<context>
    <name>ui::NotSentDesk</name>
    <message>
        <source>Give up this change?</source>
        <translation>Abandonner cette modification&#x202f;?</translation>
    </message>
    <message>
        <source>The file and what was to be done with it will not be sent. Your own file stays as it is.</source>
        <translation>Le fichier et ce qui devait en être fait ne seront pas envoyés. Votre propre fichier reste tel quel.</translation>
    </message>
    <message>
        <source>It will not be sent, and others will not see it. The words stay in the list of what was not sent, under “Given up”, until you remove them there.</source>
        <translation>Elle ne sera pas envoyée et les autres ne la verront pas. Son texte reste dans la liste de ce qui n’a pas été envoyé, sous «&#xa0;Abandonné&#xa0;», jusqu’à ce que vous l’y supprimiez.</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Given up: %1</source>
        <translation>Abandonné&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n given-up change(s) for ever?</source>
        <translation>
            <numerusform>Supprimer définitivement %n modification abandonnée&#x202f;?</numerusform>
            <numerusform>Supprimer définitivement %n modifications abandonnées&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Their words are then nowhere on this computer but in a copy that you kept.</source>
        <translation>Leur texte ne sera plus sur cet ordinateur que dans une copie que vous avez gardée.</translation>
    </message>
    <message>
        <source>Remove for ever</source>
        <translation>Supprimer définitivement</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Keep a copy of what was not sent</source>
        <translation>Garder une copie de ce qui n’a pas été envoyé</translation>
    </message>
    <message>
        <source>Not sent %1</source>
        <extracomment>name of a folder; %1 is a date like 2026-03-12</extracomment>
        <translation>Non envoyé %1</translation>
    </message>
    <message>
        <source>Kept in %1</source>
        <translation>Gardé dans %1</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were not on this computer any more.</source>
        <translation>
            <numerusform>%n fichier n’était plus sur cet ordinateur.</numerusform>
            <numerusform>%n fichiers n’étaient plus sur cet ordinateur.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Afficher le dossier</translation>
    </message>
</context>
<context>
    <name>ui::NotSentExport</name>
    <message>
        <source>What was not sent</source>
        <translation>Ce qui n’a pas été envoyé</translation>
    </message>
</context>
<context>
    <name>ui::NotSentView</name>
    <message>
        <source>Everything could be sent</source>
        <translation>Tout a pu être envoyé</translation>
    </message>
    <message>
        <source>If the server ever refuses a change for good, it stays here until you decide.</source>
        <translation>Si le serveur refuse un jour définitivement une modification, elle reste ici jusqu’à votre décision.</translation>
    </message>
    <message>
        <source>The server did not take these. Their words are safe on this computer: try again, keep a copy outside, or give them up.</source>
        <translation>Le serveur n’a pas accepté ces modifications. Leur texte est en sécurité sur cet ordinateur&#xa0;: réessayez, gardez une copie ou abandonnez-les.</translation>
    </message>
    <message>
        <source>Everything else could be sent.</source>
        <translation>Tout le reste a pu être envoyé.</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Non envoyé</translation>
    </message>
    <message>
        <source>Keep a copy of all…</source>
        <translation>Garder une copie de tout…</translation>
    </message>
    <message>
        <source>Writes a page to read, a plain text, a file for programs and the attached files into a folder of your choice.</source>
        <translation>Écrit une page à lire, un texte simple, un fichier pour les programmes et les fichiers joints dans un dossier de votre choix.</translation>
    </message>
    <message>
        <source>Given up</source>
        <extracomment>what a person decided not to send</extracomment>
        <translation>Abandonné</translation>
    </message>
    <message>
        <source>These will not be sent. They are in the copy, too, and can be taken back.</source>
        <translation>Ces modifications ne seront pas envoyées. Elles sont aussi dans la copie et peuvent être récupérées.</translation>
    </message>
    <message>
        <source>Remove all of these for ever…</source>
        <translation>Tout supprimer définitivement…</translation>
    </message>
</context>
<context>
    <name>ui::NoteBar</name>
    <message>
        <source>Close</source>
        <extracomment>Button that closes a message</extracomment>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>ui::OverviewView</name>
    <message>
        <source>Ages %1–%2</source>
        <translation>%1–%2 ans</translation>
    </message>
    <message numerus="yes">
        <source>%n pupil(s)</source>
        <translation>
            <numerusform>%n élève</numerusform>
            <numerusform>%n élèves</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) and films</source>
        <translation>
            <numerusform>%n photo ou film</numerusform>
            <numerusform>%n photos et films</numerusform>
        </translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>De quoi il s’agit</translation>
    </message>
    <message>
        <source>How far we are</source>
        <translation>Où nous en sommes</translation>
    </message>
    <message>
        <source>Due next</source>
        <translation>Prochaines échéances</translation>
    </message>
    <message>
        <source>Aims</source>
        <translation>Objectifs</translation>
    </message>
    <message>
        <source>What comes out of it</source>
        <translation>Ce qui en sortira</translation>
    </message>
    <message>
        <source>What should the pupils learn and do together?</source>
        <translation>Que doivent apprendre et faire ensemble les élèves&#x202f;?</translation>
    </message>
    <message>
        <source>An exhibition, a film, a book…</source>
        <translation>Une exposition, un film, un livre…</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n card(s) done</source>
        <translation>
            <numerusform>%1 sur %n carte terminée</numerusform>
            <numerusform>%1 sur %n cartes terminées</numerusform>
        </translation>
    </message>
    <message>
        <source>No cards so far</source>
        <translation>Pas encore de cartes</translation>
    </message>
    <message>
        <source>Nothing written yet</source>
        <extracomment>in place of a text that only others may write</extracomment>
        <translation>Rien d’écrit pour l’instant</translation>
    </message>
    <message>
        <source>Only the founders of the project can change this.</source>
        <translation>Seuls les fondateurs du projet peuvent modifier ceci.</translation>
    </message>
</context>
<context>
    <name>ui::OwnersSection</name>
    <message>
        <source>Owners by school</source>
        <translation>Responsables</translation>
    </message>
    <message>
        <source>Add or remove an owner</source>
        <translation>Ajouter ou retirer un responsable</translation>
    </message>
    <message>
        <source>Somebody who has left</source>
        <translation>Quelqu’un qui est parti</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Encore personne</translation>
    </message>
    <message>
        <source>%1 owns this card</source>
        <translation>%1 est responsable de cette carte</translation>
    </message>
    <message>
        <source>%1 no longer owns this card</source>
        <translation>%1 n’est plus responsable de cette carte</translation>
    </message>
    <message>
        <source>The whole school</source>
        <extracomment>Below the name of a school that owns a card, before its town</extracomment>
        <translation>Tout l’établissement</translation>
    </message>
    <message>
        <source>A school that is not known here</source>
        <translation>Un établissement inconnu ici</translation>
    </message>
    <message>
        <source>%1 (whole school)</source>
        <extracomment>A choice above the people of one school: the school as such owns the card, whoever works there; %1: its name</extracomment>
        <translation>%1 (tout l’établissement)</translation>
    </message>
</context>
<context>
    <name>ui::PartnerFilters</name>
    <message>
        <source>Ages</source>
        <extracomment>Ages of pupils: two fields, from and to, follow</extracomment>
        <translation>Âge</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Matière</translation>
    </message>
    <message>
        <source>Youngest age</source>
        <translation>Âge minimal</translation>
    </message>
    <message>
        <source>Oldest age</source>
        <translation>Âge maximal</translation>
    </message>
    <message>
        <source>from</source>
        <extracomment>Lowest age of pupils, no choice made</extracomment>
        <translation>de</translation>
    </message>
    <message>
        <source>to</source>
        <extracomment>Highest age of pupils, no choice made</extracomment>
        <translation>à</translation>
    </message>
    <message>
        <source>Looking for partners</source>
        <extracomment>Filter: only who is free for a project</extracomment>
        <translation>Cherche des partenaires</translation>
    </message>
    <message>
        <source>All countries</source>
        <translation>Tous les pays</translation>
    </message>
    <message>
        <source>All languages</source>
        <translation>Toutes les langues</translation>
    </message>
    <message>
        <source>All subjects</source>
        <translation>Toutes les matières</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>All regions</source>
        <translation>Toutes les régions</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Région</translation>
    </message>
    <message>
        <source>Other ages</source>
        <extracomment>First choice of the ages: none, or not one of the groups below</extracomment>
        <translation>Autres âges</translation>
    </message>
    <message>
        <source>All ages</source>
        <translation>Tous les âges</translation>
    </message>
    <message>
        <source>Age group</source>
        <translation>Tranche d’âge</translation>
    </message>
</context>
<context>
    <name>ui::PartnerPanel</name>
    <message>
        <source>Languages</source>
        <translation>Langues</translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation>Matières</translation>
    </message>
    <message>
        <source>No words about this yet.</source>
        <translation>Encore rien d’écrit à ce sujet.</translation>
    </message>
    <message>
        <source>Pupils</source>
        <translation>Élèves</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Not looking for a project now</source>
        <translation>Ne cherche pas de projet en ce moment</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Équipement</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>Niveaux</translation>
    </message>
    <message>
        <source>Web site</source>
        <translation>Site web</translation>
    </message>
    <message>
        <source>In your contacts</source>
        <translation>Dans vos contacts</translation>
    </message>
    <message>
        <source>Asks you for contact</source>
        <translation>Vous demande un contact</translation>
    </message>
    <message>
        <source>Request will be sent</source>
        <translation>La demande sera envoyée</translation>
    </message>
    <message>
        <source>Request sent</source>
        <translation>Demande envoyée</translation>
    </message>
    <message>
        <source>This is you</source>
        <translation>C’est vous</translation>
    </message>
    <message>
        <source>Accept the request</source>
        <translation>Accepter la demande</translation>
    </message>
    <message>
        <source>Send a contact request</source>
        <translation>Envoyer une demande de contact</translation>
    </message>
    <message>
        <source>Start a project</source>
        <translation>Lancer un projet</translation>
    </message>
    <message>
        <source>Teachers of this school</source>
        <translation>Enseignants de cet établissement</translation>
    </message>
    <message>
        <source>Message to %1</source>
        <translation>Message à %1</translation>
    </message>
    <message>
        <source>Say who you are and what you would like to do together</source>
        <translation>Dites qui vous êtes et ce que vous aimeriez faire ensemble</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Request accepted</source>
        <translation>Demande acceptée</translation>
    </message>
    <message>
        <source>Education system</source>
        <translation>Système éducatif</translation>
    </message>
    <message>
        <source>Education system: %1</source>
        <translation>Système éducatif&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>ui::PartnersPage</name>
    <message>
        <source>Find a partner</source>
        <translation>Trouver un partenaire</translation>
    </message>
    <message>
        <source>New announcement</source>
        <translation>Nouvelle annonce</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Schools</source>
        <translation>Établissements</translation>
    </message>
    <message>
        <source>Announcements</source>
        <translation>Annonces</translation>
    </message>
    <message>
        <source>What to look for</source>
        <translation>Que chercher</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Topic, name, school, town or region</source>
        <translation>Thème, nom, établissement, ville ou région</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Search for partners</source>
        <translation>Chercher des partenaires</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Enregistrer cette recherche</translation>
    </message>
    <message>
        <source>Send a contact request</source>
        <translation>Envoyer une demande de contact</translation>
    </message>
    <message>
        <source> – looking for more…</source>
        <translation> – la recherche continue…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln person/people match your search</source>
        <translation>
            <numerusform>%Ln personne correspond à votre recherche</numerusform>
            <numerusform>%Ln personnes correspondent à votre recherche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln school(s) match your search</source>
        <translation>
            <numerusform>%Ln établissement correspond à votre recherche</numerusform>
            <numerusform>%Ln établissements correspondent à votre recherche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln announcement(s) match your search</source>
        <translation>
            <numerusform>%Ln annonce correspond à votre recherche</numerusform>
            <numerusform>%Ln annonces correspondent à votre recherche</numerusform>
        </translation>
    </message>
    <message>
        <source>Search for everything</source>
        <translation>Tout rechercher</translation>
    </message>
    <message>
        <source>Sign in to find partners</source>
        <translation>Connectez-vous pour trouver des partenaires</translation>
    </message>
    <message>
        <source>Partners are found in a community; sign in to one in the settings.</source>
        <translation>On trouve ses partenaires dans une communauté&#x202f;; connectez-vous à l’une d’elles dans les réglages.</translation>
    </message>
    <message>
        <source>Nothing seen before matches</source>
        <translation>Aucun résultat parmi ce que vous avez déjà vu</translation>
    </message>
    <message>
        <source>Looking through the community…</source>
        <translation>Recherche dans la communauté…</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <source>Try fewer words or a wider choice.</source>
        <translation>Essayez avec moins de mots ou un choix plus large.</translation>
    </message>
    <message>
        <source>No announcements yet</source>
        <translation>Pas encore d’annonces</translation>
    </message>
    <message>
        <source>Nobody is here yet</source>
        <translation>Il n’y a encore personne ici</translation>
    </message>
    <message>
        <source>Say what you would like to do; others will find it.</source>
        <translation>Dites ce que vous aimeriez faire&#x202f;; les autres le trouveront.</translation>
    </message>
    <message>
        <source>As soon as others join the community, they appear here.</source>
        <translation>Dès que d’autres rejoindront la communauté, ils apparaîtront ici.</translation>
    </message>
    <message>
        <source>Trash of your announcements</source>
        <translation>Corbeille de vos annonces</translation>
    </message>
    <message>
        <source>Announcements you remove wait here; nothing is lost.</source>
        <translation>Les annonces que vous retirez attendent ici&#x202f;; rien n’est perdu.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln person/people</source>
        <translation>
            <numerusform>%Ln personne</numerusform>
            <numerusform>%Ln personnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln school(s)</source>
        <translation>
            <numerusform>%Ln établissement</numerusform>
            <numerusform>%Ln établissements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln announcement(s)</source>
        <translation>
            <numerusform>%Ln annonce</numerusform>
            <numerusform>%Ln annonces</numerusform>
        </translation>
    </message>
    <message>
        <source>Whatever you have looked at once can be found here without the server. The rest comes %1.</source>
        <extracomment>%1 is the end of the sentence: &quot;when there is a network&quot;</extracomment>
        <translation>Ce que vous avez déjà consulté se retrouve ici sans le serveur. Le reste arrivera %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1. These are the %Ln person/people seen before.</source>
        <extracomment>%1 says why: &quot;You are offline&quot;</extracomment>
        <translation>
            <numerusform>%1. Voici %Ln personne déjà vue.</numerusform>
            <numerusform>%1. Voici les %Ln personnes déjà vues.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1. These are the %Ln school(s) seen before.</source>
        <extracomment>%1 says why: &quot;You are offline&quot;</extracomment>
        <translation>
            <numerusform>%1. Voici %Ln établissement déjà vu.</numerusform>
            <numerusform>%1. Voici les %Ln établissements déjà vus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1. These are the %Ln announcement(s) seen before.</source>
        <extracomment>%1 says why: &quot;You are offline&quot;</extracomment>
        <translation>
            <numerusform>%1. Voici %Ln annonce déjà vue.</numerusform>
            <numerusform>%1. Voici les %Ln annonces déjà vues.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
</context>
<context>
    <name>ui::PeopleDesk</name>
    <message>
        <source>This has been sent already and cannot be taken back.</source>
        <translation>C’est déjà envoyé et ne peut plus être retiré.</translation>
    </message>
    <message>
        <source>Request sent to %1</source>
        <translation>Demande envoyée à %1</translation>
    </message>
    <message>
        <source>You and %1 are now in contact</source>
        <translation>Vous êtes maintenant en contact avec %1</translation>
    </message>
    <message>
        <source>Request of %1 declined</source>
        <translation>Demande de %1 refusée</translation>
    </message>
    <message>
        <source>Request to %1 taken back</source>
        <translation>Demande à %1 retirée</translation>
    </message>
    <message>
        <source>Your request to %1 will be sent %2</source>
        <extracomment>%2 is the end of the sentence: &quot;when there is a network&quot;</extracomment>
        <translation>Votre demande à %1 sera envoyée %2</translation>
    </message>
</context>
<context>
    <name>ui::PeopleText</name>
    <message>
        <source>From %1 years</source>
        <extracomment>Age of pupils</extracomment>
        <translation>À partir de %1 ans</translation>
    </message>
    <message>
        <source>Up to %1 years</source>
        <extracomment>Age of pupils</extracomment>
        <translation>Jusqu’à %1 ans</translation>
    </message>
    <message>
        <source>Age %1</source>
        <extracomment>Age of pupils</extracomment>
        <translation>%1 ans</translation>
    </message>
    <message>
        <source>Ages %1–%2</source>
        <extracomment>Age of pupils, from and to</extracomment>
        <translation>%1–%2 ans</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Town and country</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n pupil(s)</source>
        <translation>
            <numerusform>%n élève</numerusform>
            <numerusform>%n élèves</numerusform>
        </translation>
    </message>
    <message>
        <source>Can start now</source>
        <translation>Peut commencer maintenant</translation>
    </message>
    <message>
        <source>Can start in %1</source>
        <extracomment>%1 is a month such as &quot;March&quot; or &quot;March 2027&quot;</extracomment>
        <translation>Peut commencer en %1</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>À partir du %1</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Jusqu’au %1</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <extracomment>State of something written without a network</extracomment>
        <translation>Pas encore envoyé</translation>
    </message>
</context>
<context>
    <name>ui::PersonButton</name>
    <message>
        <source>Your account: %1</source>
        <extracomment>Button with the picture of the person who is signed in</extracomment>
        <translation>Votre compte&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>ui::PhotoInfo</name>
    <message>
        <source>About this film</source>
        <translation>À propos de ce film</translation>
    </message>
    <message>
        <source>About this photo</source>
        <translation>À propos de cette photo</translation>
    </message>
    <message>
        <source>Good</source>
        <extracomment>Beside the text for those who cannot see the photo</extracomment>
        <translation>Bon</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Manquant</translation>
    </message>
    <message>
        <source>Very short</source>
        <translation>Très court</translation>
    </message>
    <message>
        <source>Taken %1</source>
        <translation>Prise&#xa0;: %1</translation>
    </message>
    <message>
        <source>Added by %1, %2</source>
        <translation>Ajout par %1, %2</translation>
    </message>
    <message>
        <source>Place and camera removed</source>
        <translation>Lieu et appareil retirés</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Légende</translation>
    </message>
    <message>
        <source>What happens here?</source>
        <translation>Que se passe-t-il ici&#x202f;?</translation>
    </message>
    <message>
        <source>Text for those who cannot see it</source>
        <translation>Texte pour les personnes qui ne voient pas</translation>
    </message>
    <message>
        <source>Who and what is to be seen, in one or two sentences</source>
        <translation>Qui et quoi l’on voit, en une ou deux phrases</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Who made it</source>
        <translation>Par qui&#x202f;?</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Non précisée</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Commentaires</translation>
    </message>
    <message>
        <source>Comments (%1)</source>
        <translation>Commentaires (%1)</translation>
    </message>
    <message>
        <source>Runs for %1</source>
        <extracomment>How long a film is; %1 is &quot;2:31&quot;</extracomment>
        <translation>Durée&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>ui::PhotoViewer</name>
    <message>
        <source>%1 of %2</source>
        <extracomment>Which photo of how many; %1 and %2 are numbers</extracomment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Opens in your video player</source>
        <translation>S’ouvre dans votre lecteur vidéo</translation>
    </message>
    <message>
        <source>This picture cannot be read. Saving a copy still works.</source>
        <translation>Cette image ne peut pas être lue. Vous pouvez tout de même en enregistrer une copie.</translation>
    </message>
    <message>
        <source>Fetching, %1 of %2</source>
        <translation>Téléchargement, %1 sur %2</translation>
    </message>
    <message>
        <source>Fetching %1…</source>
        <translation>Téléchargement de %1…</translation>
    </message>
    <message>
        <source>Not fetched, try again (%1)</source>
        <translation>Non téléchargé, réessayer (%1)</translation>
    </message>
    <message>
        <source>Fetch the original, %1</source>
        <translation>Télécharger l’original, %1</translation>
    </message>
    <message>
        <source>Back to the gallery</source>
        <translation>Retour à la galerie</translation>
    </message>
    <message>
        <source>Fit to the window</source>
        <translation>Adapter à la fenêtre</translation>
    </message>
    <message>
        <source>Full size</source>
        <translation>Taille réelle</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Enregistrer une copie</translation>
    </message>
    <message>
        <source>About this photo</source>
        <translation>À propos de cette photo</translation>
    </message>
    <message>
        <source>Previous photo</source>
        <translation>Photo précédente</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>Photo suivante</translation>
    </message>
    <message>
        <source>Photos of this album</source>
        <translation>Photos de cet album</translation>
    </message>
    <message>
        <source>Play in your video player</source>
        <translation>Lire dans votre lecteur vidéo</translation>
    </message>
    <message>
        <source>About this film</source>
        <translation>À propos de ce film</translation>
    </message>
    <message>
        <source>Fetching this picture…</source>
        <translation>Téléchargement de cette image…</translation>
    </message>
    <message>
        <source>Is fetched first, then opens in your video player</source>
        <translation>Sera d’abord téléchargé, puis s’ouvrira dans votre lecteur vidéo</translation>
    </message>
    <message>
        <source>Fetch the film, %1</source>
        <translation>Télécharger le film, %1</translation>
    </message>
    <message>
        <source>Full size, or fit to the window</source>
        <translation>Taille réelle ou adaptée à la fenêtre</translation>
    </message>
    <message>
        <source>Photo on the left; in full size: go to the left</source>
        <translation>Photo à gauche&#x202f;; en taille réelle&#xa0;: aller à gauche</translation>
    </message>
    <message>
        <source>Photo on the right; in full size: go to the right</source>
        <translation>Photo à droite&#x202f;; en taille réelle&#xa0;: aller à droite</translation>
    </message>
    <message>
        <source>In full size: go up</source>
        <translation>En taille réelle&#xa0;: aller vers le haut</translation>
    </message>
    <message>
        <source>In full size: go down</source>
        <translation>En taille réelle&#xa0;: aller vers le bas</translation>
    </message>
    <message>
        <source>Show or hide what is known about it</source>
        <translation>Afficher ou masquer ce que l’on en sait</translation>
    </message>
    <message>
        <source>One photo in the whole window</source>
        <extracomment>Section of the list of shortcuts</extracomment>
        <translation>Une photo dans toute la fenêtre</translation>
    </message>
    <message>
        <source>Not on this computer yet. It comes %1.</source>
        <extracomment>%1 is the end of the sentence: &quot;when there is a network&quot;</extracomment>
        <translation>Pas encore sur cet ordinateur. Arrivera %1.</translation>
    </message>
    <message>
        <source>This film is not on this computer yet. It comes %1.</source>
        <extracomment>%1 is the end of the sentence: &quot;when there is a network&quot;</extracomment>
        <translation>Ce film n’est pas encore sur cet ordinateur. Il arrivera %1.</translation>
    </message>
    <message>
        <source>This film is not on this computer. Play it, and it comes %1.</source>
        <extracomment>%1 is the end of the sentence: &quot;when there is a network&quot;</extracomment>
        <translation>Ce film n’est pas sur cet ordinateur. Lancez-le, et il arrivera %1.</translation>
    </message>
    <message>
        <source>Comes %1</source>
        <extracomment>%1 is the end of the sentence: &quot;when there is a network&quot;</extracomment>
        <translation>Arrivera %1</translation>
    </message>
</context>
<context>
    <name>ui::ProjectCard</name>
    <message numerus="yes">
        <source>%n school(s)</source>
        <translation>
            <numerusform>%n établissement</numerusform>
            <numerusform>%n établissements</numerusform>
        </translation>
    </message>
    <message>
        <source>until %1</source>
        <extracomment>the day on which the project ends</extracomment>
        <translation>jusqu’au %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n card(s) done</source>
        <translation>
            <numerusform>%1 sur %n carte terminée</numerusform>
            <numerusform>%1 sur %n cartes terminées</numerusform>
        </translation>
    </message>
    <message>
        <source>No cards so far</source>
        <translation>Pas encore de cartes</translation>
    </message>
</context>
<context>
    <name>ui::ProjectFinder</name>
    <message>
        <source>Project</source>
        <extracomment>What a found line is: the title of a project stands before it</extracomment>
        <translation>Projet</translation>
    </message>
</context>
<context>
    <name>ui::ProjectPage</name>
    <message numerus="yes">
        <source>%n school(s)</source>
        <translation>
            <numerusform>%n établissement</numerusform>
            <numerusform>%n établissements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n membre</numerusform>
            <numerusform>%n membres</numerusform>
        </translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>jusqu’au %1</translation>
    </message>
    <message>
        <source>archived, read only</source>
        <translation>archivé, en lecture seule</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>Parts of the project</source>
        <translation>Parties du projet</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>Galerie</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Membres</translation>
    </message>
    <message>
        <source>Project</source>
        <extracomment>title of a page while the project&apos;s own title is not known</extracomment>
        <translation>Projet</translation>
    </message>
    <message>
        <source>It is not on this computer yet.</source>
        <translation>Il n’est pas encore sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
</context>
<context>
    <name>ui::ProjectsPage</name>
    <message>
        <source>A new project</source>
        <translation>Un nouveau projet</translation>
    </message>
    <message>
        <source>Everything is kept while you type. It is sent when you say so.</source>
        <translation>Tout est conservé pendant que vous écrivez. L’envoi se fait quand vous le décidez.</translation>
    </message>
    <message>
        <source>Not sent so far</source>
        <translation>Pas encore envoyé</translation>
    </message>
    <message>
        <source>%1 has been asked</source>
        <translation>Proposé à %1</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Your projects are being fetched</source>
        <translation>Téléchargement de vos projets</translation>
    </message>
    <message>
        <source>No project is on this computer yet</source>
        <translation>Aucun projet n’est encore sur cet ordinateur</translation>
    </message>
    <message>
        <source>You have no project yet</source>
        <translation>Vous n’avez pas encore de projet</translation>
    </message>
    <message>
        <source>Find a partner class first, or start a project with one of your contacts.</source>
        <translation>Trouvez d’abord une classe partenaire, ou lancez un projet avec l’un de vos contacts.</translation>
    </message>
    <message>
        <source>Start a project</source>
        <translation>Lancer un projet</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Nouveau projet</translation>
    </message>
    <message>
        <source>On their way</source>
        <translation>En route</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projets</translation>
    </message>
</context>
<context>
    <name>ui::QueueList</name>
    <message>
        <source>Elsewhere</source>
        <extracomment>what belongs to no project</extracomment>
        <translation>Ailleurs</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entrée</numerusform>
            <numerusform>%n entrées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a part of a card or page, and what was written there: &quot;description: The bus leaves at nine&quot;</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Copy the words of “%1”</source>
        <translation>Copier le texte de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Take back “%1”</source>
        <translation>Récupérer «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Try “%1” again</source>
        <translation>Réessayer «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Give up “%1”</source>
        <translation>Abandonner «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Go on with “%1”</source>
        <translation>Reprendre l’envoi de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Pause “%1”</source>
        <translation>Mettre l’envoi de «&#xa0;%1&#xa0;» en pause</translation>
    </message>
</context>
<context>
    <name>ui::QueuePanel</name>
    <message>
        <source>Keep a copy…</source>
        <translation>Garder une copie…</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Essayer maintenant</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation>Travailler hors ligne</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>bytes sent, bytes in all: &quot;2.1 MB of 38.4 MB&quot;</extracomment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>All changes and what happened</source>
        <translation>Toutes les modifications et l’activité</translation>
    </message>
    <message>
        <source>Take along…</source>
        <translation>Emporter…</translation>
    </message>
    <message>
        <source>Bring back…</source>
        <translation>Rapporter…</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
</context>
<context>
    <name>ui::QueueWords</name>
    <message>
        <source>Needs you</source>
        <translation>À vous de décider</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Waits until you are online</source>
        <translation>Attend que vous soyez en ligne</translation>
    </message>
    <message>
        <source>Waits until you sign in</source>
        <translation>Attend votre connexion</translation>
    </message>
    <message>
        <source>Waits for the network</source>
        <translation>Attend le réseau</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Envoi en cours</translation>
    </message>
    <message>
        <source>Waits for its files</source>
        <translation>Attend ses fichiers</translation>
    </message>
    <message>
        <source>Waits its turn</source>
        <translation>Attend son tour</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a part of a card or page, and what was written there: &quot;description: The bus leaves at nine&quot;</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Safe on this computer. What was not sent waits for your decision, the rest goes out by itself.</source>
        <translation>En sécurité sur cet ordinateur. Ce qui n’a pas été envoyé attend votre décision, le reste partira automatiquement.</translation>
    </message>
    <message>
        <source>Safe on this computer until you decide: try again, keep a copy, or give it up.</source>
        <translation>En sécurité sur cet ordinateur jusqu’à votre décision&#xa0;: réessayer, garder une copie ou abandonner.</translation>
    </message>
    <message>
        <source>Safe on this computer. What is paused waits until you let it go on.</source>
        <translation>En sécurité sur cet ordinateur. Ce qui est en pause attend que vous repreniez l’envoi.</translation>
    </message>
    <message>
        <source>Safe on this computer. All goes out by itself later.</source>
        <translation>En sécurité sur cet ordinateur. Tout partira automatiquement plus tard.</translation>
    </message>
    <message>
        <source>Nothing waits. What you do next is kept here first, then sent.</source>
        <translation>Rien n’attend. Ce que vous ferez sera d’abord gardé ici, puis envoyé.</translation>
    </message>
    <message>
        <source>Waits for room on the disk</source>
        <translation>Attend de la place sur le disque</translation>
    </message>
    <message>
        <source>Waits until this is solved</source>
        <extracomment>of a change: there is a trouble, named above, and it goes out after that</extracomment>
        <translation>Attend que ce soit résolu</translation>
    </message>
    <message>
        <source>Safe on this computer. It is sent once you have signed in.</source>
        <translation>En sécurité sur cet ordinateur. L’envoi se fera après votre connexion.</translation>
    </message>
    <message>
        <source>What you do next is kept here, and sent once you have signed in.</source>
        <translation>Ce que vous ferez sera gardé ici, puis envoyé après votre connexion.</translation>
    </message>
    <message>
        <source>Safe on this computer. What was not sent waits for your decision, the rest until you work online again.</source>
        <translation>En sécurité sur cet ordinateur. Ce qui n’a pas été envoyé attend votre décision, le reste attend que vous travailliez de nouveau en ligne.</translation>
    </message>
    <message>
        <source>Safe on this computer. It is sent once you work online again.</source>
        <translation>En sécurité sur cet ordinateur. L’envoi se fera quand vous travaillerez de nouveau en ligne.</translation>
    </message>
    <message>
        <source>Small picture</source>
        <extracomment>Galleries and cards show a small picture of a photo; it is sent as a file of its own. %1 is a file name</extracomment>
        <translation>Petite image</translation>
    </message>
    <message>
        <source>Small picture of “%1”</source>
        <translation>Petite image de «&#xa0;%1&#xa0;»</translation>
    </message>
</context>
<context>
    <name>ui::RailButton</name>
    <message numerus="yes">
        <source>%1, %n new</source>
        <extracomment>Navigation entry with a number of new things: &quot;Messages, 2 new&quot;</extracomment>
        <translation>
            <numerusform>%1, %n nouveauté</numerusform>
            <numerusform>%1, %n nouveautés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RecordWords</name>
    <message>
        <source>to do</source>
        <translation>à faire</translation>
    </message>
    <message>
        <source>being done</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fait</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>bleu</translation>
    </message>
    <message>
        <source>green</source>
        <translation>vert</translation>
    </message>
    <message>
        <source>orange</source>
        <translation>orange</translation>
    </message>
    <message>
        <source>purple</source>
        <translation>violet</translation>
    </message>
    <message>
        <source>red</source>
        <translation>rouge</translation>
    </message>
    <message>
        <source>teal</source>
        <translation>turquoise</translation>
    </message>
    <message>
        <source>yellow</source>
        <translation>jaune</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>gris</translation>
    </message>
    <message>
        <source>founder</source>
        <translation>fondateur</translation>
    </message>
    <message>
        <source>teacher</source>
        <translation>enseignant</translation>
    </message>
    <message>
        <source>pupil who helps to run the project</source>
        <translation>élève qui aide à gérer le projet</translation>
    </message>
    <message>
        <source>pupil</source>
        <translation>élève</translation>
    </message>
    <message>
        <source>visitor</source>
        <translation>visiteur</translation>
    </message>
    <message>
        <source>members</source>
        <extracomment>who may read a page</extracomment>
        <translation>membres</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>accepté</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>refusé</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>retiré</translation>
    </message>
    <message>
        <source>Nothing</source>
        <extracomment>in place of a value: no date, no text</extracomment>
        <translation>Rien</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>something that is not on this computer</source>
        <translation>quelque chose qui n’est pas sur cet ordinateur</translation>
    </message>
    <message>
        <source>a file</source>
        <translation>un fichier</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Établissement</translation>
    </message>
    <message>
        <source>Announcement</source>
        <translation>Annonce</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Contact request</source>
        <translation>Demande de contact</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Proposition</translation>
    </message>
    <message>
        <source>Saved search</source>
        <translation>Recherche enregistrée</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Membre</translation>
    </message>
    <message>
        <source>List</source>
        <extracomment>a column of the board</extracomment>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Tag</source>
        <extracomment>a coloured mark on cards</extracomment>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Card</source>
        <extracomment>a task on the board</extracomment>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Part of a page</source>
        <extracomment>a paragraph or picture of a page</extracomment>
        <translation>Partie d’une page</translation>
    </message>
    <message>
        <source>Album</source>
        <translation>Album</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <extracomment>a kind of thing and its name: Card “Visit to Łódź”</extracomment>
        <translation>%1 «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>title</source>
        <translation>titre</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nom</translation>
    </message>
    <message>
        <source>description</source>
        <translation>description</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texte</translation>
    </message>
    <message>
        <source>message</source>
        <translation>message</translation>
    </message>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
    <message>
        <source>headline</source>
        <translation>accroche</translation>
    </message>
    <message>
        <source>aims</source>
        <translation>objectifs</translation>
    </message>
    <message>
        <source>work process</source>
        <translation>déroulement</translation>
    </message>
    <message>
        <source>expected results</source>
        <translation>résultats attendus</translation>
    </message>
    <message>
        <source>caption</source>
        <translation>légende</translation>
    </message>
    <message>
        <source>picture description</source>
        <translation>description de l’image</translation>
    </message>
    <message>
        <source>due date</source>
        <translation>échéance</translation>
    </message>
    <message>
        <source>start date</source>
        <translation>début</translation>
    </message>
    <message>
        <source>end date</source>
        <translation>fin</translation>
    </message>
    <message>
        <source>availability</source>
        <translation>disponibilité</translation>
    </message>
    <message>
        <source>youngest age</source>
        <translation>âge minimal</translation>
    </message>
    <message>
        <source>oldest age</source>
        <translation>âge maximal</translation>
    </message>
    <message>
        <source>size of the class</source>
        <translation>effectif de la classe</translation>
    </message>
    <message>
        <source>number of pupils</source>
        <translation>nombre d’élèves</translation>
    </message>
    <message>
        <source>country</source>
        <translation>pays</translation>
    </message>
    <message>
        <source>region</source>
        <translation>région</translation>
    </message>
    <message>
        <source>town</source>
        <translation>ville</translation>
    </message>
    <message>
        <source>subjects</source>
        <translation>matières</translation>
    </message>
    <message>
        <source>languages</source>
        <translation>langues</translation>
    </message>
    <message>
        <source>competences</source>
        <translation>compétences</translation>
    </message>
    <message>
        <source>equipment</source>
        <translation>équipement</translation>
    </message>
    <message>
        <source>kinds of school</source>
        <translation>types d’établissement</translation>
    </message>
    <message>
        <source>education system</source>
        <translation>système éducatif</translation>
    </message>
    <message>
        <source>roles</source>
        <translation>rôles</translation>
    </message>
    <message>
        <source>role</source>
        <translation>rôle</translation>
    </message>
    <message>
        <source>school</source>
        <translation>établissement</translation>
    </message>
    <message>
        <source>schools</source>
        <translation>établissements</translation>
    </message>
    <message>
        <source>web page</source>
        <translation>page web</translation>
    </message>
    <message>
        <source>author</source>
        <translation>auteur</translation>
    </message>
    <message>
        <source>licence</source>
        <translation>licence</translation>
    </message>
    <message>
        <source>day of the photo</source>
        <translation>jour de la photo</translation>
    </message>
    <message>
        <source>check list</source>
        <translation>liste de contrôle</translation>
    </message>
    <message>
        <source>attachments</source>
        <translation>pièces jointes</translation>
    </message>
    <message>
        <source>owners</source>
        <translation>responsables</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>étiquettes</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>couleur</translation>
    </message>
    <message>
        <source>meaning</source>
        <translation>signification</translation>
    </message>
    <message>
        <source>place on the board</source>
        <translation>place sur le tableau</translation>
    </message>
    <message>
        <source>order</source>
        <translation>ordre</translation>
    </message>
    <message>
        <source>album</source>
        <translation>album</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>dossier</translation>
    </message>
    <message>
        <source>cover picture</source>
        <translation>image de couverture</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>photo</translation>
    </message>
    <message>
        <source>file</source>
        <translation>fichier</translation>
    </message>
    <message>
        <source>readers</source>
        <translation>lecteurs</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>réponse</translation>
    </message>
    <message>
        <source>state</source>
        <translation>état</translation>
    </message>
    <message>
        <source>trash</source>
        <translation>corbeille</translation>
    </message>
    <message>
        <source>choice of a version</source>
        <translation>choix d’une version</translation>
    </message>
    <message>
        <source>details</source>
        <translation>détails</translation>
    </message>
    <message>
        <source>Comment on “%1”</source>
        <extracomment>what a comment is about</extracomment>
        <translation>Commentaire sur «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>%1 – new</source>
        <extracomment>%1 is &quot;Card “Visit to Łódź”&quot;</extracomment>
        <translation>%1 – création</translation>
    </message>
    <message>
        <source>%1 – removed</source>
        <extracomment>%1 is &quot;Card “Visit to Łódź”&quot;</extracomment>
        <translation>%1 – suppression</translation>
    </message>
    <message>
        <source>%1 – to or from the trash</source>
        <translation>%1 – vers la corbeille ou hors d’elle</translation>
    </message>
    <message>
        <source>%1 – moved to “%2”</source>
        <extracomment>%1 is &quot;Card “Visit to Łódź”&quot;, %2 the list it was moved to</extracomment>
        <translation>%1 – déplacement vers «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>%1 – %2 changed</source>
        <extracomment>%1 is &quot;Card “Visit to Łódź”&quot;, %2 a list of parts: &quot;due date, title&quot;</extracomment>
        <translation>%1 – modification&#xa0;: %2</translation>
    </message>
    <message>
        <source>length of the film</source>
        <translation>durée du film</translation>
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
        <translation>Retirer %1</translation>
    </message>
</context>
<context>
    <name>ui::SavedSearchBar</name>
    <message>
        <source>Save this search</source>
        <translation>Enregistrer cette recherche</translation>
    </message>
    <message>
        <source>Name of the search</source>
        <translation>Nom de la recherche</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Recherches enregistrées</translation>
    </message>
    <message>
        <source>F2 renames, Delete removes</source>
        <translation>F2 renomme, Suppr retire</translation>
    </message>
    <message>
        <source>Search saved</source>
        <translation>Recherche enregistrée</translation>
    </message>
    <message>
        <source>Search renamed</source>
        <translation>Recherche renommée</translation>
    </message>
    <message>
        <source>Search “%1” removed</source>
        <translation>Recherche «&#xa0;%1&#xa0;» retirée</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
</context>
<context>
    <name>ui::SearchField</name>
    <message>
        <source>Search</source>
        <extracomment>Button with a magnifier</extracomment>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Clear</source>
        <extracomment>Button that empties the search field</extracomment>
        <translation>Effacer</translation>
    </message>
</context>
<context>
    <name>ui::SettingsPage</name>
    <message>
        <source>As on this computer</source>
        <translation>Comme sur cet ordinateur</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source> %</source>
        <translation>&#x202f;%</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Without a network everything fetched stays here, and what you change waits to be sent.</source>
        <translation>Sans réseau, tout ce qui a été téléchargé reste ici, et vos modifications attendent d’être envoyées.</translation>
    </message>
    <message>
        <source>Send and fetch everything</source>
        <translation>Tout envoyer et tout télécharger</translation>
    </message>
    <message>
        <source>Save data: no photos or films by themselves</source>
        <translation>Économiser les données&#xa0;: ni photos ni films sans votre demande</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation>Travailler hors ligne</translation>
    </message>
    <message>
        <source>Photos and films</source>
        <translation>Photos et films</translation>
    </message>
    <message>
        <source>Make large photos smaller before they are sent</source>
        <translation>Réduire les grandes photos avant l’envoi</translation>
    </message>
    <message>
        <source>Keep place, camera and names inside photos</source>
        <translation>Garder le lieu, l’appareil et les noms dans les photos</translation>
    </message>
    <message>
        <source>Off is safer: a photo can tell where it was taken, to the metre.</source>
        <translation>Désactivé, c’est plus sûr&#xa0;: une photo peut dire où elle a été prise, au mètre près.</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Sur cet ordinateur</translation>
    </message>
    <message>
        <source>Place of the offline copy</source>
        <translation>Emplacement de la copie hors ligne</translation>
    </message>
    <message>
        <source>For computers that are wiped, choose your home drive or a stick. Takes effect at the next start.</source>
        <translation>Pour les ordinateurs remis à zéro, choisissez votre lecteur personnel ou une clé USB. Prend effet au prochain démarrage.</translation>
    </message>
    <message>
        <source>Space for photos and files</source>
        <translation>Espace pour les photos et les fichiers</translation>
    </message>
    <message>
        <source>What waits to be sent is never counted and never removed.</source>
        <translation>Ce qui attend d’être envoyé n’est jamais compté ni supprimé.</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> Mo</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Fetched before you ask</source>
        <translation>Téléchargé d’avance</translation>
    </message>
    <message>
        <source>So that it is there without a network.</source>
        <translation>Pour l’avoir aussi sans réseau.</translation>
    </message>
    <message>
        <source>Texts only</source>
        <translation>Seulement les textes</translation>
    </message>
    <message>
        <source>Small pictures and albums kept offline</source>
        <translation>Petites images et albums gardés hors ligne</translation>
    </message>
    <message>
        <source>Every file, as far as the space allows</source>
        <translation>Tous les fichiers, selon la place</translation>
    </message>
    <message>
        <source>Rules of your school that cannot be understood</source>
        <translation>Règles de votre établissement qui sont incompréhensibles</translation>
    </message>
    <message>
        <source>All others hold. Please show this to your IT administrator.</source>
        <translation>Toutes les autres sont appliquées. Veuillez montrer ceci à votre service informatique.</translation>
    </message>
    <message>
        <source>Check the network…</source>
        <translation>Vérifier le réseau…</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Look for new versions</source>
        <translation>Rechercher les nouvelles versions</translation>
    </message>
    <message>
        <source>Once a day. Nothing about you or this computer is sent, and nothing is installed by itself.</source>
        <translation>Une fois par jour. Rien n’est envoyé sur vous ou cet ordinateur, et rien ne s’installe tout seul.</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Adresse du serveur</translation>
    </message>
    <message>
        <source>Servers that may be used</source>
        <translation>Serveurs autorisés</translation>
    </message>
    <message>
        <source>Ways to sign in</source>
        <translation>Façons de se connecter</translation>
    </message>
    <message>
        <source>Certificates of your school</source>
        <translation>Certificats de votre établissement</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Folder of the profile</source>
        <translation>Dossier du profil</translation>
    </message>
    <message>
        <source>Largest file that may be sent</source>
        <translation>Plus grand fichier pouvant être envoyé</translation>
    </message>
    <message>
        <source>Shared computer: nothing of yours stays after signing out</source>
        <translation>Ordinateur partagé&#xa0;: rien de vous ne reste après la déconnexion</translation>
    </message>
    <message>
        <source>Decided by your school</source>
        <translation>Décidé par votre établissement</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 Mo</translation>
    </message>
    <message>
        <source>No restriction</source>
        <translation>Aucune restriction</translation>
    </message>
    <message>
        <source>2560 pixels are enough for a projector. Your own files are never changed.</source>
        <translation>2 560 pixels suffisent pour un projecteur. Vos propres fichiers ne sont jamais modifiés.</translation>
    </message>
    <message>
        <source>Pseudo (test of translations)</source>
        <translation>Pseudo (test des traductions)</translation>
    </message>
</context>
<context>
    <name>ui::SettingsRows</name>
    <message>
        <source>Choose a folder for the offline copy</source>
        <translation>Choisir un dossier pour la copie hors ligne</translation>
    </message>
    <message>
        <source>Usual place</source>
        <translation>Emplacement habituel</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>what is chosen, then its value, for a screen reader</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Set by your school (%1).</source>
        <translation>Fixé par votre établissement (%1).</translation>
    </message>
    <message>
        <source>Use the usual place again</source>
        <translation>Revenir à l’emplacement habituel</translation>
    </message>
</context>
<context>
    <name>ui::ShortcutsPanel</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>ui::SidePanel</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>ui::SignInView</name>
    <message>
        <source>Welcome! Three questions, then you can start.</source>
        <translation>Bienvenue&#x202f;! Trois questions, et vous pouvez commencer.</translation>
    </message>
    <message>
        <source>You can change every answer later in the settings.</source>
        <translation>Vous pourrez changer chaque réponse plus tard dans les réglages.</translation>
    </message>
    <message>
        <source>Which language do you like to read?</source>
        <translation>Dans quelle langue aimez-vous lire&#x202f;?</translation>
    </message>
    <message>
        <source>Where is your community?</source>
        <translation>Où est votre communauté&#x202f;?</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>Qui êtes-vous&#x202f;?</translation>
    </message>
    <message>
        <source>Address of the community server</source>
        <translation>Adresse du serveur de la communauté</translation>
    </message>
    <message>
        <source>Your agency, ministry or school gave you its address.</source>
        <translation>Votre agence, votre ministère ou votre établissement vous a donné son adresse.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Start</source>
        <extracomment>button that signs in</extracomment>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>“%1” is no address of a server. It looks like community.example.org.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une adresse de serveur. Elle ressemble à community.example.org.</translation>
    </message>
    <message>
        <source>Please type your user name.</source>
        <translation>Saisissez votre nom d’utilisateur.</translation>
    </message>
    <message>
        <source>Please type your password.</source>
        <translation>Saisissez votre mot de passe.</translation>
    </message>
    <message>
        <source>Looking for the server…</source>
        <translation>Recherche du serveur…</translation>
    </message>
    <message>
        <source>Checking who you are…</source>
        <translation>Vérification de votre identité…</translation>
    </message>
    <message>
        <source>Fetching your pages…</source>
        <translation>Téléchargement de vos pages…</translation>
    </message>
    <message>
        <source>The user name or the password is not right. Nothing was changed; please try again.</source>
        <translation>Le nom d’utilisateur ou le mot de passe n’est pas correct. Rien n’a été modifié&#x202f;; réessayez.</translation>
    </message>
    <message>
        <source>Go on as %1</source>
        <extracomment>button; a person&apos;s name</extracomment>
        <translation>Continuer en tant que %1</translation>
    </message>
    <message>
        <source>Set by your school (%1).</source>
        <translation>Fixé par votre établissement (%1).</translation>
    </message>
    <message>
        <source>Check the network…</source>
        <translation>Vérifier le réseau…</translation>
    </message>
    <message>
        <source>User name (often an e-mail address)</source>
        <translation>Nom d’utilisateur (souvent une adresse e-mail)</translation>
    </message>
    <message>
        <source>Please press Start again when there is a network.</source>
        <translation>Appuyez de nouveau sur «&#xa0;Commencer&#xa0;» quand il y aura du réseau.</translation>
    </message>
    <message numerus="yes">
        <source>Please press Start again in %n minute(s).</source>
        <translation>
            <numerusform>Appuyez de nouveau sur «&#xa0;Commencer&#xa0;» dans %n minute.</numerusform>
            <numerusform>Appuyez de nouveau sur «&#xa0;Commencer&#xa0;» dans %n minutes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Please press Start again in a moment.</source>
        <translation>Appuyez de nouveau sur «&#xa0;Commencer&#xa0;» dans un instant.</translation>
    </message>
    <message>
        <source>Welcome back, %1!</source>
        <translation>Bon retour, %1&#x202f;!</translation>
    </message>
    <message>
        <source>Type your password to go on. What waits here is sent then.</source>
        <translation>Saisissez votre mot de passe pour continuer. Ce qui attend ici sera alors envoyé.</translation>
    </message>
</context>
<context>
    <name>ui::StatePanel</name>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Progress in numbers: &quot;3 of 10&quot;</extracomment>
        <translation>%1 sur %2</translation>
    </message>
</context>
<context>
    <name>ui::StatusLine</name>
    <message>
        <source>Show what waits to be sent</source>
        <translation>Afficher ce qui attend d’être envoyé</translation>
    </message>
</context>
<context>
    <name>ui::StatusWords</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n modification</numerusform>
            <numerusform>%n modifications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n fichier</numerusform>
            <numerusform>%n fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 – %2 will be sent</source>
        <extracomment>&quot;Offline - 3 changes, 2 photos will be sent&quot;; %1 is the state, %2 what waits</extracomment>
        <translation>%1 – à envoyer&#xa0;: %2</translation>
    </message>
    <message>
        <source>Not connected yet</source>
        <translation>Pas encore connecté</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>Working offline</source>
        <translation>Travail hors ligne</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>Fetching %1 of %2…</source>
        <translation>Téléchargement de %1 sur %2…</translation>
    </message>
    <message>
        <source>Fetching news…</source>
        <translation>Téléchargement des nouveautés…</translation>
    </message>
    <message>
        <source>Sending %1 – %2 of %3</source>
        <translation>Envoi de %1 – %2 sur %3</translation>
    </message>
    <message>
        <source>files</source>
        <translation>fichiers</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Envoi…</translation>
    </message>
    <message>
        <source>Sending %1…</source>
        <translation>Envoi de %1…</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) could not be sent</source>
        <translation>
            <numerusform>%n modification n’a pas pu être envoyée</numerusform>
            <numerusform>%n modifications n’ont pas pu être envoyées</numerusform>
        </translation>
    </message>
    <message>
        <source>Please sign in again</source>
        <translation>Veuillez vous reconnecter</translation>
    </message>
    <message>
        <source>Something is in the way</source>
        <translation>Quelque chose bloque</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to be sent</source>
        <translation>À envoyer&#xa0;: %1</translation>
    </message>
    <message>
        <source>Everything sent, last received %1</source>
        <translation>Tout est envoyé, dernière réception %1</translation>
    </message>
    <message>
        <source>Everything sent</source>
        <translation>Tout est envoyé</translation>
    </message>
    <message>
        <source>No connection since %1</source>
        <translation>Pas de connexion depuis %1</translation>
    </message>
    <message>
        <source>Last sent %1</source>
        <translation>Dernier envoi %1</translation>
    </message>
    <message>
        <source>Last received %1</source>
        <translation>Dernière réception %1</translation>
    </message>
    <message>
        <source>when you stop working offline</source>
        <extracomment>The end of a sentence: &quot;It comes when you stop working offline.&quot;</extracomment>
        <translation>dès que vous ne travaillerez plus hors ligne</translation>
    </message>
    <message>
        <source>after you sign in again</source>
        <extracomment>The end of a sentence: &quot;It comes after you sign in again.&quot;</extracomment>
        <translation>après votre reconnexion</translation>
    </message>
    <message>
        <source>when the server can be reached again</source>
        <extracomment>The end of a sentence: &quot;It comes when the server can be reached again.&quot;</extracomment>
        <translation>dès que le serveur sera de nouveau joignable</translation>
    </message>
    <message>
        <source>when there is a network</source>
        <extracomment>The end of a sentence: &quot;It comes when there is a network.&quot;</extracomment>
        <translation>dès qu’il y aura du réseau</translation>
    </message>
    <message>
        <source>You are working offline</source>
        <translation>Vous travaillez hors ligne</translation>
    </message>
    <message>
        <source>You are offline</source>
        <translation>Vous êtes hors ligne</translation>
    </message>
    <message>
        <source>when there is room on the disk again</source>
        <extracomment>The end of a sentence: &quot;It comes when there is room on the disk again.&quot;</extracomment>
        <translation>dès qu’il y aura de nouveau de la place sur le disque</translation>
    </message>
    <message>
        <source>when the server can say what is new</source>
        <extracomment>The end of a sentence: &quot;It comes when the server can say what is new.&quot;</extracomment>
        <translation>dès que le serveur pourra dire ce qu’il y a de nouveau</translation>
    </message>
    <message>
        <source>when nothing is in the way any more</source>
        <extracomment>The end of a sentence: &quot;It comes when nothing is in the way any more.&quot;</extracomment>
        <translation>dès que plus rien ne bloquera</translation>
    </message>
</context>
<context>
    <name>ui::TagRow</name>
    <message>
        <source>Name of the tag</source>
        <translation>Nom de l’étiquette</translation>
    </message>
    <message>
        <source>Colour of “%1”</source>
        <translation>Couleur de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Move “%1” to the trash</source>
        <translation>Mettre «&#xa0;%1&#xa0;» à la corbeille</translation>
    </message>
    <message numerus="yes">
        <source>On %n card(s)</source>
        <translation>
            <numerusform>Sur %n carte</numerusform>
            <numerusform>Sur %n cartes</numerusform>
        </translation>
    </message>
    <message>
        <source>On no card</source>
        <translation>Sur aucune carte</translation>
    </message>
</context>
<context>
    <name>ui::TagsPanel</name>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>A tag marks cards that belong together, in whatever list they are. What you change here changes on all cards.</source>
        <translation>Une étiquette marque les cartes qui vont ensemble, dans quelque liste qu’elles soient. Ce que vous modifiez ici change sur toutes les cartes.</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Nouvelle étiquette</translation>
    </message>
    <message>
        <source>Name of the new tag</source>
        <translation>Nom de la nouvelle étiquette</translation>
    </message>
    <message>
        <source>Name of the tag</source>
        <translation>Nom de l’étiquette</translation>
    </message>
</context>
<context>
    <name>ui::TagsSection</name>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Add or remove a tag</source>
        <translation>Ajouter ou retirer une étiquette</translation>
    </message>
    <message>
        <source>Name of the new tag</source>
        <translation>Nom de la nouvelle étiquette</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>Tag added</source>
        <translation>Étiquette ajoutée</translation>
    </message>
    <message>
        <source>Tag removed</source>
        <translation>Étiquette retirée</translation>
    </message>
    <message>
        <source>New tag…</source>
        <translation>Nouvelle étiquette…</translation>
    </message>
    <message>
        <source>Change the tags…</source>
        <extracomment>Leads to the names and colours of all tags of the board</extracomment>
        <translation>Modifier les étiquettes…</translation>
    </message>
</context>
<context>
    <name>ui::Toast</name>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
</context>
<context>
    <name>ui::Toasts</name>
    <message>
        <source>Undo</source>
        <extracomment>Button of a message such as &quot;Card moved&quot;</extracomment>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <extracomment>Message after undoing; %1 is what had been done, such as &quot;Card moved&quot;</extracomment>
        <translation>Annulé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <extracomment>Message after Ctrl+Shift+Z; %1 is what had been done and undone, such as &quot;Card moved&quot;</extracomment>
        <translation>Refait&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>ui::TrashItems</name>
    <message>
        <source>Card</source>
        <translation>Carte</translation>
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
        <translation>Photo ou film</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message numerus="yes">
        <source>with %n thing(s) inside</source>
        <extracomment>After &quot;Folder&quot;, &quot;Album&quot; or &quot;List&quot;: how much went into the trash with it</extracomment>
        <translation>
            <numerusform>avec %n élément dedans</numerusform>
            <numerusform>avec %n éléments dedans</numerusform>
        </translation>
    </message>
    <message>
        <source>by you, %1</source>
        <extracomment>%1 is date and time</extracomment>
        <translation>par vous, %1</translation>
    </message>
    <message>
        <source>by %1, %2</source>
        <extracomment>Who put it in the trash (%1) and when (%2)</extracomment>
        <translation>par %1, %2</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>Announcement</source>
        <translation>Annonce</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Tag</source>
        <extracomment>A coloured mark on cards</extracomment>
        <translation>Étiquette</translation>
    </message>
</context>
<context>
    <name>ui::TrashPanel</name>
    <message>
        <source>Trash</source>
        <translation>Corbeille</translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation>La corbeille est vide</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>“%1” is back</source>
        <extracomment>%1 is what was put back</extracomment>
        <translation>«&#xa0;%1&#xa0;» est de retour</translation>
    </message>
    <message numerus="yes">
        <source>Put %n back</source>
        <comment>chosen things in the trash</comment>
        <translation>
            <numerusform>Restaurer %n élément</numerusform>
            <numerusform>Restaurer %n éléments</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking into the trash</source>
        <translation>Lecture de la corbeille</translation>
    </message>
    <message>
        <source>It is on this computer.</source>
        <translation>Elle est sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Not on this computer yet</source>
        <translation>Pas encore sur cet ordinateur</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) are back</source>
        <translation>
            <numerusform>%n élément est de retour</numerusform>
            <numerusform>%n éléments sont de retour</numerusform>
        </translation>
    </message>
    <message>
        <source>What lies in the trash has never been fetched. It comes %1.</source>
        <extracomment>%1 is the end of the sentence: &quot;when there is a network&quot;</extracomment>
        <translation>Le contenu de la corbeille n’a jamais été téléchargé. Il arrivera %1.</translation>
    </message>
</context>
<context>
    <name>ui::Typed</name>
    <message>
        <source>“%1” changed</source>
        <extracomment>A step that can be undone; %1 is the name of a field, such as &quot;Description&quot;</extracomment>
        <translation>«&#xa0;%1&#xa0;» modifié</translation>
    </message>
</context>
<context>
    <name>ui::UploadStates</name>
    <message>
        <source>“%1” stays as it was.</source>
        <translation>«&#xa0;%1&#xa0;» reste tel quel.</translation>
    </message>
</context>
<context>
    <name>ui::VersionChoice</name>
    <message>
        <source>Somebody else</source>
        <translation>Quelqu’un d’autre</translation>
    </message>
    <message>
        <source>%1: two versions of the %2</source>
        <translation>%1&#xa0;: deux versions (%2)</translation>
    </message>
    <message>
        <source>Two versions of the %1</source>
        <extracomment>%1 is a part of a card: &quot;Two versions of the description&quot;.</extracomment>
        <translation>Deux versions&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 and %2 changed it at the same time. Both versions are kept until somebody chooses.</source>
        <translation>%1 et %2 l’ont modifié en même temps. Les deux versions sont gardées jusqu’à ce que quelqu’un choisisse.</translation>
    </message>
    <message>
        <source>Shown now · %1</source>
        <translation>Affiché maintenant · %1</translation>
    </message>
    <message>
        <source>The other · %1</source>
        <translation>L’autre · %1</translation>
    </message>
    <message>
        <source>Crossed out: only in what is shown. Underlined: only in the other.</source>
        <translation>Barré&#xa0;: seulement dans ce qui est affiché. Souligné&#xa0;: seulement dans l’autre.</translation>
    </message>
    <message>
        <source>%1 – %2, %3</source>
        <extracomment>a button and what it is about: &quot;Use the other – Card “Visit to Łódź”, due date&quot;</extracomment>
        <translation>%1 – %2, %3</translation>
    </message>
    <message>
        <source>Keep what is shown</source>
        <translation>Garder ce qui est affiché</translation>
    </message>
    <message>
        <source>Use the other</source>
        <extracomment>%1 is a first name</extracomment>
        <translation>Prendre l’autre</translation>
    </message>
    <message>
        <source>Use %1’s</source>
        <translation>Prendre celle de %1</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Garder les deux</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>You may read this project, but not choose in it.</source>
        <translation>Vous pouvez lire ce projet, mais pas y choisir.</translation>
    </message>
</context>
<context>
    <name>ui::VersionsPart</name>
    <message>
        <source>Look now</source>
        <extracomment>a button: look for a new version of the program</extracomment>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Read about it and get it</source>
        <translation>En savoir plus et la télécharger</translation>
    </message>
    <message>
        <source>The last time nobody could be asked; it is tried again.</source>
        <translation>La dernière fois, personne n’a répondu&#x202f;; un nouvel essai suivra.</translation>
    </message>
    <message>
        <source>What answered the last time was not signed by the makers of Jumelle and was not used.</source>
        <translation>La dernière réponse n’était pas signée par les auteurs de Jumelle et n’a pas été utilisée.</translation>
    </message>
    <message>
        <source>The last answer was out of date and was not used.</source>
        <translation>La dernière réponse était périmée et n’a pas été utilisée.</translation>
    </message>
    <message>
        <source>Version %1 is available. You have version %2.</source>
        <extracomment>the new version&apos;s number, then that of the program on this computer</extracomment>
        <translation>La version %1 est disponible. Vous avez la version %2.</translation>
    </message>
    <message>
        <source>You have version %1. No newer one is known.</source>
        <translation>Vous avez la version %1. Aucune version plus récente n’est connue.</translation>
    </message>
    <message>
        <source>You have version %1.</source>
        <translation>Vous avez la version %1.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>Last checked: %1.</source>
        <translation>Dernière recherche&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Not checked yet.</source>
        <translation>Pas encore recherché.</translation>
    </message>
</context>
<context>
    <name>ui::VersionsSection</name>
    <message>
        <source>One version kept</source>
        <translation>Une version gardée</translation>
    </message>
    <message>
        <source>Both versions kept</source>
        <translation>Les deux versions sont gardées</translation>
    </message>
</context>
<context>
    <name>ui::VersionsView</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to choose</source>
        <translation>Rien à choisir</translation>
    </message>
    <message>
        <source>When two people change the same words at the same time, both versions wait here.</source>
        <translation>Quand deux personnes modifient le même texte en même temps, les deux versions attendent ici.</translation>
    </message>
    <message>
        <source>%1: both versions kept</source>
        <translation>%1&#xa0;: les deux versions sont gardées</translation>
    </message>
    <message>
        <source>%1: the other version is used</source>
        <translation>%1&#xa0;: l’autre version est prise</translation>
    </message>
    <message>
        <source>%1: kept what is shown</source>
        <translation>%1&#xa0;: ce qui est affiché est gardé</translation>
    </message>
</context>
<context>
    <name>ui::WaitingList</name>
    <message>
        <source>Project proposals</source>
        <translation>Propositions de projet</translation>
    </message>
    <message>
        <source>Contact requests</source>
        <translation>Demandes de contact</translation>
    </message>
    <message>
        <source>Answers to your announcements</source>
        <translation>Réponses à vos annonces</translation>
    </message>
    <message>
        <source>Your project proposals</source>
        <translation>Vos propositions de projet</translation>
    </message>
    <message>
        <source>Your contact requests</source>
        <translation>Vos demandes de contact</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Accept the request of %1</source>
        <translation>Accepter la demande de %1</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Refuser</translation>
    </message>
    <message>
        <source>Decline the request of %1</source>
        <translation>Refuser la demande de %1</translation>
    </message>
    <message>
        <source>Who is this?</source>
        <translation>Qui est-ce&#x202f;?</translation>
    </message>
    <message>
        <source>About %1</source>
        <translation>À propos de %1</translation>
    </message>
    <message>
        <source>Proposed by %1</source>
        <extracomment>Who proposes a project</extracomment>
        <translation>Proposé par %1</translation>
    </message>
    <message>
        <source>Accept and open the project</source>
        <translation>Accepter et ouvrir le projet</translation>
    </message>
    <message>
        <source>Accept “%1”</source>
        <translation>Accepter «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Decline “%1”</source>
        <translation>Refuser «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>A project space opens for both schools; you both lead it.</source>
        <translation>Un espace du projet s’ouvre pour les deux établissements&#x202f;; vous le dirigez ensemble.</translation>
    </message>
    <message>
        <source>%1 answered “%2”</source>
        <translation>%1 a répondu à «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>Write back</source>
        <translation>Répondre</translation>
    </message>
    <message>
        <source>Write back to %1</source>
        <translation>Répondre à %1</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>En attente d’une réponse</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Acceptée</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Refusée</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Retirée</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Take back the request to %1</source>
        <translation>Retirer la demande à %1</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>Waiting for approval</source>
        <translation>En attente d’approbation</translation>
    </message>
    <message>
        <source>No partner chosen yet</source>
        <extracomment>With whom a project is proposed</extracomment>
        <translation>Pas encore de partenaire choisi</translation>
    </message>
    <message>
        <source>With %1</source>
        <translation>Avec %1</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Continuer à écrire</translation>
    </message>
    <message>
        <source>Go on writing “%1”</source>
        <translation>Continuer à écrire «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Take back “%1”</source>
        <translation>Retirer «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>What comes out of it: %1</source>
        <extracomment>Part of a proposed project; below it stands what the partner wrote</extracomment>
        <translation>Ce qui en sort&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>ui::WaitingView</name>
    <message>
        <source>Nothing waits to be sent</source>
        <translation>Rien n’attend d’être envoyé</translation>
    </message>
    <message>
        <source>%1 to be sent</source>
        <extracomment>%1 is &quot;3 changes, 2 photos&quot;</extracomment>
        <translation>À envoyer&#xa0;: %1</translation>
    </message>
    <message>
        <source>Go on with all photos and files</source>
        <translation>Reprendre tous les envois de photos et fichiers</translation>
    </message>
    <message>
        <source>Pause all photos and files</source>
        <translation>Mettre les photos et fichiers en pause</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Essayer maintenant</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are still being prepared on this computer.</source>
        <translation>
            <numerusform>%n fichier est encore en préparation sur cet ordinateur.</numerusform>
            <numerusform>%n fichiers sont encore en préparation sur cet ordinateur.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::WriteBox</name>
    <message>
        <source>Cancel</source>
        <extracomment>Button beside &quot;Send&quot;: closes the editor, what was typed is kept</extracomment>
        <translation>Annuler</translation>
    </message>
</context>
</TS>
