<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CardFace</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1 is a town or a school: &quot;Kalmar and 2 more&quot; people or schools own a card.</extracomment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s)</source>
        <translation>
            <numerusform>%n attachment</numerusform>
            <numerusform>%n attachments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>advice::Check</name>
    <message numerus="yes">
        <source>%n rule(s) hold on this computer (%1).</source>
        <translation>
            <numerusform>%n rule holds on this computer (%1).</numerusform>
            <numerusform>%n rules hold on this computer (%1).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) of %1 cannot be understood.</source>
        <translation>
            <numerusform>%n rule of %1 cannot be understood.</numerusform>
            <numerusform>%n rules of %1 cannot be understood.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::Program</name>
    <message numerus="yes">
        <source>%n change(s) have not been sent yet. This computer is shared: nothing of yours stays on it.</source>
        <translation>
            <numerusform>%n change has not been sent yet. This computer is shared: nothing of yours stays on it.</numerusform>
            <numerusform>%n changes have not been sent yet. This computer is shared: nothing of yours stays on it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::AccountsPart</name>
    <message numerus="yes">
        <source>This computer is shared: all of yours is removed from it. %n change(s) have not been sent yet and would be lost.</source>
        <translation>
            <numerusform>This computer is shared: all of yours is removed from it. %n change has not been sent yet and would be lost.</numerusform>
            <numerusform>This computer is shared: all of yours is removed from it. %n changes have not been sent yet and would be lost.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ActivityView</name>
    <message numerus="yes">
        <source>These are the latest %n entries. Choose a person or a kind to see further back.</source>
        <translation>
            <numerusform>This is the latest entry. Choose a person or a kind to see further back.</numerusform>
            <numerusform>These are the latest %n entries. Choose a person or a kind to see further back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::AnnouncementPanel</name>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::BoardColumn</name>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n card</numerusform>
            <numerusform>%n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n card(s), folded; press Enter to open</source>
        <translation>
            <numerusform>%1, %n card, folded; press Enter to open</numerusform>
            <numerusform>%1, %n cards, folded; press Enter to open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::BoardData</name>
    <message numerus="yes">
        <source>Tag moved to the trash; it was on %n card(s)</source>
        <translation>
            <numerusform>Tag moved to the trash; it was on %n card</numerusform>
            <numerusform>Tag moved to the trash; it was on %n cards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::BoardPage</name>
    <message numerus="yes">
        <source>%n school(s)</source>
        <translation>
            <numerusform>%n school</numerusform>
            <numerusform>%n schools</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n card(s) done</source>
        <translation>
            <numerusform>%1 of %n card done</numerusform>
            <numerusform>%1 of %n cards done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shown</source>
        <translation>
            <numerusform>%n shown</numerusform>
            <numerusform>%n shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CourierText</name>
    <message numerus="yes">
        <source>%n change(s) that wait to be sent</source>
        <translation>
            <numerusform>%n change that waits to be sent</numerusform>
            <numerusform>%n changes that wait to be sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) and file(s), %1</source>
        <extracomment>%1 is a size: &quot;2 photos and files, 14 MB&quot;</extracomment>
        <translation>
            <numerusform>%n photo or file, %1</numerusform>
            <numerusform>%n photos and files, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) of the server for another computer</source>
        <translation>
            <numerusform>%n answer of the server for another computer</numerusform>
            <numerusform>%n answers of the server for another computer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>News since %1: %n entry(ies)</source>
        <extracomment>%1 is a day</extracomment>
        <translation>
            <numerusform>News since %1: %n entry</numerusform>
            <numerusform>News since %1: %n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Everything that is here: %n entry(ies)</source>
        <translation>
            <numerusform>Everything that is here: %n entry</numerusform>
            <numerusform>Everything that is here: %n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) and file(s) stay for the next time: they do not fit</source>
        <translation>
            <numerusform>%n photo or file stays for the next time: it does not fit</numerusform>
            <numerusform>%n photos and files stay for the next time: they do not fit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of your changes arrived at the server</source>
        <translation>
            <numerusform>%n of your changes arrived at the server</numerusform>
            <numerusform>%n of your changes arrived at the server</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) could not be sent; see the list of what waits</source>
        <translation>
            <numerusform>%n change could not be sent; see the list of what waits</numerusform>
            <numerusform>%n changes could not be sent; see the list of what waits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) and file(s) of the other computer, to be sent</source>
        <translation>
            <numerusform>%n photo or file of the other computer, to be sent</numerusform>
            <numerusform>%n photos and files of the other computer, to be sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>News: %n entry(ies)</source>
        <translation>
            <numerusform>News: %n entry</numerusform>
            <numerusform>News: %n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of your changes met somebody else&apos;s; both versions are kept, and yours wait to be sent again</source>
        <translation>
            <numerusform>%n of your changes met somebody else&apos;s; both versions are kept, and yours waits to be sent again</numerusform>
            <numerusform>%n of your changes met somebody else&apos;s; both versions are kept, and yours wait to be sent again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::EditableText</name>
    <message numerus="yes">
        <source>%Ln character(s) too long, not added</source>
        <translation>
            <numerusform>%Ln character too long, not added</numerusform>
            <numerusform>%Ln characters too long, not added</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ErrorText</name>
    <message numerus="yes">
        <source>It is tried again in %n second(s).</source>
        <translation>
            <numerusform>It is tried again in %n second.</numerusform>
            <numerusform>It is tried again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::FilesView</name>
    <message numerus="yes">
        <source>%n file(s) moved to the trash</source>
        <comment>files or folders</comment>
        <translation>
            <numerusform>%n file moved to the trash</numerusform>
            <numerusform>%n files moved to the trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) moved</source>
        <comment>files or folders</comment>
        <translation>
            <numerusform>%n file moved</numerusform>
            <numerusform>%n files moved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::GalleryEdits</name>
    <message numerus="yes">
        <source>%n photo(s) moved to the trash</source>
        <translation>
            <numerusform>%n photo moved to the trash</numerusform>
            <numerusform>%n photos moved to the trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) moved to “%1”</source>
        <translation>
            <numerusform>%n photo moved to “%1”</numerusform>
            <numerusform>%n photos moved to “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) moved</source>
        <translation>
            <numerusform>%n photo moved</numerusform>
            <numerusform>%n photos moved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::HistoryWords</name>
    <message numerus="yes">
        <source>and %n more change(s)</source>
        <extracomment>After a list of changes: so many others were made at the same time</extracomment>
        <translation>
            <numerusform>and %n more change</numerusform>
            <numerusform>and %n more changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::HomePage</name>
    <message numerus="yes">
        <source>%n change(s) not sent</source>
        <translation>
            <numerusform>%n change not sent</numerusform>
            <numerusform>%n changes not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) with two versions</source>
        <translation>
            <numerusform>%n thing with two versions</numerusform>
            <numerusform>%n things with two versions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::IntakePanel</name>
    <message numerus="yes">
        <source>Place and camera removed from %n photo(s) – kept in your own file(s).</source>
        <translation>
            <numerusform>Place and camera removed from %n photo – kept in your own file.</numerusform>
            <numerusform>Place and camera removed from %n photos – kept in your own files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) still tell where and with which camera they were taken.</source>
        <translation>
            <numerusform>%n photo still tells where and with which camera it was taken.</numerusform>
            <numerusform>%n photos still tell where and with which camera they were taken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Looking through the folder: %n file(s) so far</source>
        <translation>
            <numerusform>Looking through the folder: %n file so far</numerusform>
            <numerusform>Looking through the folder: %n files so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) may still tell where and with which camera they were made: nothing can be removed from films of this kind.</source>
        <translation>
            <numerusform>%n film may still tell where and with which camera it was made: nothing can be removed from films of this kind.</numerusform>
            <numerusform>%n films may still tell where and with which camera they were made: nothing can be removed from films of this kind.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::KeepOffline</name>
    <message numerus="yes">
        <source>%n original(s) still to fetch, %1; %2 free here</source>
        <extracomment>%1 and %2 are sizes such as &quot;48 MB&quot;</extracomment>
        <translation>
            <numerusform>%n original still to fetch, %1; %2 free here</numerusform>
            <numerusform>%n originals still to fetch, %1; %2 free here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::LeftIntake</name>
    <message numerus="yes">
        <source>%n file(s) were on their way when Jumelle was closed; now they are added.</source>
        <translation>
            <numerusform>%n file was on its way when Jumelle was closed; now it is added.</numerusform>
            <numerusform>%n files were on their way when Jumelle was closed; now they are added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more could not be added.</source>
        <translation>
            <numerusform>And %n more could not be added.</numerusform>
            <numerusform>And %n more could not be added.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::LengthNote</name>
    <message numerus="yes">
        <source>%Ln character(s) too long</source>
        <translation>
            <numerusform>%Ln character too long</numerusform>
            <numerusform>%Ln characters too long</numerusform>
        </translation>
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
    <message numerus="yes">
        <source>%n file(s) are no photos or films and were left out. Files of other kinds belong under Files.</source>
        <translation>
            <numerusform>%n file is no photo or film and was left out. Files of other kinds belong under Files.</numerusform>
            <numerusform>%n files are no photos or films and were left out. Files of other kinds belong under Files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and what is in it were left out: folders may lie %n deep.</source>
        <comment>folders inside folders</comment>
        <translation>
            <numerusform>%1 and what is in it were left out: folders may lie %n deep.</numerusform>
            <numerusform>%1 and what is in it were left out: folders may lie %n deep.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Everything from %1 on was left out: at most %n file(s) can be added at once.</source>
        <translation>
            <numerusform>Everything from %1 on was left out: at most %n file can be added at once.</numerusform>
            <numerusform>Everything from %1 on was left out: at most %n files can be added at once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There is too much in %1: only what was found among the first %n entries was added.</source>
        <comment>entries of folders</comment>
        <translation>
            <numerusform>There is too much in %1: only what was found in the first entry was added.</numerusform>
            <numerusform>There is too much in %1: only what was found among the first %n entries was added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) to other places were left out. Add what they lead to by itself.</source>
        <translation>
            <numerusform>%n link to another place was left out. Add what it leads to by itself.</numerusform>
            <numerusform>%n links to other places were left out. Add what they lead to by itself.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MessagesPage</name>
    <message numerus="yes">
        <source>%n message(s) wait for your answer</source>
        <translation>
            <numerusform>%n message waits for your answer</numerusform>
            <numerusform>%n messages wait for your answer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::NotSentDesk</name>
    <message numerus="yes">
        <source>Remove %n given-up change(s) for ever?</source>
        <translation>
            <numerusform>Remove %n given-up change for ever?</numerusform>
            <numerusform>Remove %n given-up changes for ever?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were not on this computer any more.</source>
        <translation>
            <numerusform>%n file was not on this computer any more.</numerusform>
            <numerusform>%n files were not on this computer any more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::OverviewView</name>
    <message numerus="yes">
        <source>%n pupil(s)</source>
        <translation>
            <numerusform>%n pupil</numerusform>
            <numerusform>%n pupils</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) and films</source>
        <translation>
            <numerusform>%n photo or film</numerusform>
            <numerusform>%n photos and films</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n card(s) done</source>
        <translation>
            <numerusform>%1 of %n card done</numerusform>
            <numerusform>%1 of %n cards done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PartnersPage</name>
    <message numerus="yes">
        <source>%Ln person/people match your search</source>
        <translation>
            <numerusform>%Ln person matches your search</numerusform>
            <numerusform>%Ln people match your search</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln school(s) match your search</source>
        <translation>
            <numerusform>%Ln school matches your search</numerusform>
            <numerusform>%Ln schools match your search</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln announcement(s) match your search</source>
        <translation>
            <numerusform>%Ln announcement matches your search</numerusform>
            <numerusform>%Ln announcements match your search</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person/people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln school(s)</source>
        <translation>
            <numerusform>%Ln school</numerusform>
            <numerusform>%Ln schools</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln announcement(s)</source>
        <translation>
            <numerusform>%Ln announcement</numerusform>
            <numerusform>%Ln announcements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1. These are the %Ln person/people seen before.</source>
        <extracomment>%1 says why: &quot;You are offline&quot;</extracomment>
        <translation>
            <numerusform>%1. This is the %Ln person seen before.</numerusform>
            <numerusform>%1. These are the %Ln people seen before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1. These are the %Ln school(s) seen before.</source>
        <extracomment>%1 says why: &quot;You are offline&quot;</extracomment>
        <translation>
            <numerusform>%1. This is the %Ln school seen before.</numerusform>
            <numerusform>%1. These are the %Ln schools seen before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1. These are the %Ln announcement(s) seen before.</source>
        <extracomment>%1 says why: &quot;You are offline&quot;</extracomment>
        <translation>
            <numerusform>%1. This is the %Ln announcement seen before.</numerusform>
            <numerusform>%1. These are the %Ln announcements seen before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PeopleText</name>
    <message numerus="yes">
        <source>%n pupil(s)</source>
        <translation>
            <numerusform>%n pupil</numerusform>
            <numerusform>%n pupils</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ProjectCard</name>
    <message numerus="yes">
        <source>%n school(s)</source>
        <translation>
            <numerusform>%n school</numerusform>
            <numerusform>%n schools</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n card(s) done</source>
        <translation>
            <numerusform>%1 of %n card done</numerusform>
            <numerusform>%1 of %n cards done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ProjectPage</name>
    <message numerus="yes">
        <source>%n school(s)</source>
        <translation>
            <numerusform>%n school</numerusform>
            <numerusform>%n schools</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::QueueList</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RailButton</name>
    <message numerus="yes">
        <source>%1, %n new</source>
        <extracomment>Navigation entry with a number of new things: &quot;Messages, 2 new&quot;</extracomment>
        <translation>
            <numerusform>%1, %n new</numerusform>
            <numerusform>%1, %n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SignInView</name>
    <message numerus="yes">
        <source>Please press Start again in %n minute(s).</source>
        <translation>
            <numerusform>Please press Start again in %n minute.</numerusform>
            <numerusform>Please press Start again in %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::StatusWords</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) could not be sent</source>
        <translation>
            <numerusform>%n change could not be sent</numerusform>
            <numerusform>%n changes could not be sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TagRow</name>
    <message numerus="yes">
        <source>On %n card(s)</source>
        <translation>
            <numerusform>On %n card</numerusform>
            <numerusform>On %n cards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TrashItems</name>
    <message numerus="yes">
        <source>with %n thing(s) inside</source>
        <extracomment>After &quot;Folder&quot;, &quot;Album&quot; or &quot;List&quot;: how much went into the trash with it</extracomment>
        <translation>
            <numerusform>with %n thing inside</numerusform>
            <numerusform>with %n things inside</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TrashPanel</name>
    <message numerus="yes">
        <source>Put %n back</source>
        <comment>chosen things in the trash</comment>
        <translation>
            <numerusform>Put %n back</numerusform>
            <numerusform>Put %n back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) are back</source>
        <translation>
            <numerusform>%n thing is back</numerusform>
            <numerusform>%n things are back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::VersionsView</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::WaitingView</name>
    <message numerus="yes">
        <source>%n file(s) are still being prepared on this computer.</source>
        <translation>
            <numerusform>%n file is still being prepared on this computer.</numerusform>
            <numerusform>%n files are still being prepared on this computer.</numerusform>
        </translation>
    </message>
</context>
</TS>
